import { type Day, londonDay } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { decidePostpone, decideReassign, decideResume, decideWithdraw } from '../../domain/reviews/course';
import { type ServiceContext } from '../context';
import { followUps } from '../support/followUps';
import { ensureTextsFit, LONGEST_REASON } from '../support/longText';
import { type ReviewView } from '../types';
import { begin } from './begin';
import { commitReview } from './commit';
import { noticesTo } from './notices';
import { viewReview } from './view';

/** Another reviewer has it from now on, words included; both are told. */
export async function reassignReview(context: ServiceContext, actor: Actor, reference: string, input: { revision: number; reviewerOid: string; reason: string; dueDay: Day }): Promise<ReviewView> {
  const { stores, clock } = context;
  const stored = await begin(context, actor, 'review.reassign', reference, input.revision);
  ensureTextsFit({ reason: input.reason }, LONGEST_REASON);
  const from = stored.value.reviewer;
  const change = decideReassign(stored.value, stores.people.get(input.reviewerOid)?.value, input, actor, clock.now());
  const committed = await commitReview(context, actor, stored, {
    action: 'review.reassigned',
    change,
    event: { reason: input.reason, from, to: change.reviewer ?? from, day: input.dueDay },
    followUps: (next) => [...noticesTo([from], 'reassigned', { ...next, dueDay: '' }, actor), ...noticesTo([next.reviewer], 'assigned', next, actor)],
  });
  return viewReview(context, actor, committed);
}

/** Nothing is due until it is taken up again; the reviewer is told. */
export async function postponeReview(context: ServiceContext, actor: Actor, reference: string, { revision, reason, until }: { revision: number; reason: string; until: Day }): Promise<ReviewView> {
  const stored = await begin(context, actor, 'review.postpone', reference, revision);
  ensureTextsFit({ reason }, LONGEST_REASON);
  const committed = await commitReview(context, actor, stored, {
    action: 'review.postponed',
    change: decidePostpone({ reason, until }, londonDay(context.clock.now())),
    event: until ? { reason, day: until } : { reason },
    followUps: (next) => noticesTo([next.reviewer], 'postponed', { ...next, dueDay: '' }, actor),
  });
  return viewReview(context, actor, committed);
}

/** The same reviewer is asked again, with a new deadline. */
export async function resumeReview(context: ServiceContext, actor: Actor, reference: string, { revision, dueDay }: { revision: number; dueDay: Day }): Promise<ReviewView> {
  const stored = await begin(context, actor, 'review.resume', reference, revision);
  const committed = await commitReview(context, actor, stored, {
    action: 'review.resumed',
    change: decideResume(dueDay, context.clock.now()),
    event: { day: dueDay },
    followUps: (next) => noticesTo([next.reviewer], 'resumed', next, actor),
  });
  return viewReview(context, actor, committed);
}

/** The review ends without a result, and leaves the agenda of its panel; its reviewer, and whoever assigned it, are told. */
export async function withdrawReview(context: ServiceContext, actor: Actor, reference: string, { revision, reason }: { revision: number; reason: string }): Promise<ReviewView> {
  const stored = await begin(context, actor, 'review.withdraw', reference, revision);
  ensureTextsFit({ reason }, LONGEST_REASON);
  const committed = await commitReview(context, actor, stored, {
    action: 'review.withdrawn',
    change: decideWithdraw(reason),
    event: { reason },
    followUps: (next) => [
      ...(stored.value.state === 'panel' ? [followUps.takeOffPanel({ review: reference, at: context.clock.now(), by: { oid: actor.oid, name: actor.name } })] : []),
      ...noticesTo([next.reviewer, next.assignedBy], 'withdrawn', { ...next, dueDay: '' }, actor),
    ],
  });
  return viewReview(context, actor, committed);
}
