import { type Day } from '../clock';
import { type PersonRef } from '../people/types';
import { type AttemptOutcome, type FeedbackMethod, type Grade, type SectionGrade, type StandardOutcome } from '../templates/types';

// The answers of a form, one shape a kind of part.

export interface HeaderAnswers {
  gender: string;
  ethnicity: string;
  ethnicityText: string;
  /** Why ethnicity is not recorded, where it is not; or a recommendation must address it (domain.md §3.1). */
  ethnicityReason: string;
  religion: string;
  religionReason: string;
  additionalNeeds: string;
  firstLanguage: string;
  interpreterNeeded: boolean | undefined;
  /** What the reviewer corrects on the child's details, in words; the caseload is corrected at its source. */
  corrections: string;
}

export interface StandardAnswer {
  outcome: StandardOutcome | undefined;
  action: string;
  /** Why it is not applicable. */
  reason: string;
}
export type StandardsAnswers = Readonly<Record<string, StandardAnswer>>;

/** One strength or area for development, apart from the others: a report can quote it and a recommendation can answer it. */
export interface SectionEntry {
  /** Stable within the section. */
  id: string;
  text: string;
  /** Where in the record it can be seen, one reference a line. */
  evidence: string;
  /** It is from before the period in view, which is allowed and marked as such (domain.md §3.1). */
  beforePeriod: boolean;
}

export interface GradedAnswers {
  strengths: readonly SectionEntry[];
  areas: readonly SectionEntry[];
  /** What the findings mean for the child: asked in every section. */
  impact: string;
  grade: SectionGrade | undefined;
  notApplicableReason: string;
}

export interface FeedbackAttempt {
  /** Stable within the answer, so that attempts that two people add both stay. */
  id: string;
  day: Day;
  how: FeedbackMethod | undefined;
  byWhom: string;
  outcome: AttemptOutcome | undefined;
  why: string;
}

export interface FeedbackAnswer {
  obtained: boolean | undefined;
  day: Day;
  method: FeedbackMethod | undefined;
  said: string;
  attempts: readonly FeedbackAttempt[];
}
export interface FeedbackAnswers {
  family: FeedbackAnswer;
  worker: FeedbackAnswer;
  manager: FeedbackAnswer;
}

export interface SummaryAnswers {
  analysis: string;
  goodPractice: string;
  practiceGrade: Grade | undefined;
  practiceReason: string;
  outcomesGrade: Grade | undefined;
  outcomesReason: string;
  /** Where the form asks for one overall grade in place of the two (template 2024). */
  overallGrade: Grade | undefined;
  overallReason: string;
  /** Why an overall grade is out of line with the section grades (domain.md §3.4). */
  outOfLineReason: string;
}

/** A recommendation while the reviewer writes it; it enters the tracker when the review is agreed. */
export interface ProposedRecommendation {
  /** Stable within the review; the tracker's unique key is made of it, so twice is the same as once. */
  id: string;
  action: string;
  impact: string;
  /** A person, or (with an empty oid) a role such as head of service in `ownerRole`. */
  owner: PersonRef | undefined;
  ownerRole: string;
  dueDay: Day;
  theme: string;
  /** Of those for the service: how we will know that it is done, and what children will experience (domain.md §7). */
  doneWhen?: string | undefined;
  experience?: string | undefined;
  /** The findings it answers: section keys, `standards.visits`, `header.ethnicity`… */
  answers: readonly string[];
}
export interface RecommendationsAnswers {
  items: readonly ProposedRecommendation[];
  /** Service level only: why none is needed. */
  noneReason: string;
}

export type PartAnswers =
  | { kind: 'header'; header: HeaderAnswers }
  | { kind: 'standards'; standards: StandardsAnswers }
  | { kind: 'graded'; graded: GradedAnswers }
  | { kind: 'feedback'; feedback: FeedbackAnswers }
  | { kind: 'summary'; summary: SummaryAnswers }
  | { kind: 'recommendations'; recommendations: RecommendationsAnswers };
export type PartKind = PartAnswers['kind'];
