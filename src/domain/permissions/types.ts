import { type Activity } from '../activities/types';
import { type Alert } from '../alerts/types';
import { type Calibration } from '../calibration/types';
import { type Panel, type PanelItem } from '../moderation/types';
import { type PanelTheme } from '../panelThemes/types';
import { type Actor } from '../people/types';
import { type Recommendation } from '../recommendations/types';
import { type Report } from '../reports/types';
import { type Review } from '../reviews/types';
import { type TrackingMeeting } from '../trackingMeetings/types';

/** What somebody may ask to do. Each belongs to one kind of subject. */
export const reviewActions = ['review.see', 'review.readContent', 'review.readIdentity', 'review.accept', 'review.decline', 'review.write', 'review.submit', 'review.return', 'review.check', 'review.chooseForPanel', 'review.agree', 'review.comment', 'review.readCheck', 'review.share', 'review.reflect', 'review.reply', 'review.recordOfficeUse', 'review.close', 'review.reassign', 'review.postpone', 'review.resume', 'review.withdraw', 'review.readHistory', 'review.raiseAlert', 'review.export', 'review.readAccess', 'review.readGrades', 'review.calibrate'] as const;
export const recommendationActions = ['recommendation.see', 'recommendation.update', 'recommendation.moveDueDate', 'recommendation.signOffDone', 'recommendation.signOffImpact', 'recommendation.reopen', 'recommendation.overrideRag', 'recommendation.settle', 'recommendation.tolerate', 'recommendation.reassign', 'recommendation.remind', 'recommendation.readBecame'] as const;
export const alertActions = ['alert.see', 'alert.acknowledge', 'alert.recordOutcome'] as const;
export const panelActions = ['panel.see', 'panel.change', 'panel.postpone', 'panel.cancel', 'panel.setAgenda', 'panel.start', 'panel.attend', 'panel.move', 'panel.finish', 'panel.minutes'] as const;
export const panelItemActions = ['item.see', 'item.readContent', 'item.declare', 'item.pin', 'item.lift', 'item.replaceChair', 'item.hideGrades', 'item.read', 'item.open', 'item.decide', 'item.decideAsChair', 'item.setActions', 'item.markQuality', 'item.conclude', 'item.defer', 'item.resume', 'item.readModeration'] as const;
export const calibrationActions = ['calibration.see', 'calibration.manage', 'calibration.prepare', 'calibration.send', 'calibration.close', 'calibration.withdraw', 'calibration.grade', 'calibration.readResults'] as const;
export const themeActions = ['theme.see', 'theme.change', 'theme.merge', 'theme.drop', 'theme.recommend'] as const;
export const trackingActions = ['tracking.see', 'tracking.change', 'tracking.move', 'tracking.cancel', 'tracking.start', 'tracking.capture', 'tracking.record', 'tracking.finish', 'tracking.followAction', 'tracking.planNext', 'tracking.minutes'] as const;
export const activityActions = ['activity.see', 'activity.readCases', 'activity.change', 'activity.finish', 'activity.appoint', 'activity.withdraw', 'activity.reopen', 'activity.export'] as const;
export const reportActions = ['report.see', 'report.change', 'report.publish', 'report.withdraw', 'report.export'] as const;
export const appActions = ['app.use', 'app.assignReviews', 'app.seePeople', 'app.seeCaseload', 'app.seeLedger', 'app.recordLeave', 'app.seeStatus', 'app.importCaseload', 'app.seeAlerts', 'app.seeTemplates', 'app.editTemplates', 'app.chaseOwners', 'app.seePictures', 'app.exportTracker', 'app.seeSettings', 'app.changeSettings', 'app.seePanels', 'app.schedulePanels', 'app.runCalibrations', 'app.seeAgreement', 'app.seeOwnAgreement', 'app.seeThemes', 'app.collateThemes', 'app.planTrackingMeetings', 'app.seeActivities', 'app.startActivities', 'app.seeReports', 'app.writeReports'] as const;

export type ReviewAction = (typeof reviewActions)[number];
export type RecommendationAction = (typeof recommendationActions)[number];
export type AlertAction = (typeof alertActions)[number];
export type PanelAction = (typeof panelActions)[number];
export type PanelItemAction = (typeof panelItemActions)[number];
export type CalibrationAction = (typeof calibrationActions)[number];
export type ThemeAction = (typeof themeActions)[number];
export type TrackingMeetingAction = (typeof trackingActions)[number];
export type ActivityAction = (typeof activityActions)[number];
export type ReportAction = (typeof reportActions)[number];
export type AppAction = (typeof appActions)[number];
export type Action = ReviewAction | RecommendationAction | AlertAction | PanelAction | PanelItemAction | CalibrationAction | ThemeAction | TrackingMeetingAction | ActivityAction | ReportAction | AppAction;

/** Why something is denied: a value, with its sentence in `reasons.ts`. */
export const denyReasons = [
  'cannotSee', // existence is a secret: answered as not found
  'noRole',
  'roleMayNot',
  'notYourReview',
  'notYourCase', // neither its allocated worker nor the line manager
  'ownReview', // the checker wrote it
  'ownRecommendation', // the signer is the owner
  'notYourRecommendation',
  'wrongState',
  'identityNeedsAssignment',
  'gradesHidden', // until one's own reading is in
  'declareFirst', // a member has not answered yet whether there is a conflict
  'notOnPanel', // works on the panel without sitting on it
  'notItsChair', // neither the chair of this review nor a QA lead who records
  'chairOnly', // the deciding say is the chair's
  'ownGold', // the gold standard is set by somebody else than the author
  'notTakingPart', // the exercise is not theirs to grade
  'notMeetingChair', // neither chairs this meeting nor takes its notes
  'notHandedIn', // the gold standard is for those whose own grades were in
] as const;
export type DenyReason = (typeof denyReasons)[number];

export type Decision = { allowed: true } | { allowed: false; reason: DenyReason };

/** The one question of this product: may this person do this to that? */
export type Question =
  | { action: ReviewAction; review: Review }
  | { action: RecommendationAction; recommendation: Recommendation }
  /** `about`: the review that it stands on; undefined when that is not there any more. */
  | { action: AlertAction; alert: Alert; about: Review | undefined }
  | { action: PanelAction; panel: Panel }
  /** `onReview`: the review that the item is about. */
  | { action: PanelItemAction; panel: Panel; item: PanelItem; onReview: Review }
  /** `handedIn`: whether the actor's own grades are in. */
  | { action: CalibrationAction; calibration: Calibration; handedIn: boolean }
  | { action: ThemeAction; theme: PanelTheme }
  | { action: TrackingMeetingAction; trackingMeeting: TrackingMeeting }
  | { action: ActivityAction; activity: Activity }
  | { action: ReportAction; report: Report }
  | { action: AppAction };

/** `decide.ts` answers it; pure and total. */
export type Decide = (actor: Actor, question: Question) => Decision;
