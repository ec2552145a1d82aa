import { Temporal } from 'temporal-polyfill';
import { type Instant, LONDON, toInstant } from '../clock';
import { addWorkingDays, CLOSES, isWorkingDay, OPENS, workingDaysBetween } from './workingDays';

const MINUTES_A_DAY = (CLOSES - OPENS) * 60;
const SECONDS_AN_HOUR = 3600;

/** Whole minutes between two moments that lie from 08:00 to 18:00 in London on working days; 0 when `to` is earlier. */
export function workingMinutesBetween(from: Instant, to: Instant): number {
  if (to <= from) return 0;
  const [start, end] = [inLondon(from), inLondon(to)];
  const [first, last] = [start.toPlainDate().toString(), end.toPlainDate().toString()];
  // Working time lies far from the hours at which clocks change, so that each working day has as many minutes as any other.
  const seconds = (workingDaysBetween(first, last) + (isWorkingDay(first) ? 1 : 0)) * MINUTES_A_DAY * 60;
  const before = isWorkingDay(first) ? secondsIntoDay(start) : 0;
  const after = isWorkingDay(last) ? MINUTES_A_DAY * 60 - secondsIntoDay(end) : 0;
  return Math.floor((seconds - before - after) / 60);
}

/** That moment, when it lies in working hours; otherwise 08:00 in London on the next working day, or on this one. */
export function nextWorkingMoment(at: Instant): Instant {
  const london = inLondon(at);
  const today = london.toPlainDate().toString();
  if (isWorkingDay(today) && london.hour >= OPENS && london.hour < CLOSES) return at;
  const day = isWorkingDay(today) && london.hour < OPENS ? today : addWorkingDays(today, 1);
  return toInstant(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: LONDON, plainTime: { hour: OPENS } }).epochMilliseconds);
}

/** Sixty minutes later, whatever clocks do meanwhile. */
export function anHourAfter(at: Instant): Instant {
  return toInstant(Temporal.Instant.from(at).epochMilliseconds + SECONDS_AN_HOUR * 1000);
}

const inLondon = (at: Instant): Temporal.ZonedDateTime => Temporal.Instant.from(at).toZonedDateTimeISO(LONDON);

/** How much of a working day has passed at that time of day. */
function secondsIntoDay({ hour, minute, second }: Temporal.ZonedDateTime): number {
  const passed = (hour - OPENS) * SECONDS_AN_HOUR + minute * 60 + second;
  return Math.min(Math.max(passed, 0), MINUTES_A_DAY * 60);
}
