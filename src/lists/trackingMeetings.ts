import { type TrackingMeeting, trackingMeetingStates } from '../domain/trackingMeetings/types';
import { defineList } from './define';
import { json } from './document';
import { instant, key, note, number, requiredCode, requiredInstant, requiredPerson, text } from './fields';

/** Tracking meetings, by reference; `originKey` keeps one from being planned twice. */
export const trackingMeetingsList = defineList<TrackingMeeting>('TrackingMeetings', {
  description: 'Monthly meetings about the tracker: when, who, the agenda as it was, and what was agreed.',
  keyColumn: 'reference',
  keyOf: (meeting) => meeting.reference,
  committable: true,
  fields: {
    reference: key(),
    originKey: text({ unique: true }),
    state: requiredCode(trackingMeetingStates, { indexed: true }),
    startsAt: requiredInstant({ indexed: true }),
    minutes: number(),
    chair: requiredPerson({ indexed: true }),
    invited: json<TrackingMeeting['invited']>([]),
    agenda: json<TrackingMeeting['agenda']>([], { notes: 2 }),
    attendance: json<TrackingMeeting['attendance']>([]),
    startedAt: instant(),
    finishedAt: instant({ indexed: true }),
    actions: json<TrackingMeeting['actions']>([], { notes: 4 }),
    followed: json<TrackingMeeting['followed']>([], { notes: 4 }),
    nextStartsAt: instant(),
    moves: json<TrackingMeeting['moves']>([]),
    cancelReason: note(),
    plannedBy: requiredPerson(),
    plannedAt: requiredInstant({ indexed: true }),
    revision: number(),
  },
});
