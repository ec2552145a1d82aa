import { z } from 'zod/mini';
import { reviewStates } from '../domain/reviews/types';
import { childStatuses } from '../domain/templates/types';
import { PartAnswersResource } from './answers';
import { route } from './route';
import { Abilities, day, Fault, instant, line, longText, PersonRef, someDay } from './shapes';
import { grade } from './templates';

export { declarationSentence } from '../domain/reviews/declaration';

export const reviewState = z.enum(reviewStates);

/** A review as a row: no child's name unless the person may read it (domain.md §2). */
export const ReviewRow = z.object({
  reference: z.string(),
  state: reviewState,
  childStatus: z.enum(childStatuses),
  team: z.string(),
  reviewer: PersonRef,
  reviewerKind: z.enum(['internal', 'external']),
  theme: z.string(),
  dueDay: day,
  /** Working days until due; negative when late. */
  workingDaysLeft: z.number(),
  submittedAt: z.optional(instant),
  practiceGrade: z.optional(grade),
  outcomesGrade: z.optional(grade),
  /** Where the form asks for one overall grade (template 2024). */
  overallGrade: z.optional(grade),
  childName: z.optional(z.string()),
});
export type ReviewRow = z.infer<typeof ReviewRow>;

const ReviewList = z.object({ rows: z.array(ReviewRow), total: z.number() });

export const PartResource = z.object({
  part: z.string(),
  title: z.string(),
  answers: PartAnswersResource,
  revision: z.number(),
  updatedAt: z.optional(instant),
  updatedBy: z.optional(PersonRef),
  /** `empty`, `started`, or `complete` by the submission rules. */
  progress: z.enum(['empty', 'started', 'complete']),
});
export type PartResource = z.infer<typeof PartResource>;

/** Help while a recommendation is written (domain.md §3.5): explained, and blocking only where it says so. */
export const WritingHelp = z.object({ path: z.string(), code: z.string(), blocks: z.boolean(), message: z.string() });
export type WritingHelp = z.infer<typeof WritingHelp>;

export const ReviewResource = z.object({
  ...ReviewRow.shape,
  templateKey: z.string(),
  templateVersion: z.string(),
  identity: z.optional(z.object({ recordNumber: z.string(), name: z.string(), dateOfBirth: day, age: z.string() })),
  worker: z.optional(PersonRef),
  lineManager: z.optional(PersonRef),
  assignedBy: PersonRef,
  assignedAt: instant,
  answerDueDay: day,
  acceptedAt: z.optional(instant),
  /** What the reviewer confirmed when they handed it in. */
  declaration: z.optional(z.object({ sentence: z.string(), by: PersonRef, at: instant })),
  declineReason: z.string(),
  checker: z.optional(PersonRef),
  checkedAt: z.optional(instant),
  checkComment: z.string(),
  agreedAt: z.optional(instant),
  returnReasons: z.array(z.object({ part: z.string(), text: z.string() })),
  timesReturned: z.number(),
  /** Absent when the person may not read the content. */
  parts: z.optional(z.array(PartResource)),
  /** The first day of the period in view: six months before it was submitted, or before today. */
  periodFrom: day,
  /** What blocks submission, for those who may write. */
  missing: z.array(Fault),
  help: z.array(WritingHelp),
  /** Tracker references, once agreed. */
  recommendations: z.array(z.string()),
  /** How many more are on their way into the tracker, which takes a moment after the agreement. */
  entering: z.optional(z.number()),
  abilities: Abilities,
  revision: z.number(),
});
export type ReviewResource = z.infer<typeof ReviewResource>;

export const HistoryEntry = z.object({ at: instant, actor: PersonRef, action: z.string(), summary: z.string() });

/** The reviews part of the API. */
export const reviewRoutes = {
  listReviews: route({ method: 'GET', path: '/api/reviews', query: z.object({ state: z.optional(z.string()) }), reply: ReviewList }),
  /** By POST, for people search by a child's name, which stands in no address. */
  searchReviews: route({ method: 'POST', path: '/api/reviews/search', body: z.object({ state: z.optional(z.string()), q: z.string() }), reply: ReviewList }),
  assignReview: route({
    method: 'POST',
    path: '/api/reviews',
    body: z.object({
      recordNumber: z.string().check(z.minLength(1, 'Choose a child.')),
      reviewerOid: z.string().check(z.minLength(1, 'Choose a reviewer.')),
      theme: line,
      /** Either a number of working days from today, or a day. */
      workingDays: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(120))),
      dueDay: z.optional(someDay),
    }),
    reply: ReviewResource,
  }),
  getReview: route({ method: 'GET', path: '/api/reviews/:reference', reply: ReviewResource }),
  acceptReview: route({ method: 'POST', path: '/api/reviews/:reference/accept', body: z.object({}), reply: ReviewResource }),
  declineReview: route({ method: 'POST', path: '/api/reviews/:reference/decline', body: z.object({ reason: longText.check(z.minLength(1, 'Say why you cannot do this review.')) }), reply: ReviewResource }),
  /** `revision` is the one the answers were based on; another one answers `stale` with what is there now. */
  savePart: route({
    method: 'PUT',
    path: '/api/reviews/:reference/parts/:part',
    body: z.object({ revision: z.number(), answers: PartAnswersResource }),
    reply: z.object({ part: PartResource, missing: z.array(Fault), help: z.array(WritingHelp), savedAt: instant, /** Milliseconds to leave before the next autosave, from the resource-unit budget. */ spacing: z.number() }),
  }),
  /** A heartbeat of an open part: who else has it open on this server, and its revision. Costs no Graph call. */
  bePresent: route({
    method: 'POST',
    path: '/api/reviews/:reference/parts/:part/presence',
    body: z.object({ session: z.string().check(z.minLength(8), z.maxLength(64)), leaving: z.boolean() }),
    reply: z.object({ others: z.array(z.object({ person: PersonRef, you: z.boolean() })), revision: z.number() }),
  }),
  submitReview: route({ method: 'POST', path: '/api/reviews/:reference/submit', body: z.object({ revision: z.number(), declared: z.boolean() }), reply: ReviewResource }),
  returnReview: route({
    method: 'POST',
    path: '/api/reviews/:reference/return',
    body: z.object({ revision: z.number(), reasons: z.array(z.object({ part: line, text: longText.check(z.minLength(1, 'Say what to change.')) })).check(z.minLength(1, 'Give at least one reason.')) }),
    reply: ReviewResource,
  }),
  agreeReview: route({ method: 'POST', path: '/api/reviews/:reference/agree', body: z.object({ revision: z.number(), checks: z.array(z.string()), comment: longText }), reply: ReviewResource }),
  getHistory: route({ method: 'GET', path: '/api/reviews/:reference/history', reply: z.object({ entries: z.array(HistoryEntry) }) }),
} as const;
