import { z } from 'zod/mini';
import { levels, ownerFlags, rags, statuses } from '../domain/recommendations/types';
import { agendaReasons, captureKinds, outcomes, presences, trackingMeetingStates } from '../domain/trackingMeetings/types';
import { FileReply } from './access';
import { RecommendationResource } from './recommendations';
import { route } from './route';
import { Abilities, day, instant, line, longText, PersonRef, someDay } from './shapes';

const state = z.enum(trackingMeetingStates);

/** One meeting as a row. */
export const TrackingMeetingRow = z.object({ reference: z.string(), state, startsAt: instant, minutes: z.number(), chair: PersonRef, invited: z.number(), /** Actions that arose in it and are not done. */ openActions: z.number() });
export type TrackingMeetingRow = z.infer<typeof TrackingMeetingRow>;

/** What a new meeting begins with: a month after the last, with the same people. */
export const TrackingSuggestion = z.object({ startsAt: instant, minutes: z.number(), chair: PersonRef, invited: z.array(PersonRef) });
export type TrackingSuggestion = z.infer<typeof TrackingSuggestion>;

const RowFacts = z.object({ status: z.enum(statuses), flag: z.enum(ownerFlags), rag: z.enum(rags), dueDay: day });

/** One recommendation on the agenda, as the tracker holds it now: references, never a child's name. */
export const TrackingAgendaRow = z.object({
  reference: z.string(),
  /** The most pressing first; empty where it was brought up in the meeting. */
  reasons: z.array(z.enum(agendaReasons)),
  outcome: z.enum(outcomes),
  steps: z.array(z.object({ kind: z.enum(captureKinds), at: instant, by: PersonRef })),
  before: z.optional(RowFacts),
  level: z.enum(levels),
  action: z.string(),
  ownerOid: z.string(),
  /** The owner's name or role. */
  owner: z.string(),
  team: z.string(),
  theme: z.string(),
  ...RowFacts.shape,
  timesMoved: z.number(),
  lastUpdateAt: z.optional(instant),
  /** Somebody changed it in the tracker since the meeting began, and not from the meeting. */
  changedElsewhere: z.boolean(),
  revision: z.number(),
});
export type TrackingAgendaRow = z.infer<typeof TrackingAgendaRow>;

export const TrackingActionResource = z.object({ id: z.string(), what: z.string(), byWhom: PersonRef, dueDay: day, doneOn: day });
export type TrackingActionResource = z.infer<typeof TrackingActionResource>;

/** Who was asked for an update before the meeting, and how much of it they have answered. */
export const TrackingRequest = z.object({ /** When the owners are asked. */ askDay: day, people: z.array(z.object({ person: PersonRef, asked: z.number(), answered: z.number(), /** False where the message did not arrive; it is in their work all the same. */ reached: z.boolean(), /** Who was asked in their place while they are away. */ cover: z.optional(z.string()) })) });
export type TrackingRequest = z.infer<typeof TrackingRequest>;

export const TrackingMeetingResource = z.object({
  reference: z.string(),
  state,
  startsAt: instant,
  minutes: z.number(),
  chair: PersonRef,
  invited: z.array(PersonRef),
  attendance: z.array(z.object({ oid: z.string(), presence: z.enum(presences) })),
  startedAt: z.optional(instant),
  finishedAt: z.optional(instant),
  /** What the person may see of it: as it is now until it starts, and from then on as it was. */
  agenda: z.array(TrackingAgendaRow),
  /** How many more the tracker has than one meeting could speak of. */
  beyond: z.number(),
  /** What came of the actions of earlier meetings. */
  earlier: z.array(z.object({ meeting: z.string(), ...TrackingActionResource.shape })),
  mayFollowEarlier: z.boolean(),
  actions: z.array(TrackingActionResource),
  /** When the next one is to be: as agreed, or a month on. */
  next: z.object({ startsAt: instant, agreed: z.boolean(), /** Once it is planned. */ reference: z.optional(z.string()) }),
  /** For those who plan or run it. */
  request: z.optional(TrackingRequest),
  moves: z.array(z.object({ from: instant, to: instant, reason: z.string(), by: PersonRef, at: instant })),
  cancelReason: z.string(),
  abilities: Abilities,
  revision: z.number(),
  /** Changes with everything above. */
  version: z.string(),
});
export type TrackingMeetingResource = z.infer<typeof TrackingMeetingResource>;

