import { londonDay } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { decideUpdate } from '../../domain/recommendations/decisions';
import { type UpdateOrigin } from '../../domain/recommendations/types';
import { type ServiceContext } from '../context';
import { ensureTextsFit } from '../support/longText';
import { type RecommendationView, type UpdateInput } from '../types';
import { begin } from './begin';
import { commitStep, type Following } from './commit';

/** What an owner says of their recommendation: how it goes, what it has changed, and the evidence. */
export async function updateRecommendation(context: ServiceContext, actor: Actor, reference: string, { revision, ...told }: UpdateInput, origin: UpdateOrigin, following?: Following): Promise<RecommendationView> {
  const stored = await begin(context, actor, 'recommendation.update', reference, revision);
  ensureTextsFit(told);
  const now = context.clock.now();
  return commitStep(context, actor, stored, { kind: 'update', origin, following, change: decideUpdate(stored.value, told, now, londonDay(now)) });
}
