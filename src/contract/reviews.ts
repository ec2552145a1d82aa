import { z } from 'zod/mini';
import { noteKinds } from '../domain/reviews/notes';
import { inadequateSteps, qualityMarks, reviewStates } from '../domain/reviews/types';
import { childStatuses } from '../domain/templates/types';
import { PartAnswersResource } from './answers';
import { Abilities, day, Fault, instant, PersonRef } from './shapes';
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

export const ReviewList = z.object({ rows: z.array(ReviewRow), total: z.number() });

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
  /** By when the child is to be reviewed again, after an Inadequate overall grade. */
  reReviewDay: z.optional(day),
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

export const ReturnReason = z.object({ part: z.string(), text: z.string() });
export const Piece = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });
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
  /** What an Inadequate overall grade started by itself. */
  started: z.optional(z.array(z.enum(inadequateSteps))),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const ReviewHistory = z.object({
  /** Newest first. */
  entries: z.array(HistoryEntry),
  /** Reviewer, first line, each member of the panel for those who may know, what moderation settled on. */
  chain: z.array(z.object({ step: z.enum(['reviewer', 'firstLine', 'member', 'agreed']), at: instant, by: PersonRef, grades: Grades, reason: z.string(), /** Changed after the others could be seen. */ late: z.optional(z.literal(true)), panel: z.optional(z.string()) })),
  /** Each time it was handed in, and what changed since the time before, word by word. */
  rounds: z.array(z.object({ round: z.number(), submittedAt: z.optional(instant), asked: z.array(ReturnReason), changes: z.array(z.object({ part: z.string(), title: z.string(), field: z.string(), pieces: z.array(Piece) })) })),
});
export type ReviewHistory = z.infer<typeof ReviewHistory>;
