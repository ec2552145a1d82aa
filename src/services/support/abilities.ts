import { type Abilities } from '../../contract/shapes';
import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { type Decision, type RecommendationAction, type ReviewAction } from '../../domain/permissions/types';
import { type Recommendation } from '../../domain/recommendations/types';
import { type Review } from '../../domain/reviews/types';
import { abilityOf } from './guard';

const ofReview: readonly ReviewAction[] = ['review.accept', 'review.decline', 'review.write', 'review.submit', 'review.return', 'review.check', 'review.chooseForPanel', 'review.agree', 'review.comment', 'review.readCheck', 'review.share', 'review.reflect', 'review.reply', 'review.recordOfficeUse', 'review.close', 'review.reassign', 'review.postpone', 'review.resume', 'review.withdraw', 'review.readHistory', 'review.export', 'review.readAccess', 'review.readGrades'];
const ofRecommendation: readonly RecommendationAction[] = ['recommendation.update', 'recommendation.moveDueDate', 'recommendation.signOffDone', 'recommendation.signOffImpact', 'recommendation.reopen', 'recommendation.overrideRag', 'recommendation.settle', 'recommendation.tolerate', 'recommendation.reassign', 'recommendation.remind', 'recommendation.readBecame'];

const withoutNoun = (action: string): string => action.slice(action.indexOf('.') + 1);

/** What somebody may do, each action without its noun: `panel.start` as `start`. */
export function abilitiesOf<Action extends string>(actions: readonly Action[], decideOn: (action: Action) => Decision): Abilities {
  return Object.fromEntries(actions.map((action) => [withoutNoun(action), abilityOf(decideOn(action))]));
}

/** What this actor may do to the review, keyed `accept`, `write`…; the same decisions as guard the verbs. */
export function reviewAbilities(actor: Actor, review: Review): Abilities {
  return abilitiesOf(ofReview, (action) => decide(actor, { action, review }));
}

/** What this actor may do to the recommendation, keyed `update`, `signOffDone`… */
export function recommendationAbilities(actor: Actor, recommendation: Recommendation): Abilities {
  return abilitiesOf(ofRecommendation, (action) => decide(actor, { action, recommendation }));
}
