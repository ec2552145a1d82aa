import { type Instant } from '../clock';

/** The four-point inspection scale (domain.md §3.4), stored as codes and always shown in full; never a number. */
export const grades = ['outstanding', 'good', 'requiresImprovement', 'inadequate'] as const;
export type Grade = (typeof grades)[number];
/** What a section may hold: a grade, or not applicable with a reason (which leaves every denominator). */
export type SectionGrade = Grade | 'notApplicable';

export const standardOutcomes = ['met', 'partlyMet', 'notMet', 'notApplicable'] as const;
export type StandardOutcome = (typeof standardOutcomes)[number];

export const childStatuses = ['earlyHelp', 'childInNeed', 'childProtection', 'lookedAfter', 'careLeaver'] as const;
export type ChildStatus = (typeof childStatuses)[number];

export const feedbackMethods = ['inPerson', 'videoCall', 'telephone', 'message', 'email', 'survey', 'interpreter'] as const;
export type FeedbackMethod = (typeof feedbackMethods)[number];

export const attemptOutcomes = ['declined', 'noAnswer', 'notAppropriate'] as const;
export type AttemptOutcome = (typeof attemptOutcomes)[number];

export interface Option<Code extends string = string> {
  code: Code;
  label: string;
}

export interface StandardQuestion {
  key: string;
  title: string;
}

export interface GradedSection {
  key: string;
  title: string;
  /** One plain question a line (domain.md §3.3: the product words them itself). */
  guidance: readonly string[];
}

export interface FeedbackSource {
  key: 'family' | 'worker' | 'manager';
  title: string;
  hint: string;
}

export interface OverallGradeQuestion {
  key: 'practice' | 'outcomes' | 'overall';
  title: string;
  hint: string;
}

/** A dated scale: a review keeps the version it was graded on. */
export interface GradeScale {
  version: string;
  /** The day from which reviews are graded on it. */
  from: string;
  grades: readonly { code: Grade; label: string; descriptor: string }[];
}

/** A versioned document (domain.md §3.8). A published version never changes. */
export interface Template {
  key: string;
  version: string;
  title: string;
  publishedAt: Instant;
  statuses: readonly Option<ChildStatus>[];
  genders: readonly Option[];
  ethnicities: readonly { group: string; options: readonly Option[] }[];
  religions: readonly Option[];
  standardOutcomes: readonly Option<StandardOutcome>[];
  standards: readonly StandardQuestion[];
  sections: readonly GradedSection[];
  feedback: { title: string; guidance: readonly string[]; sources: readonly FeedbackSource[]; methods: readonly Option<FeedbackMethod>[]; attemptOutcomes: readonly Option<AttemptOutcome>[] };
  summary: { title: string; guidance: readonly string[]; overallGrades: readonly OverallGradeQuestion[] };
  scale: GradeScale;
}
