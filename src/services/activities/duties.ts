import { type WorkItem } from '../../contract/app';
import { type Activity } from '../../domain/activities/types';
import { addWorkingDays } from '../../domain/cycle/workingDays';
import { type Actor } from '../../domain/people/types';
import { type Stores } from '../../stores';

type Duty = Omit<WorkItem, 'workingDaysLeft' | 'key'>;

/** An activity is written up within two working weeks of its last day. */
const DAYS_TO_WRITE = 10;

/** Those that are still being written. */
export function openActivities({ activities }: Pick<Stores, 'activities'>): Activity[] {
  return Array.from(activities.values(), ({ value }) => value).filter(({ state }) => state === 'draft');
}

/** What they want of this person: of each lead to write theirs up. */
export function activityDuties(open: readonly Activity[], { oid }: Actor): Duty[] {
  return open
    .filter(({ lead }) => lead.oid === oid)
    .map(({ reference, heading, fromDay, toDay }) => ({ kind: 'writeActivity', reference, title: `Write up activity ${reference}`, detail: heading, dueDay: fromDay ? addWorkingDays(toDay || fromDay, DAYS_TO_WRITE) : '' }));
}
