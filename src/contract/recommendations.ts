import { z } from 'zod/mini';
import { levels, metInTimes, ownerFlags, plans, rags, sourceKinds, statuses, updateKinds, updateOrigins } from '../domain/recommendations/types';
import { MOST_AT_ONCE } from './limits';
import { route } from './route';
import { Abilities, day, instant, line, longText, PersonRef, someDay } from './shapes';
import { trackerGroups } from './trackerGroups';
import { pointOf } from './trackerPoints';

export const rag = z.enum(rags);

/** A recommendation as a row of the tracker: references, never a child's name. */
export const RecommendationRow = z.object({
  reference: z.string(),
  level: z.enum(levels),
  sourceKind: z.enum(sourceKinds),
  sourceReference: z.string(),
  section: z.string(),
  theme: z.string(),
  action: z.string(),
  ownerOid: z.string(),
  /** The owner's name or role; empty in the senior leaders' view. */
  owner: z.string(),
  team: z.string(),
  dueDay: day,
  status: z.enum(statuses),
  flag: z.enum(ownerFlags),
  rag,
  /** Done and signed off, while nobody has yet said what is different for the child. */
  impactNotYetSeen: z.boolean(),
  timesMoved: z.number(),
  /** Kept for ever once it is signed off as done. */
  metInTime: z.optional(z.enum(metInTimes)),
  lastUpdateAt: z.optional(instant),
  /** The last day on which nobody is asked to do it; empty where that was never so. */
  toleratedUntil: day,
});
export type RecommendationRow = z.infer<typeof RecommendationRow>;

export const UpdateResource = z.object({
  key: z.string(),
  at: instant,
  by: PersonRef,
  origin: z.enum(updateOrigins),
  kind: z.enum(updateKinds),
  status: z.enum(statuses),
  flag: z.enum(ownerFlags),
  rag,
  progress: z.string(),
  impactAchieved: z.string(),
  evidence: z.string(),
  evidenceDay: day,
  dueDay: day,
  reason: z.string(),
  agreedBy: z.string(),
});
export type UpdateResource = z.infer<typeof UpdateResource>;

/** What its owner said last. */
export const latestTexts = {
  progress: z.string(),
  impactAchieved: z.string(),
  evidence: z.string(),
  evidenceDay: day,
  evidenceAddedAt: z.optional(instant),
  nextStep: z.string(),
};

export const RecommendationResource = z.object({
  ...RecommendationRow.shape,
  /** The panel that decided on it, where one did. */
  panelReference: z.optional(z.string()),
  raisedBy: z.optional(PersonRef),
  impact: z.string(),
  /** For the service: how we will know that it is done, and what children will experience. */
  doneWhen: z.string(),
  experience: z.string(),
  /** Why it has this colour, in words. */
  ragWhy: z.string(),
  ragOverridden: z.boolean(),
  /** Where it comes from, as far as the person may go there. */
  origin: z.object({ reviewPart: z.optional(z.string()), panelItem: z.optional(z.object({ panel: z.string(), review: z.string() })) }),
  firstDueDay: day,
  createdAt: instant,
  ...latestTexts,
  doneSignedOffAt: z.optional(instant),
  doneSignedOffBy: z.optional(PersonRef),
  impactSignedOffAt: z.optional(instant),
  impactSignedOffBy: z.optional(PersonRef),
  /** Why no evidence was needed, where none was. */
  noEvidenceReason: z.string(),
  /** Something became of it that whoever raised it is told; and when they read that. */
  becameAt: z.optional(instant),
  becameReadAt: z.optional(instant),
  timesReopened: z.number(),
  plan: z.optional(z.enum(plans)),
  planReference: z.string(),
  /** The service action that it became part of. */
  mergedInto: z.string(),
  /** Those that became part of it, as far as the person sees them. */
  merged: z.array(z.string()),
  toleratedReason: z.string(),
  toleratedBy: z.optional(PersonRef),
  /** The history, newest first. */
  updates: z.array(UpdateResource),
  /** The history could not be fetched just now: `updates` is empty for that reason alone. */
  historyAway: z.optional(z.literal(true)),
  abilities: Abilities,
  revision: z.number(),
});
export type RecommendationResource = z.infer<typeof RecommendationResource>;

/** The ready-made ways to look at the tracker. */
export const trackerViews = ['open', 'all', 'mine', 'overdue', 'awaitingSignOff', 'impactNotYetSeen', 'tolerated'] as const;
export type TrackerView = (typeof trackerViews)[number];

/**
 * What a page of the tracker asks for; also what the tab's URL holds. Lists are comma separated. A query without a view is
 * about everything that the person may see: only the tab's address has a usual view, so that counts and searches elsewhere
 * leave nothing out unasked.
 */
export const TrackerQuery = z.object({
  q: z.optional(z.string()),
  status: z.optional(z.string()),
  rag: z.optional(z.string()),
  level: z.optional(z.string()),
  theme: z.optional(z.string()),
  owner: z.optional(z.string()),
  team: z.optional(z.string()),
  source: z.optional(z.string()),
  view: z.optional(z.enum(trackerViews)),
  section: z.optional(z.string()),
  /** What stands behind a point of a picture: `red.2026-03`; the tab leaves it to the server. */
  behind: z.optional(z.string().check(z.refine((text) => pointOf(text) !== undefined, 'This is no point of a picture.'))),
  sort: z.optional(z.enum(['dueDay', 'reference', 'owner', 'status', 'rag', 'theme', 'lastUpdateAt', 'level', 'source', 'section', 'team'])),
  /** Rows of one group stand together, groups in their own order. */
  group: z.optional(z.enum(trackerGroups)),
  direction: z.optional(z.enum(['ascending', 'descending'])),
  offset: z.optional(z.coerce.number().check(z.int(), z.minimum(0))),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1000))),
});
export type TrackerQuery = z.output<typeof TrackerQuery>;

