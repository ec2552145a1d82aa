import { z } from 'zod/mini';
import { noteKinds } from '../domain/reviews/notes';
import { qualityMarks, reviewStates } from '../domain/reviews/types';
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

export const Grades = z.object({ practice: z.optional(grade), outcomes: z.optional(grade), overall: z.optional(grade) });
export type Grades = z.infer<typeof Grades>;
const mark = z.optional(z.enum(qualityMarks));
/** The checker's mark of the review itself: apart from the grades, and never averaged. */
export const Quality = z.object({ complete: mark, evidenced: mark, impactFocused: mark, useful: mark });
export type Quality = z.infer<typeof Quality>;
export const OfficeDates = z.object({ sent: day, uploaded: day, trackingMeeting: day });

/** What was said beside the review. */
export const NoteResource = z.object({ key: z.string(), kind: z.enum(noteKinds), part: z.string(), text: z.string(), by: PersonRef, at: instant, round: z.number() });
export type NoteResource = z.infer<typeof NoteResource>;

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
  /** Empty for whoever may not read the check. */
  checkGrades: Grades,
  checkGradesReason: z.string(),
  quality: Quality,
  agreedGrades: Grades,
  moderatedByPanel: z.boolean(),
  /** Working days since it was submitted, or that it took; late above 20. */
  moderation: z.optional(z.object({ workingDays: z.number(), late: z.boolean() })),
  sharedAt: z.optional(instant),
  /** Until when a reflection is asked for; empty when it is left to them. */
  reflectionDueDay: day,
  withoutReflectionReason: z.string(),
  office: OfficeDates,
  closedAt: z.optional(instant),
  postponedUntil: day,
  /** The step that put it off or ended it. */
  halted: z.optional(z.object({ at: instant, by: PersonRef, reason: z.string(), day })),
  /** Oldest first, of those that the person may read. */
  notes: z.array(NoteResource),
  /** What still keeps it open, for those who may close it. */
  beforeClosing: z.array(Fault),
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

const ReturnReason = z.object({ part: z.string(), text: z.string() });
const Piece = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });
export type Piece = z.infer<typeof Piece>;

export const HistoryEntry = z.object({
  at: instant,
  actor: PersonRef,
  action: z.string(),
  summary: z.string(),
  reason: z.string(),
  /** What was asked to be changed. */
  reasons: z.array(ReturnReason),
  /** Given from one reviewer to another. */
  from: z.optional(PersonRef),
  to: z.optional(PersonRef),
  day,
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const ReviewHistory = z.object({
  /** Newest first. */
  entries: z.array(HistoryEntry),
  /** Reviewer, first line, what moderation settled on. */
  chain: z.array(z.object({ step: z.enum(['reviewer', 'firstLine', 'agreed']), at: instant, by: PersonRef, grades: Grades, reason: z.string() })),
  /** Each time it was handed in, and what changed since the time before, word by word. */
  rounds: z.array(z.object({ round: z.number(), submittedAt: z.optional(instant), asked: z.array(ReturnReason), changes: z.array(z.object({ part: z.string(), title: z.string(), field: z.string(), pieces: z.array(Piece) })) })),
});
export type ReviewHistory = z.infer<typeof ReviewHistory>;

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
