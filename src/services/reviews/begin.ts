import { type Actor } from '../../domain/people/types';
import { type ReviewAction } from '../../domain/permissions/types';
import { type Review } from '../../domain/reviews/types';
import { type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { ensureMayReview } from '../support/guard';
import { atRevision, seeReview } from '../support/load';
import { viewReview } from './view';

/** How every verb begins: what the actor may see and may do this to; at the revision that they saw, where the verb says one. */
export async function begin(context: ServiceContext, actor: Actor, action: ReviewAction, reference: string, revision?: number): Promise<Stored<Review>> {
  const seen = seeReview(context, actor, reference);
  const stored = revision === undefined ? seen : await atRevision(context.stores.reviews, seen, revision, (row) => viewReview(context, actor, row));
  ensureMayReview(actor, action, stored.value);
  return stored;
}
