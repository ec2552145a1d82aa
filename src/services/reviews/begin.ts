import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { type ReviewAction } from '../../domain/permissions/types';
import { type Review } from '../../domain/reviews/types';
import { type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { ensureAllowed, ensureMayReview, ensureNotBarred } from '../support/guard';
import { atRevision, seeReview } from '../support/load';
import { viewReview } from './view';

/** How every verb begins: what the actor may see and may do this to, at the revision that they saw, where the verb says one. */
export async function begin(context: ServiceContext, actor: Actor, action: ReviewAction, reference: string, revision?: number): Promise<Stored<Review>> {
  const seen = seeReview(context, actor, reference);
  // Before anything is compared or read again: an old page gives nobody a right to hear what is there now.
  ensureNotBarred(decide(actor, { action, review: seen.value }));
  const view = (row: Stored<Review>) => {
    ensureAllowed(decide(actor, { action: 'review.see', review: row.value }));
    return viewReview(context, actor, row);
  };
  const stored = revision === undefined ? seen : await atRevision(context.stores.reviews, seen, revision, view);
  ensureMayReview(actor, action, stored.value);
  return stored;
}
