import { dayInWords, monthInWords } from '../../words/dates';

/** From the first to the last day. */
export interface Period {
  fromDay: string;
  toDay: string;
}

/** How many months each of the usual periods has, counted from April as a council's year is. */
const lengths = { month: 1, quarter: 3, half: 6 } as const;
export type UsualPeriod = keyof typeof lengths;

/** The last whole month, quarter and half-year (April to September, or October to March) that were over before that day. */
export function lastPeriods(today: string): Readonly<Record<UsualPeriod, Period>> {
  return { month: lastOf(lengths.month, today), quarter: lastOf(lengths.quarter, today), half: lastOf(lengths.half, today) };
}

/** April is the first month of the year; January the tenth. */
const MONTHS_FROM_APRIL = 12 - 4;

function lastOf(months: number, today: string): Period {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const running = month - 1 - ((month + MONTHS_FROM_APRIL) % months);
  return { fromDay: dayAt(year, running - months, 1), toDay: dayAt(year, running, 0) };
}

/** A day by year, month from 0 and date; what is outside of a year or a month counts on. */
const dayAt = (year: number, month: number, date: number): string => new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);

/** "March 2026", "July to September 2026" or "December 2025 to January 2026" for whole months; otherwise the days. */
export function periodInWords({ fromDay, toDay }: Period, words: (day: string) => string = dayInWords): string {
  if (!isWholeMonths({ fromDay, toDay })) return fromDay === toDay ? words(fromDay) : `${words(fromDay)} to ${words(toDay)}`;
  const [first, last] = [monthInWords(fromDay), monthInWords(toDay)];
  if (first === last) return first;
  return `${fromDay.slice(0, 4) === toDay.slice(0, 4) ? first.slice(0, -' 2026'.length) : first} to ${last}`;
}

function isWholeMonths({ fromDay, toDay }: Period): boolean {
  const [year = 0, month = 1] = toDay.split('-').map(Number);
  return fromDay.endsWith('-01') && toDay === dayAt(year, month, 0) && fromDay < toDay;
}

/** What a report of that period is called until somebody calls it otherwise; nothing without a period. */
export const titleOf = (period: Period | undefined): string => (period?.fromDay && period.toDay && period.fromDay <= period.toDay ? `Tracker report: ${periodInWords(period)}` : '');
