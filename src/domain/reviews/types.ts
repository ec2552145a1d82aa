import { type Day, type Instant } from '../clock';
import { type PartAnswers } from './answerTypes';
import { type Declaration } from './declaration';
import { type PersonKind, type PersonRef } from '../people/types';
import { type ChildStatus, type Grade } from '../templates/types';

export type * from './answerTypes';

/** domain.md §4. `returned` and `reassigned` are steps, not states: the review is in progress or assigned again, with the reason kept. */
export const reviewStates = ['planned', 'assigned', 'declined', 'inProgress', 'submitted', 'checked', 'panel', 'agreed', 'shared', 'closed', 'postponed', 'withdrawn'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** `PIR-2025-07`: year and running number; carries nothing about the child. */
export type ReviewReference = string;

/** The fixed parts of a form, beside the template's graded sections (whose keys are parts too). */
export const fixedParts = ['header', 'standards', 'feedback', 'summary', 'childRecommendations', 'serviceRecommendations'] as const;
export type FixedPart = (typeof fixedParts)[number];
/** `header`, `journey`, `feedback`…: each is a list item of its own, so two people in two parts never collide. */
export type PartKey = string;

/** Who the child is: seen only by those domain.md §2 names. */
export interface ChildIdentity {
  recordNumber: string;
  name: string;
  dateOfBirth: Day;
}

export interface ReturnReason {
  part: PartKey;
  /** What to change, in the checker's words. */
  text: string;
}

/** The overall grades of a form: the two of template 2025, or the one of template 2024. */
export interface OverallGrades {
  practice: Grade | undefined;
  outcomes: Grade | undefined;
  overall: Grade | undefined;
}

/** How far the checker finds that the review itself is so: apart from the grades of the practice, and never averaged (domain.md §6, §15.10). */
export const qualityMarks = ['fully', 'mostly', 'partly', 'notYet'] as const;
export type QualityMark = (typeof qualityMarks)[number];
export interface ReviewQuality {
  complete: QualityMark | undefined;
  evidenced: QualityMark | undefined;
  impactFocused: QualityMark | undefined;
  useful: QualityMark | undefined;
}

/** The dates of domain.md §3.6, empty until known; whether a panel moderated it is known from its course. */
export interface OfficeDates {
  /** Sent to the worker and the line manager. */
  sent: Day;
  /** Uploaded to the case system. */
  uploaded: Day;
  /** The recommendation tracking meeting. */
  trackingMeeting: Day;
}

export const reviewEventKinds = ['assigned', 'accepted', 'declined', 'submitted', 'returned', 'checked', 'chosenForPanel', 'agreed', 'shared', 'officeUse', 'closed', 'reassigned', 'postponed', 'resumed', 'withdrawn'] as const;
export type ReviewEventKind = (typeof reviewEventKinds)[number];

/** What an Inadequate overall grade starts: people are told, a panel moderates the review, the child is reviewed again. */
export const inadequateSteps = ['told', 'panelPlace', 'reReview'] as const;
export type InadequateStep = (typeof inadequateSteps)[number];

/** One step with what the audit may not hold: the reason, and what was decided (domain.md §4: who, when and why). */
export interface ReviewEvent {
  kind: ReviewEventKind;
  /** The revision of the review that it made: its audit entry names the same. */
  revision: number;
  at: Instant;
  by: PersonRef;
  reason?: string;
  /** Returned: what to change. */
  reasons?: readonly ReturnReason[];
  /** Reassigned: from whom, and to whom. */
  from?: PersonRef;
  to?: PersonRef;
  /** Postponed until, resumed or reassigned with a new deadline. */
  day?: Day;
  /** The overall grades at that step: the grade chain (domain.md §6). */
  grades?: Partial<OverallGrades>;
  /** The panel that decided, where one did. */
  panel?: string;
  /** What an Inadequate overall grade started by itself (domain.md §3.4). */
  started?: readonly InadequateStep[];
}

export interface Review {
  reference: ReviewReference;
  state: ReviewState;
  templateKey: string;
  templateVersion: string;
  child: ChildIdentity;
  childStatus: ChildStatus;
  team: string;
  worker: PersonRef | undefined;
  lineManager: PersonRef | undefined;
  reviewer: PersonRef;
  reviewerKind: PersonKind;
  theme: string;
  assignedBy: PersonRef;
  assignedAt: Instant;
  /** The day by which the reviewer answers the assignment: 3 working days (domain.md §4). */
  answerDueDay: Day;
  dueDay: Day;
  acceptedAt: Instant | undefined;
  declineReason: string;
  submittedAt: Instant | undefined;
  /** What the reviewer confirmed when they handed it in the last time. */
  declaration: Declaration | undefined;
  checker: PersonRef | undefined;
  checkedAt: Instant | undefined;
  checkComment: string;
  agreedAt: Instant | undefined;
  /** What the checker asked to be changed the last time the review came back; empty when it never did. */
  returnReasons: readonly ReturnReason[];
  timesReturned: number;
  /** The reviewer's overall grades as submitted; they never change afterwards. */
  practiceGrade: Grade | undefined;
  outcomesGrade: Grade | undefined;
  /** The one overall grade of a form that asks for one (template 2024). */
  overallGrade: Grade | undefined;
  /** A QA lead wrote it, as far as was known at the last assignment or submission: then the panel chair may check it too (domain.md §4). */
  reviewerIsLead: boolean;
  /** Who wrote in it before it was given to another: none of them checks it. */
  formerReviewers: readonly PersonRef[];
  /** The overall grades that the first-line checker would give, with the reason where they are others. */
  checkGrades: OverallGrades;
  checkGradesReason: string;
  quality: ReviewQuality;
  /** The grades that moderation settled on; the reviewer's own stay beside them. */
  agreedGrades: OverallGrades;
  moderatedByPanel: boolean;
  /** By when the child is to be reviewed again, after an Inadequate overall grade; empty otherwise. */
  reReviewDay: Day;
  sharedAt: Instant | undefined;
  /** Until when the worker and the line manager are asked for a reflection before it is closed; empty when it is left to them. */
  reflectionDueDay: Day;
  /** Why it was closed without a reflection that was asked for. */
  withoutReflectionReason: string;
  office: OfficeDates;
  closedAt: Instant | undefined;
  postponedUntil: Day;
  /** Its course so far, oldest first; reviews of an earlier version have the steps since then. */
  events: readonly ReviewEvent[];
  /** Part revisions at submission: a later one would be an overwrite, and verify-audit looks for it. */
  frozenParts: Readonly<Record<PartKey, number>>;
  /** How often this item was committed; each audit entry names the revision that it explains. */
  revision: number;
}

/** One part of one review as it is stored. */
export interface ReviewPart {
  reviewReference: ReviewReference;
  part: PartKey;
  answers: PartAnswers;
  /** How often the review had come back when this was written: each round is an item of its own, so that what was submitted is never overwritten. */
  round: number;
  updatedAt: Instant | undefined;
  updatedBy: PersonRef | undefined;
  /** 0 while nobody has written in it. */
  revision: number;
}
