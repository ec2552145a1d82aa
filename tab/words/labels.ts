import type { WorkItem } from '../../src/contract/app';
import type { UpdateResource } from '../../src/contract/recommendations';
import type { PartResource, ReviewRow } from '../../src/contract/reviews';

/** Grade names are always in full (domain.md §3.4); a review's own template carries the descriptors. */
export const gradeNames = {
  outstanding: 'Outstanding',
  good: 'Good',
  requiresImprovement: 'Requires improvement to be good',
  inadequate: 'Inadequate',
  notApplicable: 'Not applicable',
} as const;
export type GradeCode = keyof typeof gradeNames;

export const childStatusNames: Record<ReviewRow['childStatus'], string> = {
  earlyHelp: 'Early Help',
  childInNeed: 'Child in Need',
  childProtection: 'Child Protection',
  lookedAfter: 'Looked After Child',
  careLeaver: 'Care Leaver',
};

export const reviewStateNames: Record<ReviewRow['state'], string> = {
  planned: 'Planned',
  assigned: 'Waiting for the reviewer’s answer',
  declined: 'Declined',
  inProgress: 'In progress',
  submitted: 'Submitted, waiting for the first-line check',
  checked: 'Checked, to be agreed or chosen for a panel',
  panel: 'Chosen for a panel',
  agreed: 'Agreed',
  shared: 'Shared with the worker and manager',
  closed: 'Closed',
  postponed: 'Postponed',
  withdrawn: 'Withdrawn',
};

/** The same in a word or two, for tags in tables. */
export const reviewStateTags: Record<ReviewRow['state'], string> = { ...reviewStateNames, assigned: 'Assigned', submitted: 'Submitted', checked: 'Checked', shared: 'Shared' };

export { flagNames, levelNames, metInTimeNames, planNames, ragMeanings, ragNames, sectionInWords, sourceKindNames, statusNames } from '../../src/contract/recommendationWords';

export const updateKindNames: Record<UpdateResource['kind'], string> = {
  created: 'Entered the tracker',
  update: 'Update',
  dueDateMoved: 'Due date moved',
  signedOffDone: 'Signed off as done',
  signedOffImpact: 'Impact signed off',
  reopened: 'Reopened',
  overridden: 'Colour overridden',
  notRequired: 'Settled as not required',
  movedToPlan: 'Moved to another plan',
  tolerated: 'Tolerated for now',
  merged: 'Merged into another',
  reassigned: 'Given to another owner',
  becameRead: 'Read by whoever raised it',
};
export const originNames: Record<UpdateResource['origin'], string> = { tab: 'in this app', bot: 'by message', meeting: 'in a meeting', system: 'by the system' };

export const workKindNames: Record<WorkItem['kind'], string> = {
  answerAssignment: 'Accept or decline',
  writeReview: 'Write the review',
  changeReturnedReview: 'Change what was returned',
  checkReview: 'First-line check',
  updateRecommendation: 'Give an update',
  signOff: 'Sign off',
  reassignDeclined: 'Find another reviewer',
  shareReview: 'Share the review',
  reflectOnReview: 'Reflect on a review',
  closeReview: 'Finish the review',
  planReReview: 'Review again',
  acknowledgeAlert: 'Alert to acknowledge',
  recordAlertOutcome: 'Alert without an outcome',
  declareConflict: 'Conflict of interest',
  readForPanel: 'Read for a panel',
  replaceChair: 'Another chair',
  gradeCalibration: 'Calibration',
  closeCalibration: 'Calibration to close',
  holdTrackingMeeting: 'Tracking meeting',
  joinTrackingMeeting: 'Tracking meeting',
  doTrackingAction: 'Action to do',
  writeActivity: 'Activity to write up',
  readBecame: 'What became of it',
};

export const progressNames: Record<PartResource['progress'], string> = { empty: 'Not started', started: 'In progress', complete: 'Complete' };
