import { londonDay } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { gradesOf } from '../../domain/reviews/check';
import { decideSubmit } from '../../domain/reviews/decisions';
import { type ServiceContext } from '../context';
import { followUps } from '../support/followUps';
import { type ReviewView } from '../types';
import { begin } from './begin';
import { commitReview } from './commit';
import { formOf, templateOf } from './form';
import { viewReview } from './view';

/** The reviewer hands the review in: every part is frozen as it is, and the QA leads are told. Throws `incomplete` with everything that is missing. */
export async function submitReview(context: ServiceContext, actor: Actor, reference: string, { revision, declared }: { revision: number; declared: boolean }): Promise<ReviewView> {
  const { stores, clock } = context;
  const stored = await begin(context, actor, 'review.submit', reference, revision);
  const now = clock.now();
  const parts = formOf(stores, stored.value, stores.parts.ofReview(reference)).map(({ part }) => part);
  const change = decideSubmit(stored.value, templateOf(stores, stored.value), parts, declared, now, londonDay(now));
  const committed = await commitReview(context, actor, stored, {
    action: 'review.submitted',
    summary: 'submitted, declared',
    change: { ...change, reviewerIsLead: actor.roles.includes('QaLead') },
    event: { grades: gradesOf({ ...stored.value, ...change }) },
    followUps: (next) => [followUps.tellCheckers({ review: reference, revision: next.revision }, now)],
  });
  return viewReview(context, actor, committed);
}
