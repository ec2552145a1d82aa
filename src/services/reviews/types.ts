import { type WritingHelp } from '../../contract/reviews';
import { type Abilities } from '../../contract/shapes';
import { type Day, type Instant } from '../../domain/clock';
import { type Fault } from '../../domain/errors';
import { type Actor, type PersonRef } from '../../domain/people/types';
import { type ModerationTime } from '../../domain/reviews/moderationTime';
import { type ReviewNote } from '../../domain/reviews/notes';
import { type ChildIdentity, type InadequateStep, type OfficeDates, type OverallGrades, type PartAnswers, type PartKey, type ReturnReason, type Review, type ReviewEvent, type ReviewPart } from '../../domain/reviews/types';
import { type Piece } from '../../domain/text/difference';
import { type CheckDecision } from './checkInput';
import { type NoteInput } from './notes';

/** A review without the child: identity comes beside it, and only for those who may read it. */
export type ReviewWithoutChild = Omit<Review, 'child'>;

export interface ReviewRowView {
  /** Grades, return reasons and comments are blank for somebody who may not read the content. */
  review: ReviewWithoutChild;
  /** Until due; negative when late. */
  workingDaysLeft: number;
  childName?: string;
}

export interface PartView {
  part: ReviewPart;
  title: string;
  progress: 'empty' | 'started' | 'complete';
}

export interface ReviewView extends ReviewRowView {
  /** Absent unless `review.readIdentity` is allowed. `age` is in words: "7 years", "5 months". */
  identity?: ChildIdentity & { age: string };
  /** Absent unless `review.readContent` is allowed; in the order of the form. */
  parts?: PartView[];
  /** The first day of the period in view. */
  periodFrom: Day;
  /** What blocks submission; empty for those who may not write. */
  missing: Fault[];
  help: WritingHelp[];
  /** Tracker references, once agreed. */
  recommendations: string[];
  /** How many more are on their way into the tracker. */
  entering: number;
  /** Working days from submission until it was agreed, or until now. */
  moderation: ModerationTime | undefined;
  /** What was said beside the review, oldest first, of that which this actor may read. */
  notes: ReviewNote[];
  /** What still keeps it from being closed, for those who may close it. */
  beforeClosing: Fault[];
  /** The step that put it off or ended it, with its reason. */
  halted: ReviewEvent | undefined;
  /** Keyed by action without its noun: `accept`, `write`, `agree`… */
  abilities: Abilities;
}

export interface SavedPart {
  part: PartView;
  missing: Fault[];
  help: WritingHelp[];
  savedAt: Instant;
  /** Milliseconds to leave before the next autosave, from the resource-unit budget. */
  spacing: number;
}

/** One screen on which a part is open, heard of every few seconds. */
export interface PresenceInput {
  /** Made by the page, for as long as it is open. */
  session: string;
  leaving: boolean;
}

export interface PresenceView {
  /** Each person once; `you`: the same person on another screen. */
  others: { person: PersonRef; you: boolean }[];
  /** Of the part as this server has it: a page that knows an older one reads it anew. */
  revision: number;
}

export interface AssignInput {
  recordNumber: string;
  reviewerOid: string;
  theme: string;
  /** Working days from today, or a day; exactly one. */
  workingDays?: number | undefined;
  dueDay?: Day | undefined;
}

/** A text of one part as it was handed in, and as it was handed in the time before, word by word. */
export interface ChangedText {
  part: PartKey;
  title: string;
  /** Which answer of the part, in words: `Strength 1`. */
  field: string;
  pieces: Piece[];
}

/** One handing-in of the review. */
export interface RoundView {
  round: number;
  /** Undefined while it is being written anew. */
  submittedAt: Instant | undefined;
  /** What was asked for that time; empty for the first. */
  asked: readonly ReturnReason[];
  changes: ChangedText[];
}