export { ROWS_IN_TAB } from './limits';

/** One digit a row: what the person may do to it where it stands. 1: give an update or move its date; 2: give it to another owner; 3: both. */
const may = z.string();

/** Rows as columns: 43 % smaller than objects, and quick to parse. `rows[i][j]` is `columns[j]` of row i. */
export const RecommendationTable = z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.unknown())), total: z.number(), may });
export type RecommendationTable = z.infer<typeof RecommendationTable>;

const tooMany = `Choose ${MOST_AT_ONCE} or fewer at once.`;
const revision = z.number();
const reason = longText.check(z.minLength(1, 'Say why.'));
/** The tracker part of the API. */
export const recommendationRoutes = {
  listRecommendations: route({ method: 'GET', path: '/api/recommendations', query: TrackerQuery, reply: z.object({ rows: z.array(RecommendationRow), total: z.number(), /** All that the person may see, before the filter. */ visible: z.number(), may }) }),
  /** Every row that the person may see, at most `ROWS_IN_TAB`. */
  allRecommendations: route({ method: 'GET', path: '/api/recommendations/table', reply: RecommendationTable }),
  getRecommendation: route({ method: 'GET', path: '/api/recommendations/:reference', reply: RecommendationResource }),
  updateRecommendation: route({
    method: 'POST',
    path: '/api/recommendations/:reference/updates',
    body: z.object({ revision, status: z.enum(['notStarted', 'inProgress', 'done']), flag: z.enum(ownerFlags), progress: longText, impactAchieved: longText, evidence: longText, evidenceDay: day, nextStep: longText, doneWhen: z.optional(longText), experience: z.optional(longText) }),
    reply: RecommendationResource,
  }),
  moveDueDate: route({ method: 'POST', path: '/api/recommendations/:reference/due-date', body: z.object({ revision, dueDay: someDay, reason: longText.check(z.minLength(1, 'Say why the date moves.')), agreedBy: line.check(z.minLength(1, 'Say who agreed.')) }), reply: RecommendationResource }),
  signOffDone: route({ method: 'POST', path: '/api/recommendations/:reference/sign-off-done', body: z.object({ revision, evidence: longText, evidenceDay: day, noEvidenceReason: longText }), reply: RecommendationResource }),
  signOffImpact: route({ method: 'POST', path: '/api/recommendations/:reference/sign-off-impact', body: z.object({ revision, impactAchieved: longText }), reply: RecommendationResource }),
  reopenRecommendation: route({ method: 'POST', path: '/api/recommendations/:reference/reopen', body: z.object({ revision, reason: longText.check(z.minLength(1, 'Say why it is reopened.')) }), reply: RecommendationResource }),
  /** It ends without being done. `plan` and `planReference` with `movedToPlan`, `into` with `merged`. */
  settleRecommendation: route({
    method: 'POST',
    path: '/api/recommendations/:reference/settle',
    body: z.discriminatedUnion('as', [
      z.object({ as: z.literal('notRequired'), revision, reason }),
      z.object({ as: z.literal('movedToPlan'), revision, reason, plan: z.enum(plans), planReference: line }),
      z.object({ as: z.literal('merged'), revision, reason, into: line.check(z.minLength(1, 'Choose the recommendation that it becomes part of.')) }),
    ]),
    reply: RecommendationResource,
  }),
  tolerateRecommendation: route({ method: 'POST', path: '/api/recommendations/:reference/tolerate', body: z.object({ revision, until: someDay, reason }), reply: RecommendationResource }),
  reassignRecommendation: route({ method: 'POST', path: '/api/recommendations/:reference/owner', body: z.object({ revision, ownerOid: line, ownerRole: line, reason }), reply: RecommendationResource }),
  /** Asks their owners how these are going: one message a person, however many are theirs. */
  remindOwners: route({ method: 'POST', path: '/api/recommendation-reminders', body: z.object({ references: z.array(line).check(z.minLength(1, 'Choose at least one.'), z.maxLength(MOST_AT_ONCE, tooMany)) }), reply: z.object({ told: z.array(z.object({ owner: PersonRef, references: z.array(z.string()) })), ownerless: z.array(z.string()) }) }),
  /** One after the other; what cannot be done to one is said of that one. */
  reassignRecommendations: route({
    method: 'POST',
    path: '/api/recommendation-owners',
    body: z.object({ items: z.array(z.object({ reference: line, /** Whose it was when it was chosen. */ from: line })).check(z.minLength(1, 'Choose at least one.'), z.maxLength(MOST_AT_ONCE, tooMany)), ownerOid: line, ownerRole: line, reason }),
    reply: z.object({ outcomes: z.array(z.object({ reference: z.string(), done: z.boolean(), sentence: z.string() })) }),
  }),
  /** Whoever raised it has read what became of it. */
  readBecame: route({ method: 'POST', path: '/api/recommendations/:reference/became-read', body: z.object({ revision }), reply: RecommendationResource }),
  overrideRag: route({ method: 'POST', path: '/api/recommendations/:reference/rag', body: z.object({ revision, rag, reason: longText.check(z.minLength(1, 'Say why the colour is overridden.')) }), reply: RecommendationResource }),
} as const;
