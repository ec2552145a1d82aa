import { type Actor } from '../../domain/people/types';
import { type ServiceContext } from '../context';
import { type ReviewView } from '../types';
import { begin } from './begin';
import { commitReview } from './commit';
import { viewReview } from './view';

/** The reviewer takes the review on: from then on they may write. */
export async function acceptReview(context: ServiceContext, actor: Actor, reference: string): Promise<ReviewView> {
  const stored = await begin(context, actor, 'review.accept', reference);
  const change = { state: 'inProgress', acceptedAt: context.clock.now() } as const;
  return viewReview(context, actor, await commitReview(context, actor, stored, { action: 'review.accepted', change }));
}
