import { type Day } from '../clock';

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

export const feedbackSources = ['family', 'worker', 'manager'] as const;
export const overallGradeKeys = ['practice', 'outcomes', 'overall'] as const;

/** What a template may require of its answers before a review is submitted. Rules that domain.md sets for every review are not here: nobody can switch them off. */
export const headerRules = ['gender', 'ethnicity', 'religion', 'additionalNeeds', 'firstLanguage', 'interpreterNeeded'] as const;
export const standardRules = ['outcome', 'action'] as const;
export const sectionRules = ['grade', 'findings', 'evidence', 'impact'] as const;
export const summaryRules = ['analysis', 'goodPractice', 'reasons'] as const;
export type HeaderRule = (typeof headerRules)[number];
export type StandardRule = (typeof standardRules)[number];
export type SectionRule = (typeof sectionRules)[number];
export type SummaryRule = (typeof summaryRules)[number];

export interface Option<Code extends string = string> {
  code: Code;
  label: string;
}

/** Something that only children of these statuses are asked about; without the list it is asked about every child. */
export interface Conditional {
  for?: readonly ChildStatus[];
}

/** One plain question to think about (domain.md §3.3: the product words them itself). */
export interface GuidanceQuestion extends Conditional {
  key: string;
  text: string;
}

export interface StandardQuestion extends Conditional {
  key: string;
  title: string;
  required: readonly StandardRule[];
}

export interface GradedSection extends Conditional {
  key: string;
  title: string;
  guidance: readonly GuidanceQuestion[];
  required: readonly SectionRule[];
}

export interface FeedbackSource {
  key: (typeof feedbackSources)[number];
  title: string;
  hint: string;
}

export interface OverallGradeQuestion {
  key: (typeof overallGradeKeys)[number];
  title: string;
  hint: string;
}

/** A dated scale: a review keeps the version it was graded on. */
export interface GradeScale {
  version: string;
  /** The day from which reviews are graded on it. */
  from: Day;
  grades: readonly { code: Grade; label: string; descriptor: string }[];
}

/** The form of a review as a versioned document (domain.md §3.8). A published version never changes. */
export interface Template {
  form: 'review';
  key: string;
  version: string;
  title: string;
  statuses: readonly Option<ChildStatus>[];
  header: { required: readonly HeaderRule[] };
  genders: readonly Option[];
  ethnicities: readonly { group: string; options: readonly Option[] }[];
  religions: readonly Option[];
  standardOutcomes: readonly Option<StandardOutcome>[];
  standards: readonly StandardQuestion[];
  sections: readonly GradedSection[];
  feedback: { title: string; guidance: readonly GuidanceQuestion[]; sources: readonly FeedbackSource[]; methods: readonly Option<FeedbackMethod>[]; attemptOutcomes: readonly Option<AttemptOutcome>[] };
  summary: { title: string; guidance: readonly GuidanceQuestion[]; overallGrades: readonly OverallGradeQuestion[]; required: readonly SummaryRule[] };
  scale: GradeScale;
}

// ── Other activity (domain.md §8): the same engine, a smaller form ───────────────────────────────────────────────────

export const activityKinds = ['thematicAudit', 'multiAgencyAudit', 'policeScrutiny', 'providerVisit', 'observation', 'survey', 'inspection', 'peerReview', 'complaintLearning', 'standardsReview'] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const activityAsks = ['answer', 'strengths', 'areas', 'recommendations'] as const;
/** `recordNumber`: of the case system; a table holds one only where its form asks for it, and it is shown to nobody who may not know which child it is. */
export const columnKinds = ['text', 'yesNo', 'choice', 'date', 'number', 'recordNumber'] as const;

export interface ActivitySection {
  key: string;
  title: string;
  guidance: readonly GuidanceQuestion[];
  /** What is written in this section. */
  asks: readonly (typeof activityAsks)[number][];
}

/** One column of a table with one row a case (domain.md §8: “say 24 visits”). */
export interface CaseColumn {
  key: string;
  title: string;
  kind: (typeof columnKinds)[number];
  /** For `choice` only; empty otherwise. */
  options: readonly Option[];
  required: boolean;
}

export interface ActivityTemplate {
  form: 'activity';
  key: string;
  version: string;
  title: string;
  kinds: readonly ActivityKind[];
  sections: readonly ActivitySection[];
  /** Columns of the table of cases; none, and there is no table. */
  cases: readonly CaseColumn[];
}

/** Whatever a template version may hold. */
export type TemplateDocument = Template | ActivityTemplate;
export const templateForms = ['review', 'activity'] as const;
