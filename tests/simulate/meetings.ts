import { type CouncilLife } from './life';
import { at, type Day, isWorkingDay, shift } from './calendar';
import { type Council } from './people';
import { type SimServer } from './server';

/** Meetings about the tracker: the second Tuesday of each month, planned a good month ahead. */
export function meetingDays(start: Day, days: number): Day[] {
  const found: Day[] = [];
  for (let day = start; day < shift(start, days); day = shift(day, 1)) {
    const isSecondTuesday = new Date(day).getUTCDay() === 2 && Number(day.slice(8)) >= 8 && Number(day.slice(8)) <= 14;
    if (isSecondTuesday && isWorkingDay(day)) found.push(day);
  }
  return found;
}

/** Plans what is to be planned on that day. */
export async function planMeetings(day: Day, meetings: readonly Day[], { leads, coordinators, people }: Council, server: SimServer, life: Pick<CouncilLife, 'attempt'>): Promise<void> {
  const coordinator = server.services.people.actorByOid(coordinators[0]?.oid ?? '');
  const invited = people.filter(({ roles }) => roles.includes('Manager')).slice(0, 8);
  const known = [...server.stores.trackingMeetings.values()].map(({ value }) => value.startsAt);
  for (const meets of meetings.filter((each) => shift(day, 35) >= each && each > day)) {
    const startsAt = at(meets, 10);
    if (!coordinator || known.includes(startsAt)) continue;
    await life.attempt('planMeeting', () => server.services.trackingMeetings.plan(coordinator, { attempt: `meeting-of-${meets}`, startsAt, minutes: 90, chairOid: leads[0]?.oid ?? '', invitedOids: invited.map(({ oid }) => oid) }));
  }
}
