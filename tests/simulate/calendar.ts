/** The calendar of the simulated year, told apart from the product's: days as text, and what an almanac says. */
export type Day = string;

const bankHolidays = new Set(['2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31']);
/** From which to which day the clocks are an hour ahead. */
const SUMMER = [['2026-03-29', '2026-10-24'], ['2027-03-28', '2027-10-30']] as const;

export const shift = (day: Day, days: number): Day => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
export const daysFrom = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const weekday = (day: Day): number => new Date(day).getUTCDay();
export const isWorkingDay = (day: Day): boolean => weekday(day) !== 0 && weekday(day) !== 6 && !bankHolidays.has(day);

/** So many working days later, or earlier. */
export function workingDay(day: Day, count: number): Day {
  let current = day;
  for (let left = Math.abs(count); left > 0; ) {
    current = shift(current, Math.sign(count));
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
}

/** Working days after `from` up to and with `to`; below zero the other way. */
export function workingDaysFrom(from: Day, to: Day): number {
  if (to < from) return -workingDaysFrom(to, from);
  let count = 0;
  for (let day = from; day < to; ) {
    day = shift(day, 1);
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}

export const mondayOf = (day: Day): Day => shift(day, -((weekday(day) + 6) % 7));

/** A time of the day by the clocks in London, as an instant. */
export function at(day: Day, hour: number, minute = 0): string {
  const isSummer = SUMMER.some(([from, until]) => from <= day && day <= until);
  return new Date(Date.parse(`${day}T00:00:00Z`) + ((hour - (isSummer ? 1 : 0)) * 60 + minute) * 60_000).toISOString().replace('.000', '');
}