const revision = z.number();
const reason = longText.check(z.minLength(1, 'Say why.'));
const minutes = z.number().check(z.int(), z.minimum(15, 'Use 15 minutes or more.'), z.maximum(480, 'Use 480 minutes or fewer.'));
const places = { minutes, chairOid: line.check(z.minLength(1, 'Choose who chairs.')), invitedOids: z.array(line).check(z.maxLength(100, 'Invite 100 people or fewer.')) };
/** `attempt` is made by the page: the same one sent twice is one meeting. */
const attempt = z.string().check(z.minLength(8), z.maxLength(64), z.regex(/^[\w-]+$/));

/** What is said of one recommendation. The first four change the tracker at once, at the revision that the person saw. */
export const Capture = z.discriminatedUnion('as', [
  z.object({ as: z.literal('update'), revision, status: z.enum(['notStarted', 'inProgress', 'done']), flag: z.enum(ownerFlags), progress: longText, impactAchieved: longText, evidence: longText, evidenceDay: day, nextStep: longText }),
  z.object({ as: z.literal('dueDate'), revision, dueDay: someDay, reason: longText.check(z.minLength(1, 'Say why the date moves.')), agreedBy: line.check(z.minLength(1, 'Say who agreed.')) }),
  z.object({ as: z.literal('signOffDone'), revision, evidence: longText, evidenceDay: day, noEvidenceReason: longText }),
  z.object({ as: z.literal('signOffImpact'), revision, impactAchieved: longText }),
  z.object({ as: z.literal('noChange') }),
  z.object({ as: z.literal('skip') }),
]);
export type Capture = z.output<typeof Capture>;

const ALL = '/api/tracking-meetings';
const ONE = '/api/tracking-meetings/:reference';
const TrackingActionInput = z.object({ id: line, what: longText, byWhomOid: line, dueDay: day });

/** The tracking meetings part of the API. */
export const trackingMeetingRoutes = {
  /** Those to come first, the next at their head; then those that were. */
  listTrackingMeetings: route({ method: 'GET', path: ALL, reply: z.object({ rows: z.array(TrackingMeetingRow), /** For those who may plan one. */ suggestion: z.optional(TrackingSuggestion) }) }),
  planTrackingMeeting: route({ method: 'POST', path: ALL, body: z.object({ attempt, startsAt: instant, ...places }), reply: TrackingMeetingResource }),
  /** With the `version` that is known it waits, at most 20 seconds, for another one: so a change reaches everybody at once. */
  getTrackingMeeting: route({ method: 'GET', path: ONE, query: z.object({ after: z.optional(z.string()) }), reply: TrackingMeetingResource }),
  changeTrackingMeeting: route({ method: 'PUT', path: ONE, body: z.object({ revision, ...places }), reply: TrackingMeetingResource }),
  moveTrackingMeeting: route({ method: 'POST', path: `${ONE}/move`, body: z.object({ revision, startsAt: instant, reason }), reply: TrackingMeetingResource }),
  cancelTrackingMeeting: route({ method: 'POST', path: `${ONE}/cancel`, body: z.object({ revision, reason }), reply: TrackingMeetingResource }),
  startTrackingMeeting: route({ method: 'POST', path: `${ONE}/start`, body: z.object({ revision }), reply: TrackingMeetingResource }),
  attendTrackingMeeting: route({ method: 'PUT', path: `${ONE}/attendance`, body: z.object({ revision, attendance: z.array(z.object({ oid: line, presence: z.enum(presences) })) }), reply: TrackingMeetingResource }),
  setTrackingActions: route({ method: 'PUT', path: `${ONE}/actions`, body: z.object({ revision, actions: z.array(TrackingActionInput).check(z.maxLength(100, 'Write down 100 actions or fewer.')) }), reply: TrackingMeetingResource }),
  agreeNextTrackingMeeting: route({ method: 'PUT', path: `${ONE}/next`, body: z.object({ revision, startsAt: instant }), reply: TrackingMeetingResource }),
  finishTrackingMeeting: route({ method: 'POST', path: `${ONE}/finish`, body: z.object({ revision }), reply: TrackingMeetingResource }),
  /** Answers with the meeting that was planned; the same press again gives that one. */
  planNextTrackingMeeting: route({ method: 'POST', path: `${ONE}/next`, body: z.object({ startsAt: instant }), reply: TrackingMeetingResource }),
  /** Answers with the meeting in which the action arose. */
  followTrackingAction: route({ method: 'POST', path: `${ONE}/actions/:id`, body: z.object({ done: z.boolean() }), reply: TrackingMeetingResource }),
  captureTrackingRow: route({ method: 'POST', path: `${ONE}/rows/:recommendation`, body: Capture, reply: z.object({ row: TrackingAgendaRow, recommendation: z.optional(RecommendationResource) }) }),
  /** Not a GET: taking them out is recorded. */
  exportTrackingMinutes: route({ method: 'POST', path: `${ONE}/minutes`, body: z.object({}), reply: FileReply }),
} as const;
