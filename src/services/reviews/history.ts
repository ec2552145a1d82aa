import { type Actor } from '../../domain/people/types';
import { type ServiceContext } from '../context';
import { ensureMayReview } from '../support/guard';
import { seeReview } from '../support/load';
import { type HistoryView } from '../types';

/** Who did what to a review and when, newest first; one Graph query. Needs `review.readHistory`. */
export async function readHistory(context: ServiceContext, actor: Actor, reference: string): Promise<HistoryView[]> {
  const { value: review } = seeReview(context, actor, reference);
  ensureMayReview(actor, 'review.readHistory', review);
  const entries = await context.stores.audit.of(reference);
  // What was written in one sitting is recorded when the sitting is over: the order is of the moments, not of the chain.
  return entries
    .toSorted((a, b) => b.at.localeCompare(a.at) || b.seq - a.seq)
    .map(({ at, actor: { oid, name }, action, summary }) => ({ at, actor: { oid, name }, action, summary }));
}
