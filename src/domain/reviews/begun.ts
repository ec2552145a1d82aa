import { type OverallGrades, type Review } from './types';

const noGrades: OverallGrades = { practice: undefined, outcomes: undefined, overall: undefined };

/** What a review holds of its later life while it has only been assigned: nothing. */
export const nothingYet = {
  acceptedAt: undefined,
  declineReason: '',
  submittedAt: undefined,
  declaration: undefined,
  checker: undefined,
  checkedAt: undefined,
  checkComment: '',
  agreedAt: undefined,
  returnReasons: [],
  timesReturned: 0,
  practiceGrade: undefined,
  outcomesGrade: undefined,
  overallGrade: undefined,
  reviewerIsLead: false,
  formerReviewers: [],
  checkGrades: noGrades,
  checkGradesReason: '',
  quality: { complete: undefined, evidenced: undefined, impactFocused: undefined, useful: undefined },
  agreedGrades: noGrades,
  moderatedByPanel: false,
  reReviewDay: '',
  sharedAt: undefined,
  reflectionDueDay: '',
  withoutReflectionReason: '',
  office: { sent: '', uploaded: '', trackingMeeting: '' },
  closedAt: undefined,
  postponedUntil: '',
  events: [],
  frozenParts: {},
} satisfies Partial<Review>;
