import type { TrackingSuggestion } from '../../../../src/contract/trackingMeetings';
import type { SummaryError } from '../../../components/ErrorSummary';
import { fieldId } from '../../../components/fieldId';
import { londonOf } from '../../../words/london';

export interface MeetingDraft {
  day: string;
  time: string;
  minutes: string;
  chairOid: string;
  invitedOids: string[];
}

/** What the form begins with: a month after the last meeting, with the same people. */
export function draftOf({ startsAt, minutes, chair, invited }: TrackingSuggestion): MeetingDraft {
  return { ...londonOf(startsAt), minutes: String(minutes), chairOid: chair.oid, invitedOids: invited.map(({ oid }) => oid) };
}

const LONGEST = 480;
const SHORTEST = 15;

/** What must be put right in when it is. */
export function faultsOfTime({ day, time }: Pick<MeetingDraft, 'day' | 'time'>, today: string): SummaryError[] {
  return [
    ...(day ? [] : [{ message: 'Choose the day of the meeting.', to: fieldId('day') }]),
    ...(day && day < today ? [{ message: 'Choose a day that is not in the past.', to: fieldId('day') }] : []),
    ...(/^\d{2}:\d{2}$/.test(time) ? [] : [{ message: 'Choose the time at which it begins.', to: fieldId('time') }]),
  ];
}

/** What must be put right in who takes part, and how long it is. */
export function faultsOfPeople({ minutes, chairOid, invitedOids }: Pick<MeetingDraft, 'minutes' | 'chairOid' | 'invitedOids'>): SummaryError[] {
  const count = Number(minutes);
  const fits = minutes.trim() !== '' && Number.isInteger(count) && count >= SHORTEST && count <= LONGEST;
  return [
    ...(fits ? [] : [{ message: `Say how long it is, in whole minutes from ${SHORTEST} to ${LONGEST}.`, to: fieldId('minutes') }]),
    ...(chairOid ? [] : [{ message: 'Choose who chairs.', to: fieldId('chairOid') }]),
    ...(invitedOids.some((oid) => oid !== chairOid) ? [] : [{ message: 'Invite at least one person besides the chair.', to: fieldId('invitedOids') }]),
  ];
}

/** The server's faults, each at the field of the page that it is about. */
export function errorsOfMeeting(faults: readonly { path: string; message: string }[]): SummaryError[] {
  return faults.map(({ path, message }) => ({ message, to: fieldId(path === 'startsAt' ? 'day' : path.replace(/^(invitedOids)\..*$/, '$1')) }));
}
