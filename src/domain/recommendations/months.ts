import { type Day } from '../clock';

/** The last day of a month; months count from 1. By hand: a picture of a year asks a million times. */
export function lastDayOf(year: number, month: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-${daysIn(year, month)}`;
}

/** The same day of the month before, or that month's last. */
export function monthBefore(day: Day): Day {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const last = month === 1 ? lastDayOf(year - 1, 12) : lastDayOf(year, month - 1);
  return day.slice(8) < last.slice(8) ? `${last.slice(0, 8)}${day.slice(8)}` : last;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
