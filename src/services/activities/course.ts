import { type ActivityResource } from '../../contract/activities';
import { decideFinish, decideReopen, decideWithdraw } from '../../domain/activities/decisions';
import { missingFrom } from '../../domain/activities/missing';
import { type Activity, proposalsOf } from '../../domain/activities/types';
import { londonDay } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { type ActivityAction } from '../../domain/permissions/types';
import { type ServiceContext } from '../context';
import { commitRow, type RowStep } from '../support/commitRow';
import { followUps } from '../support/followUps';
import { ensureTextsFit, LONGEST_REASON } from '../support/longText';
import { beginActivity, childrenBehind, formOf } from './case';
import { type Asked } from './types';
import { viewActivity } from './view';

/** It is done: what enters the tracker is written in the activity, which stands from now on, and follows the commit. */
export function finishActivity(context: ServiceContext, actor: Actor, reference: string, { revision }: Asked<'finishActivity'>): Promise<ActivityResource> {
  const at = context.clock.now();
  return step(context, actor, reference, revision, 'activity.finish', (activity) => {
    const template = formOf(context.stores, activity);
    const missing = missingFrom(activity, template, childrenBehind(context, actor, activity, template), londonDay(at));
    const proposals = proposalsOf(activity);
    const by = { oid: actor.oid, name: actor.name };
    return {
      action: 'activity.finished',
      change: decideFinish(missing, actor, at),
      summary: `${proposals.length} recommendations, ${activity.cases.length} cases`,
      followUps: () => proposals.map(({ id }) => followUps.enterActivity({ activity: reference, proposal: id, at, by })),
    };
  });
}

/** It is open again, while nothing of it is in the tracker. */
export function reopenActivity(context: ServiceContext, actor: Actor, reference: string, { revision, reason }: Asked<'reopenActivity'>): Promise<ActivityResource> {
  ensureTextsFit({ reason }, LONGEST_REASON);
  return step(context, actor, reference, revision, 'activity.reopen', (activity) => ({ action: 'activity.reopened', change: decideReopen(activity, reason) }));
}

/** It is not carried on. */
export function withdrawActivity(context: ServiceContext, actor: Actor, reference: string, { revision, reason }: Asked<'withdrawActivity'>): Promise<ActivityResource> {
  ensureTextsFit({ reason }, LONGEST_REASON);
  return step(context, actor, reference, revision, 'activity.withdraw', () => ({ action: 'activity.withdrawn', change: decideWithdraw(reason) }));
}

/** One write of an activity at the revision that the person saw, with its entry in the activity's own chain. Throws `stale` with the activity as it is now. */
async function step(context: ServiceContext, actor: Actor, reference: string, revision: number, action: ActivityAction, decided: (activity: Activity) => RowStep<Activity>): Promise<ActivityResource> {
  const view = (activity: Activity) => viewActivity(context, actor, activity);
  const row = await beginActivity(context, actor, action, reference, revision, view);
  const target = { store: context.stores.activities, row, subject: reference, list: 'Activities' } as const;
  const { value } = await commitRow(context, actor, target, { summary: reference, ...decided(row.value) }, (stored) => view(stored.value));
  return view(value);
}
