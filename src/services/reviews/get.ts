import { type Actor } from '../../domain/people/types';
import { type ReviewState } from '../../domain/reviews/types';
import { type ServiceContext } from '../context';
import { seeReview } from '../support/load';
import { type ReviewView } from '../types';
import { viewReview } from './view';

/** Nobody works on these: their answers are not kept in memory. */
const laidDown: readonly ReviewState[] = ['closed', 'withdrawn'];

/** One review; of a finished one the answers may have to be fetched first. */
export async function getReview(context: ServiceContext, actor: Actor, reference: string): Promise<ReviewView> {
  const stored = seeReview(context, actor, reference);
  if (laidDown.includes(stored.value.state)) await context.stores.parts.load(reference);
  return viewReview(context, actor, stored);
}