/** One step of the grade chain: reviewer, first line, each member of the panel, decision (domain.md §6). */
export interface GradeStep {
  step: 'reviewer' | 'firstLine' | 'member' | 'agreed';
  at: Instant;
  by: PersonRef;
  grades: Partial<OverallGrades>;
  reason: string;
  /** A reading that was changed after the others could be seen. */
  late?: true;
  /** The panel that decided, where one did. */
  panel?: string;
}

export interface ReviewHistory {
  entries: HistoryView[];
  chain: GradeStep[];
  /** Absent unless the actor may read the content. */
  rounds: RoundView[];
}

export interface HistoryView {
  at: Instant;
  actor: PersonRef;
  action: string;
  summary: string;
  /** What the audit may not hold: why, whom, until when. */
  reason: string;
  reasons: readonly ReturnReason[];
  from: PersonRef | undefined;
  to: PersonRef | undefined;
  day: Day;
  /** What an Inadequate overall grade started by itself. */
  started: readonly InadequateStep[];
}

export interface ReviewServices {
  list(actor: Actor, query: { state?: string | undefined; q?: string | undefined }): { rows: ReviewRowView[]; total: number };
  /** No Graph call while the review is in work; of a finished one the answers may have to be fetched. */
  get(actor: Actor, reference: string): Promise<ReviewView>;
  assign(actor: Actor, input: AssignInput): Promise<ReviewView>;
  accept(actor: Actor, reference: string): Promise<ReviewView>;
  decline(actor: Actor, reference: string, input: { reason: string }): Promise<ReviewView>;
  /** One Graph write, none when nothing changed. `stale` carries the stored `PartView` as `details.current`. */
  savePart(actor: Actor, reference: string, part: PartKey, input: { revision: number; answers: PartAnswers }): Promise<SavedPart>;
  /** No Graph call. Needs `review.readContent`; best effort, for this server alone. */
  presence(actor: Actor, reference: string, part: PartKey, input: PresenceInput): PresenceView;
  submit(actor: Actor, reference: string, input: { revision: number; declared: boolean }): Promise<ReviewView>;
  return(actor: Actor, reference: string, input: { revision: number; reasons: readonly ReturnReason[] }): Promise<ReviewView>;
  /** The check may be left out where it was finished before. Throws `incomplete` with everything that it misses. */
  agree(actor: Actor, reference: string, decision: CheckDecision): Promise<ReviewView>;
  check(actor: Actor, reference: string, decision: CheckDecision): Promise<ReviewView>;
  chooseForPanel(actor: Actor, reference: string, decision: CheckDecision): Promise<ReviewView>;
  comment(actor: Actor, reference: string, input: NoteInput & { part: PartKey }): Promise<ReviewView>;
  share(actor: Actor, reference: string, input: { revision: number; reflectBy: Day }): Promise<ReviewView>;
  reflect(actor: Actor, reference: string, input: NoteInput): Promise<ReviewView>;
  reply(actor: Actor, reference: string, input: NoteInput): Promise<ReviewView>;
  recordOfficeUse(actor: Actor, reference: string, input: { revision: number; office: OfficeDates }): Promise<ReviewView>;
  close(actor: Actor, reference: string, input: { revision: number; withoutReflectionReason: string }): Promise<ReviewView>;
  reassign(actor: Actor, reference: string, input: { revision: number; reviewerOid: string; reason: string; dueDay: Day }): Promise<ReviewView>;
  postpone(actor: Actor, reference: string, input: { revision: number; reason: string; until: Day }): Promise<ReviewView>;
  resume(actor: Actor, reference: string, input: { revision: number; dueDay: Day }): Promise<ReviewView>;
  withdraw(actor: Actor, reference: string, input: { revision: number; reason: string }): Promise<ReviewView>;
  /** Newest first; one Graph query, and one more for the texts of a finished review. */
  history(actor: Actor, reference: string): Promise<ReviewHistory>;
}
