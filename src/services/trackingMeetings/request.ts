import { type TrackingRequest } from '../../contract/trackingMeetings';
import { type Day, londonDay } from '../../domain/clock';
import { addWorkingDays } from '../../domain/cycle/workingDays';
import { coverOn, type Leave } from '../../domain/people/leave';
import { meetingDay } from '../../domain/trackingMeetings/meeting';
import { type TrackingMeeting } from '../../domain/trackingMeetings/types';
import { type Message } from '../../lists';
import { type ServiceContext } from '../context';
import { reminderRules } from '../messages/reminderRules';
import { refOf } from '../panels/resources';

type Stores = ServiceContext['stores'];
type Asked = TrackingRequest['people'][number];

/** The message that asks for everything of one owner before a meeting (domain.md §9), as the reminders name it: to them, or to whoever stands in. */
export const requestNonce = (meeting: string, oid: string, coverFor?: string): string => `monthly/${meeting}/${oid}${coverFor === undefined ? '' : `/for/${coverFor}`}`;

/**
 * Who was asked for the monthly update, and how much of it is answered since. Found person by person, by the name of the
 * message: the ledger of ten years is not walked for it.
 */
export function requestOf({ stores, clock }: Pick<ServiceContext, 'stores' | 'clock'>, meeting: TrackingMeeting): TrackingRequest {
  const meets = meetingDay(meeting);
  const askDay = addWorkingDays(meets, -reminderRules(stores).monthlyUpdate.before);
  const today = londonDay(clock.now());
  const days = workingDaysFrom(askDay, today < meets ? today : meets);
  const leavesOf = (oid: string): readonly Leave[] => stores.people.get(oid)?.value.leaves ?? [];
  const people: Asked[] = [];
  for (const { value: person } of stores.people.values()) {
    const own = stores.messages.get(requestNonce(meeting.reference, person.oid))?.value;
    if (own) people.push(askedOf(stores, refOf(person), own));
    for (const cover of coversOf(person.oid, days, leavesOf)) {
      const message = stores.messages.get(requestNonce(meeting.reference, cover, person.oid))?.value;
      if (message) people.push({ ...askedOf(stores, refOf(person), message), cover: stores.people.get(cover)?.value.name ?? '' });
    }
  }
  const waiting = ({ asked, answered }: Asked): number => asked - answered;
  return { askDay, people: people.sort((a, b) => waiting(b) - waiting(a) || a.person.name.localeCompare(b.person.name, 'en-GB')) };
}

/** Most people have no leave at all, and cost nothing. */
function coversOf(oid: string, days: readonly Day[], leavesOf: (oid: string) => readonly Leave[]): Set<string> {
  return leavesOf(oid).length === 0 ? new Set() : new Set(days.flatMap((day) => coverOn(oid, day, leavesOf) ?? []));
}

function workingDaysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addWorkingDays(day, 1)) days.push(day);
  return days;
}

/** An update since they were asked is the answer, wherever it was given. */
function askedOf({ recommendations }: Stores, person: Asked['person'], { items, createdAt, state }: Message): Asked {
  const asked = new Set(items.map(({ reference }) => reference));
  const answered = [...asked].filter((reference) => (recommendations.get(reference)?.value.lastUpdateAt ?? '') >= createdAt);
  return { person, asked: asked.size, answered: answered.length, reached: state !== 'failed' };
}
