import { type Alert } from '../alerts/types';
import { type Actor } from '../people/types';
import { type Recommendation } from '../recommendations/types';
import { type Review } from '../reviews/types';

/** What somebody may ask to do. Each belongs to one kind of subject. */
export const reviewActions = ['review.see', 'review.readContent', 'review.readIdentity', 'review.accept', 'review.decline', 'review.write', 'review.submit', 'review.return', 'review.check', 'review.chooseForPanel', 'review.agree', 'review.comment', 'review.readCheck', 'review.share', 'review.reflect', 'review.reply', 'review.recordOfficeUse', 'review.close', 'review.reassign', 'review.postpone', 'review.resume', 'review.withdraw', 'review.readHistory', 'review.raiseAlert', 'review.export', 'review.readAccess'] as const;
export const recommendationActions = ['recommendation.see', 'recommendation.update', 'recommendation.moveDueDate', 'recommendation.signOffDone', 'recommendation.signOffImpact', 'recommendation.reopen', 'recommendation.overrideRag'] as const;
export const alertActions = ['alert.see', 'alert.acknowledge', 'alert.recordOutcome'] as const;
export const appActions = ['app.use', 'app.assignReviews', 'app.seePeople', 'app.seeCaseload', 'app.seeLedger', 'app.seeStatus', 'app.importCaseload', 'app.seeAlerts', 'app.seeTemplates', 'app.editTemplates'] as const;

export type ReviewAction = (typeof reviewActions)[number];
export type RecommendationAction = (typeof recommendationActions)[number];
export type AlertAction = (typeof alertActions)[number];
export type AppAction = (typeof appActions)[number];
export type Action = ReviewAction | RecommendationAction | AlertAction | AppAction;

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
] as const;
export type DenyReason = (typeof denyReasons)[number];

export type Decision = { allowed: true } | { allowed: false; reason: DenyReason };

/** The one question of this product: may this person do this to that? */
export type Question =
  | { action: ReviewAction; review: Review }
  | { action: RecommendationAction; recommendation: Recommendation; }
  /** `about`: the review that it stands on; undefined when that is not there any more. */
  | { action: AlertAction; alert: Alert; about: Review | undefined }
  | { action: AppAction };

/** `decide.ts` answers it; pure and total. */
export type Decide = (actor: Actor, question: Question) => Decision;
