import { type Actor } from '../../domain/people/types';
import { decideSignOffImpact } from '../../domain/recommendations/decisions';
import { type UpdateOrigin } from '../../domain/recommendations/types';
import { type ServiceContext } from '../context';
import { ensureTextsFit } from '../support/longText';
import { type RecommendationView } from '../types';
import { begin } from './begin';
import { commitStep, type Following } from './commit';
import { noticeOfBecame } from './concerned';

/** Step two of sign-off: what is different for the child or for families. Whoever made the recommendation is told. */
export async function signOffImpact(context: ServiceContext, actor: Actor, reference: string, { revision, impactAchieved }: { revision: number; impactAchieved: string }, origin: UpdateOrigin = 'tab', following?: Following): Promise<RecommendationView> {
  const stored = await begin(context, actor, 'recommendation.signOffImpact', reference, revision);
  ensureTextsFit({ impactAchieved });
  return commitStep(context, actor, stored, {
    kind: 'signedOffImpact',
    origin,
    following,
    change: decideSignOffImpact(stored.value, impactAchieved, actor, context.clock.now()),
    notices: (next) => noticeOfBecame(next, actor, 'impactSignedOff'),
  });
}
