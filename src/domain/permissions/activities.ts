import { type Activity, type ActivityState } from '../activities/types';
import { type Actor } from '../people/types';
import { holds, isOffice } from './relations';
import { type ActivityAction, type Decision, type DenyReason } from './types';

const allow: Decision = { allowed: true };
const deny = (reason: DenyReason): Decision => ({ allowed: false, reason });
const when = (condition: boolean, reason: DenyReason): Decision => (condition ? allow : deny(reason));

type ActivityRule = (actor: Actor, activity: Activity) => Decision;

/** Somebody from outside sees reviews that are assigned to them, and nothing else (domain.md §2). */
const leadsIt = (actor: Actor, { lead }: Activity): boolean => lead.oid === actor.oid && actor.kind === 'internal';
const worksOn = (actor: Actor, activity: Activity): boolean => isOffice(actor) || leadsIt(actor, activity);

/** The office, and whoever leads this one. */
const asWriter =
  (state: ActivityState): ActivityRule =>
  (actor, activity) =>
    worksOn(actor, activity) ? when(activity.state === state, 'wrongState') : deny('roleMayNot');

const asOffice =
  (state: ActivityState): ActivityRule =>
  (actor, activity) =>
    isOffice(actor) ? when(activity.state === state, 'wrongState') : deny('roleMayNot');

/** Activities beside the reviews (domain.md §2, §8). */
export const activityRules: Readonly<Record<ActivityAction, ActivityRule>> = {
  // Senior leaders read what came of it, without who was looked at and who did it.
  'activity.see': (actor, activity) => when(worksOn(actor, activity) || (holds(actor, 'SeniorLeader') && activity.state === 'finished'), 'cannotSee'),
  'activity.readCases': (actor, activity) => when(worksOn(actor, activity), 'roleMayNot'),
  'activity.change': asWriter('draft'),
  'activity.finish': asWriter('draft'),
  'activity.appoint': asOffice('draft'),
  'activity.withdraw': asOffice('draft'),
  'activity.reopen': asOffice('finished'),
  // A file leaves the app: for those who wrote it.
  'activity.export': (actor, activity) => when(worksOn(actor, activity), 'roleMayNot'),
};
