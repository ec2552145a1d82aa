import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { type RecommendationAction } from '../../domain/permissions/types';
import { type Recommendation } from '../../domain/recommendations/types';
import { type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { ensureAllowed, ensureMayRecommendation, ensureNotBarred } from '../support/guard';
import { atRevision, seeRecommendation } from '../support/load';
import { viewRecommendation } from './view';

/** How every verb begins: what the actor may see and may do this to, at the revision that they saw. */
export async function begin(context: ServiceContext, actor: Actor, action: RecommendationAction, reference: string, revision: number): Promise<Stored<Recommendation>> {
  const seen = seeRecommendation(context, actor, reference);
  // Before anything is compared or read again: an old page gives nobody a right to hear what is there now.
  ensureNotBarred(decide(actor, { action, recommendation: seen.value }));
  const view = (row: Stored<Recommendation>) => {
    ensureAllowed(decide(actor, { action: 'recommendation.see', recommendation: row.value }));
    return viewRecommendation(context, actor, row);
  };
  const stored = await atRevision(context.stores.recommendations, seen, revision, view);
  ensureMayRecommendation(actor, action, stored.value);
  return stored;
}
