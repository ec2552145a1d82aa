import { Temporal } from 'temporal-polyfill';
import { type Day, type Instant, LONDON } from '../clock';
import { bankHolidays } from './bankHolidays';

const SATURDAY = 6;
const DAY_LENGTH = 86_400_000;
/** Nothing but alerts is sent outside these hours, London time (domain.md §9). */
export const OPENS = 8;
export const CLOSES = 18;

/** Monday to Friday, bank holidays of England out (domain.md §5). */
export function isWorkingDay(day: Day): boolean {
  const known = asked.get(day);
  if (known !== undefined) return known;
  if (asked.size >= MOST_ASKED) asked.clear();
  const answer = isNoWeekend(day) && !bankHolidays.has(day);
  asked.set(day, answer);
  return answer;
}

/** The reminders ask it of the same few days for every recommendation. */
const asked = new Map<Day, boolean>();
const MOST_ASKED = 5000;

/** By the calendar alone: a day in UTC has no surprises, and this is asked a million times a year. */
function epochOf(day: Day): number {
  const epoch = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(epoch)) throw new RangeError(`“${day}” is no day.`);
  return epoch;
}
const isNoWeekend = (day: Day): boolean => new Date(epochOf(day)).getUTCDay() % SATURDAY !== 0;

/** So many calendar days later; earlier, when negative. */
export function addDays(day: Day, count: number): Day {
  return new Date(epochOf(day) + count * DAY_LENGTH).toISOString().slice(0, 10);
}

/** The day that many working days later (earlier, when negative). Zero gives the day itself, or the next working day. */
export function addWorkingDays(day: Day, count: number): Day {
  const step = count < 0 ? -1 : 1;
  let current = day;
  if (count === 0) while (!isWorkingDay(current)) current = addDays(current, 1);
  for (let left = Math.abs(count); left > 0; ) {
    current = addDays(current, step);
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
}

/** How many working days lie after `from`, up to and with `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(to, from);
  const days = (epochOf(to) - epochOf(from)) / DAY_LENGTH;
  const wholeWeeks = Math.floor(days / 7);
  let count = wholeWeeks * 5;
  for (let extra = wholeWeeks * 7 + 1; extra <= days; extra += 1) if (isNoWeekend(addDays(from, extra))) count += 1;
  for (const holiday of bankHolidays) if (holiday > from && holiday <= to) count -= 1;
  return count;
}

/**
 * Working days left until a deadline: 0 on the day itself and on no other, negative when it has passed. On the Saturday
 * after a Friday no working day lies between, but it is late all the same; on the Saturday before a Sunday it is still to come.
 */
export function workingDaysUntil(dueDay: Day, today: Day): number {
  const left = workingDaysBetween(today, dueDay);
  if (dueDay === today || left !== 0) return left;
  return dueDay < today ? -1 : 1;
}

/** 08:00 to 18:00 in London on a working day. */
export function inSendingHours(now: Instant): boolean {
  const london = Temporal.Instant.from(now).toZonedDateTimeISO(LONDON);
  return london.hour >= OPENS && london.hour < CLOSES && isWorkingDay(london.toPlainDate().toString());
}
