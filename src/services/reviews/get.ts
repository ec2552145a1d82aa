import { type Actor } from '../../domain/people/types';
import { type ServiceContext } from '../context';
import { seeReview } from '../support/load';
import { type ReviewView } from '../types';
import { viewReview } from './view';

/** One review; of a finished one the answers may have to be fetched first. */
export async function getReview(context: ServiceContext, actor: Actor, reference: string): Promise<ReviewView> {
  await context.stores.parts.load(seeReview(context, actor, reference).value.reference);
  return viewReview(context, actor, seeReview(context, actor, reference));
}
