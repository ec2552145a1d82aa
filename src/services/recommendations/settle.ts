import { type Actor } from '../../domain/people/types';
import { decideBecame } from '../../domain/recommendations/became';
import { decideMerge, decideMoveToPlan, decideNotRequired } from '../../domain/recommendations/settle';
import { type Plan, type Recommendation, type RecommendationReference } from '../../domain/recommendations/types';
import { type Instant } from '../../domain/clock';
import { type ServiceContext } from '../context';
import { allows } from '../support/guard';
import { ensureTextsFit, LONGEST_REASON } from '../support/longText';
import { type RecommendationView } from '../types';
import { begin } from './begin';
import { commitStep } from './commit';
import { noticeOfBecame, noticeToOwner } from './concerned';

/** How a recommendation ends without being done (domain.md §7). */
export type Settling = { reason: string } & ({ as: 'notRequired' } | { as: 'movedToPlan'; plan: Plan; planReference: string } | { as: 'merged'; into: RecommendationReference });

/** It is not required, goes on in another plan, or becomes part of a service action. Its owner and whoever made it are told. */
export async function settleRecommendation(context: ServiceContext, actor: Actor, reference: string, { revision, ...settling }: Settling & { revision: number }): Promise<RecommendationView> {
  const stored = await begin(context, actor, 'recommendation.settle', reference, revision);
  ensureTextsFit({ reason: settling.reason }, LONGEST_REASON);
  const now = context.clock.now();
  const change = { ...changeOf(context, actor, stored.value, settling, now), ...decideBecame(stored.value, actor, now) };
  return commitStep(context, actor, stored, { kind: settling.as, reason: settling.reason, change, notices: (next) => [...noticeToOwner(next, actor, 'settled'), ...noticeOfBecame(next, actor, settling.as)] });
}

function changeOf({ stores }: ServiceContext, actor: Actor, recommendation: Recommendation, settling: Settling, now: Instant): Partial<Recommendation> {
  switch (settling.as) {
    case 'notRequired':
      return decideNotRequired(settling.reason, now);
    case 'movedToPlan':
      return decideMoveToPlan(settling, now);
    case 'merged': {
      const into = stores.recommendations.get(settling.into)?.value;
      return decideMerge(recommendation, into && allows(actor, { action: 'recommendation.see', recommendation: into }) ? into : undefined, settling.reason, now);
    }
  }
}
