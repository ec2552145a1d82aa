import { londonDay, type Day } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { decideClose, decideOfficeUse, decideShare } from '../../domain/reviews/after';
import { type OfficeDates } from '../../domain/reviews/types';
import { type ServiceContext } from '../context';
import { ensureTextsFit, LONGEST_REASON } from '../support/longText';
import { type ReviewView } from '../types';
import { begin } from './begin';
import { closingOf } from './closing';
import { commitReview } from './commit';
import { noticesTo, sharedWith } from './notices';
import { viewReview } from './view';

/** The worker and the line manager may read it from now on, and are told; with a day, their reflection is asked for by then. */
export async function shareReview(context: ServiceContext, actor: Actor, reference: string, { revision, reflectBy }: { revision: number; reflectBy: Day }): Promise<ReviewView> {
  const stored = await begin(context, actor, 'review.share', reference, revision);
  const committed = await commitReview(context, actor, stored, {
    action: 'review.shared',
    change: decideShare(stored.value, reflectBy, context.clock.now()),
    event: reflectBy ? { day: reflectBy } : {},
    followUps: (next) => noticesTo(sharedWith(next), reflectBy ? 'reflectionAsked' : 'shared', { ...next, dueDay: reflectBy }, actor),
  });
  return viewReview(context, actor, committed);
}

/** The dates of the form's last box. */
export async function recordOfficeUse(context: ServiceContext, actor: Actor, reference: string, { revision, office }: { revision: number; office: OfficeDates }): Promise<ReviewView> {
  const stored = await begin(context, actor, 'review.recordOfficeUse', reference, revision);
  const change = decideOfficeUse(office, londonDay(context.clock.now()));
  return viewReview(context, actor, await commitReview(context, actor, stored, { action: 'review.officeUse', change }));
}

/** The review is finished: nothing in it changes any more, and those concerned are told. Throws `incomplete` with everything that still keeps it open. */
export async function closeReview(context: ServiceContext, actor: Actor, reference: string, { revision, withoutReflectionReason }: { revision: number; withoutReflectionReason: string }): Promise<ReviewView> {
  const stored = await begin(context, actor, 'review.close', reference, revision);
  ensureTextsFit({ withoutReflectionReason }, LONGEST_REASON);
  const change = decideClose(stored.value, { ...closingOf(context.stores, stored.value), withoutReflectionReason }, context.clock.now());
  const committed = await commitReview(context, actor, stored, {
    action: 'review.closed',
    change,
    event: withoutReflectionReason ? { reason: withoutReflectionReason } : {},
    followUps: (next) => noticesTo([next.reviewer, ...sharedWith(next)], 'closed', next, actor),
  });
  return viewReview(context, actor, committed);
}
