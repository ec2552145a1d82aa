import { type Actor } from '../../domain/people/types';
import { decideReopen } from '../../domain/recommendations/decisions';
import { type ServiceContext } from '../context';
import { noticeTo } from '../messages/drafts';
import { ensureTextsFit, LONGEST_REASON } from '../support/longText';
import { type RecommendationView } from '../types';
import { begin } from './begin';
import { commitStep } from './commit';

/** A signed-off recommendation is open again, with the reason; its owner is told. */
export async function reopenRecommendation(context: ServiceContext, actor: Actor, reference: string, { revision, reason }: { revision: number; reason: string }): Promise<RecommendationView> {
  const stored = await begin(context, actor, 'recommendation.reopen', reference, revision);
  ensureTextsFit({ reason }, LONGEST_REASON);
  return commitStep(context, actor, stored, {
    kind: 'reopened',
    reason,
    change: decideReopen(stored.value, reason, context.clock.now()),
    notices: (next) => (next.owner ? [noticeTo(next.owner, 'reopened', { ...next, state: next.status })] : []),
  });
}
