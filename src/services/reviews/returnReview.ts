import { type Actor } from '../../domain/people/types';
import { decideReturn } from '../../domain/reviews/decisions';
import { type ReturnReason } from '../../domain/reviews/types';
import { partsOf } from '../../domain/templates/parts';
import { type ServiceContext } from '../context';
import { noticeTo } from '../messages/drafts';
import { followUps } from '../support/followUps';
import { ensureTextsFit, LONGEST_REASON } from '../support/longText';
import { type ReviewView } from '../types';
import { begin } from './begin';
import { commitReview } from './commit';
import { templateOf } from './form';
import { viewReview } from './view';

/** The checker sends the review back with what to change; its words stay the reviewer's own, and the reviewer is told. */
export async function returnReview(context: ServiceContext, actor: Actor, reference: string, { revision, reasons }: { revision: number; reasons: readonly ReturnReason[] }): Promise<ReviewView> {
  const stored = await begin(context, actor, 'review.return', reference, revision);
  ensureTextsFit({ reasons }, LONGEST_REASON);
  const parts = partsOf(templateOf(context.stores, stored.value)).map(({ key }) => key);
  const committed = await commitReview(context, actor, stored, {
    action: 'review.returned',
    change: decideReturn(stored.value, parts, reasons, actor),
    event: { reasons },
    followUps: (next) => [followUps.message(noticeTo(next.reviewer, 'returned', next))],
  });
  return viewReview(context, actor, committed);
}
