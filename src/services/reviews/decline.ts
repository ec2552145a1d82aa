import { type Actor } from '../../domain/people/types';
import { type ServiceContext } from '../context';
import { noticeTo } from '../messages/drafts';
import { followUps } from '../support/followUps';
import { ensureTextsFit, LONGEST_REASON } from '../support/longText';
import { type ReviewView } from '../types';
import { begin } from './begin';
import { commitReview } from './commit';
import { viewReview } from './view';

/** The reviewer cannot do it, and says why; whoever assigned it is told. */
export async function declineReview(context: ServiceContext, actor: Actor, reference: string, { reason }: { reason: string }): Promise<ReviewView> {
  const stored = await begin(context, actor, 'review.decline', reference);
  ensureTextsFit({ reason }, LONGEST_REASON);
  const committed = await commitReview(context, actor, stored, {
    action: 'review.declined',
    change: { state: 'declined', declineReason: reason },
    event: { reason },
    followUps: (next) => [followUps.message(noticeTo(next.assignedBy, 'declined', next))],
  });
  return viewReview(context, actor, committed);
}
