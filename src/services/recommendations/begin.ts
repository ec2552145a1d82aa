import { type Actor } from '../../domain/people/types';
import { type RecommendationAction } from '../../domain/permissions/types';
import { type Recommendation } from '../../domain/recommendations/types';
import { type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { ensureMayRecommendation } from '../support/guard';
import { atRevision, seeRecommendation } from '../support/load';
import { viewRecommendation } from './view';

/** How every verb begins: what the actor may see, at the revision that they saw, and may do this to. */
export async function begin(context: ServiceContext, actor: Actor, action: RecommendationAction, reference: string, revision: number): Promise<Stored<Recommendation>> {
  const seen = seeRecommendation(context, actor, reference);
  const stored = await atRevision(context.stores.recommendations, seen, revision, (row) => viewRecommendation(context, actor, row));
  ensureMayRecommendation(actor, action, stored.value);
  return stored;
}
