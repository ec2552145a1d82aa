import { type WorkItem } from '../../contract/app';
import { type Activity } from '../../domain/activities/types';
import { type Day } from '../../domain/clock';
import { addWorkingDays } from '../../domain/cycle/workingDays';
import { type Actor } from '../../domain/people/types';
import { type Stores } from '../../stores';

type Duty = Omit<WorkItem, 'workingDaysLeft' | 'key'>;

/** An activity is written up within two working weeks of its last day. */
const DAYS_TO_WRITE = 10;

/** By when it is written up; empty while nobody has said when it was. */
export function writeUpDay({ fromDay, toDay }: Pick<Activity, 'fromDay' | 'toDay'>): Day {
  return fromDay ? addWorkingDays(toDay || fromDay, DAYS_TO_WRITE) : '';
}

/** Those that are still being written. */
export function openActivities({ activities }: Pick<Stores, 'activities'>): Activity[] {
  return Array.from(activities.values(), ({ value }) => value).filter(({ state }) => state === 'draft');
}

/** What they want of this person: of each lead to write theirs up. */
export function activityDuties(open: readonly Activity[], { oid }: Actor): Duty[] {
  return open
    .filter(({ lead }) => lead.oid === oid)
    .map((activity) => ({ kind: 'writeActivity', reference: activity.reference, title: `Write up activity ${activity.reference}`, detail: activity.heading, dueDay: writeUpDay(activity) }));
}
