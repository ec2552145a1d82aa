import { z } from 'zod/mini';
import { FileReply } from './access';
import { ActionArising, conflictKind, MeetingResource, ModerationRecord, PanelCandidate, PanelItemResource, PanelResource, panelRole, PanelRow, ProposalResource, ReadingInput, recommendationDecisionKind } from './panels';
import { Quality } from './reviews';
import { route } from './route';
import { instant, line, longText } from './shapes';
import { sectionGrade } from './templates';

const reason = longText.check(z.minLength(1, 'Say why.'));
const minutes = z.number().check(z.int(), z.minimum(15, 'Use 15 minutes or more.'), z.maximum(480, 'Use 480 minutes or fewer.'));
const members = z.array(z.object({ oid: line, role: panelRole })).check(z.minLength(1, 'Choose the members.'));
const chairOid = line.check(z.minLength(1, 'Choose who chairs.'));
/** `attempt` is made by the page: the same one sent twice is one panel, or one entry. */
const attempt = z.string().check(z.minLength(8), z.maxLength(64), z.regex(/^[\w-]+$/));
const revision = z.number();
const PANEL = '/api/panels/:reference';
const ITEM = `${PANEL}/items/:review` as const;
const decidedBy = z.enum(['agreement', 'chair']);

/** Panels: planning, declaring and reading. */
const planning = {
  /** Those to come first, the next at their head; then those that were. */
  listPanels: route({ method: 'GET', path: '/api/panels', reply: z.object({ rows: z.array(PanelRow) }) }),
  listPanelCandidates: route({ method: 'GET', path: '/api/panel-candidates', reply: z.object({ rows: z.array(PanelCandidate) }) }),
  schedulePanel: route({ method: 'POST', path: '/api/panels', body: z.object({ attempt, startsAt: instant, minutes, chairOid, members, agenda: z.array(z.string()), hideGrades: z.boolean() }), reply: PanelResource }),
  getPanel: route({ method: 'GET', path: PANEL, reply: PanelResource }),
  changePanel: route({ method: 'PUT', path: PANEL, body: z.object({ revision, minutes, chairOid, members }), reply: PanelResource }),
  postponePanel: route({ method: 'POST', path: `${PANEL}/postpone`, body: z.object({ revision, startsAt: instant, reason }), reply: PanelResource }),
  cancelPanel: route({ method: 'POST', path: `${PANEL}/cancel`, body: z.object({ revision, reason }), reply: PanelResource }),
  /** The whole agenda in its order; a review that is new to it is added, and one that is missing taken off. */
  setAgenda: route({ method: 'PUT', path: `${PANEL}/agenda`, body: z.object({ revision, agenda: z.array(z.string()) }), reply: PanelResource }),
  getPanelItem: route({ method: 'GET', path: ITEM, reply: PanelItemResource }),
  replaceChair: route({ method: 'POST', path: `${ITEM}/chair`, body: z.object({ revision, oid: line }), reply: PanelItemResource }),
  hideReviewerGrades: route({ method: 'POST', path: `${ITEM}/hide-grades`, body: z.object({ revision, hide: z.boolean() }), reply: PanelItemResource }),
  /** After a conflict the review does not exist for the person: the answer is the panel. */
  declareConflict: route({ method: 'POST', path: `${ITEM}/declare`, body: z.object({ answer: z.enum(['continue', 'conflict']), kind: z.optional(conflictKind), note: longText }), reply: PanelResource }),
  pinConflict: route({ method: 'POST', path: `${ITEM}/conflicts/:oid`, body: z.object({ kind: conflictKind, note: longText }), reply: PanelItemResource }),
  /** Takes a declaration back, so that the member is asked again. */
  liftConflict: route({ method: 'POST', path: `${ITEM}/conflicts/:oid/lift`, body: z.object({ reason }), reply: PanelItemResource }),
  saveReading: route({ method: 'PUT', path: `${ITEM}/reading`, body: z.object({ revision, reading: ReadingInput }), reply: PanelItemResource }),
  submitReading: route({ method: 'POST', path: `${ITEM}/reading`, body: z.object({ revision, reading: ReadingInput }), reply: PanelItemResource }),
} as const;

/** The meeting, and what becomes of it. */
const meeting = {
  startPanel: route({ method: 'POST', path: `${PANEL}/start`, body: z.object({ revision }), reply: MeetingResource }),
  /** With the `version` that is known it waits, at most 20 seconds, for another one: so a change reaches everybody at once. */
  getMeeting: route({ method: 'GET', path: `${PANEL}/meeting`, query: z.object({ after: z.optional(z.string()) }), reply: MeetingResource }),
  setAttendance: route({ method: 'PUT', path: `${PANEL}/attendance`, body: z.object({ revision, present: z.array(z.string()) }), reply: MeetingResource }),
  /** Which review everybody looks at; empty between two. */
  moveMeeting: route({ method: 'POST', path: `${PANEL}/meeting`, body: z.object({ revision, review: z.string() }), reply: MeetingResource }),
  finishPanel: route({ method: 'POST', path: `${PANEL}/finish`, body: z.object({ revision }), reply: MeetingResource }),
  openDiscussion: route({ method: 'POST', path: `${ITEM}/open`, body: z.object({ revision }), reply: PanelItemResource }),
  decideGrade: route({ method: 'POST', path: `${ITEM}/grades`, body: z.object({ revision, key: line, grade: sectionGrade, decidedBy, reason: longText }), reply: PanelItemResource }),
  /** `id`: the proposal's, or for one that is added an id made by the page. `final` where it is amended or added. */
  decideRecommendation: route({
    method: 'POST',
    path: `${ITEM}/recommendations`,
    body: z.object({ revision, id: line, level: z.enum(['child', 'service']), kind: recommendationDecisionKind, final: z.optional(ProposalResource), decidedBy, reason: longText }),
    reply: PanelItemResource,
  }),
  setActionsArising: route({ method: 'PUT', path: `${ITEM}/actions`, body: z.object({ revision, actions: z.array(ActionArising) }), reply: PanelItemResource }),
  markItemQuality: route({ method: 'PUT', path: `${ITEM}/quality`, body: z.object({ revision, quality: Quality }), reply: PanelItemResource }),
  concludeItem: route({ method: 'POST', path: `${ITEM}/conclude`, body: z.object({ revision }), reply: PanelItemResource }),
  deferItem: route({ method: 'POST', path: `${ITEM}/defer`, body: z.object({ revision, reason }), reply: PanelItemResource }),
  resumeItem: route({ method: 'POST', path: `${ITEM}/resume`, body: z.object({ revision }), reply: PanelItemResource }),
  /** Not a GET: taking them out is recorded. */
  exportMinutes: route({ method: 'POST', path: `${PANEL}/minutes`, body: z.object({}), reply: FileReply }),
  getModeration: route({ method: 'GET', path: '/api/reviews/:reference/moderation', reply: ModerationRecord }),
} as const;

/** The panels part of the API. */
export const panelRoutes = { ...planning, ...meeting } as const;
