import { z } from 'zod/mini';
import { PartAnswersResource } from './answers';
import { Grades, OfficeDates, PartResource, Quality, ReviewHistory, ReviewList, ReviewResource, WritingHelp } from './reviews';
import { route } from './route';
import { day, Fault, instant, line, longText, PersonRef, someDay } from './shapes';

const reason = longText.check(z.minLength(1, 'Say why.'));
/** The check may be left out where it was finished before. */
const CheckDecision = z.object({ revision: z.number(), checks: z.optional(z.array(z.string())), comment: z.optional(longText), quality: z.optional(Quality), grades: z.optional(Grades), gradesReason: z.optional(longText) });
/** `attempt` is made by the page: the same one sent twice is one note. */
const attempt = z.string().check(z.minLength(8), z.maxLength(64), z.regex(/^[\w-]+$/));
const NoteBody = z.object({ attempt, text: longText });

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
  checkReview: route({ method: 'POST', path: '/api/reviews/:reference/check', body: CheckDecision, reply: ReviewResource }),
  chooseForPanel: route({ method: 'POST', path: '/api/reviews/:reference/choose-for-panel', body: CheckDecision, reply: ReviewResource }),
  agreeReview: route({ method: 'POST', path: '/api/reviews/:reference/agree', body: CheckDecision, reply: ReviewResource }),
  commentOnReview: route({ method: 'POST', path: '/api/reviews/:reference/comments', body: z.object({ attempt, part: line.check(z.minLength(1, 'Choose a part.')), text: longText }), reply: ReviewResource }),
  shareReview: route({ method: 'POST', path: '/api/reviews/:reference/share', body: z.object({ revision: z.number(), reflectBy: day }), reply: ReviewResource }),
  reflectOnReview: route({ method: 'POST', path: '/api/reviews/:reference/reflections', body: NoteBody, reply: ReviewResource }),
  replyToReflection: route({ method: 'POST', path: '/api/reviews/:reference/replies', body: NoteBody, reply: ReviewResource }),
  recordOfficeUse: route({ method: 'POST', path: '/api/reviews/:reference/office-use', body: z.object({ revision: z.number(), office: OfficeDates }), reply: ReviewResource }),
  closeReview: route({ method: 'POST', path: '/api/reviews/:reference/close', body: z.object({ revision: z.number(), withoutReflectionReason: longText }), reply: ReviewResource }),
  reassignReview: route({ method: 'POST', path: '/api/reviews/:reference/reassign', body: z.object({ revision: z.number(), reviewerOid: z.string().check(z.minLength(1, 'Choose a reviewer.')), reason, dueDay: someDay }), reply: ReviewResource }),
  postponeReview: route({ method: 'POST', path: '/api/reviews/:reference/postpone', body: z.object({ revision: z.number(), reason, until: day }), reply: ReviewResource }),
  resumeReview: route({ method: 'POST', path: '/api/reviews/:reference/resume', body: z.object({ revision: z.number(), dueDay: someDay }), reply: ReviewResource }),
  withdrawReview: route({ method: 'POST', path: '/api/reviews/:reference/withdraw', body: z.object({ revision: z.number(), reason }), reply: ReviewResource }),
  getHistory: route({ method: 'GET', path: '/api/reviews/:reference/history', reply: ReviewHistory }),
} as const;
