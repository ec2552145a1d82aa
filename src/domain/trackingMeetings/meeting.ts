import { type Day, londonDay } from '../clock';
import { type TrackingMeeting, type TrackingRow } from './types';

/** The key of what a meeting said of one recommendation: `TM-2026-03/R-2026-031`. */
export function rowKey({ meetingReference, reference }: Pick<TrackingRow, 'meetingReference' | 'reference'>): string {
  return `${meetingReference}/${reference}`;
}

/** The calendar day in London on which it is held. */
export function meetingDay({ startsAt }: Pick<TrackingMeeting, 'startsAt'>): Day {
  return londonDay(startsAt);
}

/** The first planned meeting on that day or later; undefined when none is planned. */
export function nextPlanned(meetings: Iterable<TrackingMeeting>, from: Day): TrackingMeeting | undefined {
  return earliestFirst(meetings).find((meeting) => meeting.state === 'planned' && meetingDay(meeting) >= from);
}

/** By when they start; of two at once, by reference. */
export function earliestFirst(meetings: Iterable<TrackingMeeting>): TrackingMeeting[] {
  return [...meetings].sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.reference.localeCompare(b.reference));
}
