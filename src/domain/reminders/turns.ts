import { type Day } from '../clock';
import { addDays, addWorkingDays, isWorkingDay } from '../cycle/workingDays';
import { daysBetween } from '../recommendations/rag';
import { type SlowDown } from './rules';

/**
 * Whether a repeated reminder has its turn so many days after it began to be due: every `every` days at first, more
 * seldom when that has not helped, and never further apart than the rules say.
 */
export function isTurn(days: number, every: number, { after, times, longest }: SlowDown): boolean {
  if (days <= 0) return false;
  const quick = every * after;
  if (days <= quick) return days % every === 0;
  return (days - quick) % Math.max(every, Math.min(every * times, longest)) === 0;
}

/** The days after `from`, up to and with `to`: what fell on a weekend or a bank holiday goes out on the next working day. */
export function daysAfter(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Zero working days are left on the day itself and, for a due day at a weekend, on no working day: then the last one before it. */
export function isLastDayFor(dueDay: Day, day: Day): boolean {
  return isWorkingDay(dueDay) ? dueDay === day : addWorkingDays(dueDay, -1) === day;
}

/** The first working day of every so-many-th week, weeks being counted from Monday 5 January 1970. */
export function beginsWeek(day: Day, everyWeeks: number): boolean {
  if (!isWorkingDay(day) || mondayOf(addWorkingDays(day, -1)) === mondayOf(day)) return false;
  return (daysBetween('1970-01-05', mondayOf(day)) / 7) % everyWeeks === 0;
}

/** The Monday of its week. */
export function mondayOf(day: Day): Day {
  return addDays(day, -((new Date(Date.parse(day)).getUTCDay() + 6) % 7));
}
