import { type Actor } from '../../domain/people/types';
import { decideOverride } from '../../domain/recommendations/decisions';
import { type Rag } from '../../domain/recommendations/types';
import { type ServiceContext } from '../context';
import { ensureTextsFit, LONGEST_REASON } from '../support/longText';
import { type RecommendationView } from '../types';
import { begin } from './begin';
import { commitStep } from './commit';

/** The colour is set by hand, with the reason, until the next update. */
export async function overrideRag(context: ServiceContext, actor: Actor, reference: string, { revision, rag, reason }: { revision: number; rag: Rag; reason: string }): Promise<RecommendationView> {
  const stored = await begin(context, actor, 'recommendation.overrideRag', reference, revision);
  ensureTextsFit({ reason }, LONGEST_REASON);
  return commitStep(context, actor, stored, { kind: 'overridden', reason, change: decideOverride(rag, reason, actor, context.clock.now()) });
}
