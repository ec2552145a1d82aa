import { londonOf } from './london';
import { inDigits } from './numbers';

// Written out rather than left to Intl.DateTimeFormat: a browser needs 50 ms, and a slow phone 200, to make its first one, and every page shows a date.
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** A calendar day (`YYYY-MM-DD`) as "27 March 2026"; an empty or impossible day as an empty text. */
export function dayInWords(day: string): string {
  return inWords(day, (month, date, year) => `${date} ${month} ${year}`);
}

/** A calendar day as "27 Mar 2026", for tables. */
export function shortDay(day: string): string {
  return inWords(day, (month, date, year) => `${date} ${shortMonth(month)} ${year}`);
}

/** The month of a calendar day, as "March 2024"; empty for an empty day. */
export function monthInWords(day: string): string {
  return inWords(day, (month, _date, year) => `${month} ${year}`);
}

/** "March" as "Mar"; "Sept" is the one of four letters. */
export function shortMonth(month: string): string {
  return month.slice(0, month === 'September' ? 4 : 3);
}

/** The London day of a moment, as "27 March 2026". */
export function dayOf(instant: string | undefined | null): string {
  return dayInWords(londonOf(instant ?? '').day);
}

/** The London time of a moment, as "14:03". */
export function timeOf(instant: string | undefined | null): string {
  return londonOf(instant ?? '').time;
}

/** A moment as "27 March 2026 at 14:03", in London. */
export function momentInWords(instant: string | undefined | null): string {
  const day = dayOf(instant);
  return day ? `${day} at ${timeOf(instant)}` : '';
}

/** How far a deadline is, in working days as the server counted them: negative is late. */
export function workingDaysInWords(left: number): string {
  if (left === 0) return 'Due today';
  if (left < 0) return `${plural(-left, 'working day')} late`;
  return `${plural(left, 'working day')} left`;
}

/** "1 review", "3 reviews"; thousands with a comma. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${inDigits(count)} ${count === 1 ? one : many}`;
}

function inWords(day: string, word: (month: string, date: number, year: number) => string): string {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at)) return '';
  const [year = 0, month = 1, date = 1] = new Date(at).toISOString().slice(0, 10).split('-').map(Number);
  return word(months[month - 1] ?? '', date, year);
}
