import { type TrackingRequest } from '../../contract/trackingMeetings';
import { addWorkingDays } from '../../domain/cycle/workingDays';
import { defaultRules } from '../../domain/reminders/rules';
import { meetingDay } from '../../domain/trackingMeetings/meeting';
import { type TrackingMeeting } from '../../domain/trackingMeetings/types';
import { type Message } from '../../lists';
import { type ServiceContext } from '../context';
import { refOf } from '../panels/resources';

/** The message that asks one owner for everything of theirs before a meeting (domain.md §9): one a person, however often it is planned. */
export const requestNonce = (meeting: string, oid: string): string => `monthly/${meeting}/${oid}`;

/**
 * Who was asked for the monthly update, and how much of it they have answered since. Found person by person, by the name
 * of the message: the ledger of ten years is not walked for it.
 */
export function requestOf({ stores }: Pick<ServiceContext, 'stores'>, meeting: TrackingMeeting): TrackingRequest {
  const people: TrackingRequest['people'] = [];
  for (const { value: person } of stores.people.values()) {
    const message = stores.messages.get(requestNonce(meeting.reference, person.oid))?.value;
    if (message) people.push({ person: refOf(person), ...answersTo(stores, message), reached: message.state !== 'failed' });
  }
  const waiting = ({ asked, answered }: TrackingRequest['people'][number]): number => asked - answered;
  return { askDay: addWorkingDays(meetingDay(meeting), -defaultRules.monthlyUpdate.before), people: people.sort((a, b) => waiting(b) - waiting(a) || a.person.name.localeCompare(b.person.name, 'en-GB')) };
}

/** An update since they were asked is the answer, wherever it was given. */
function answersTo({ recommendations }: ServiceContext['stores'], { items, createdAt }: Message): { asked: number; answered: number } {
  const asked = new Set(items.map(({ reference }) => reference));
  const answered = [...asked].filter((reference) => (recommendations.get(reference)?.value.lastUpdateAt ?? '') >= createdAt);
  return { asked: asked.size, answered: answered.length };
}
