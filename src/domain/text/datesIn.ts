import { Temporal } from 'temporal-polyfill';
import { type Day } from '../clock';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/** Not within a longer number, reference or path. */
const alone = (pattern: string): RegExp => new RegExp(`(?<![\\w/.-])${pattern}(?![\\w/-]|\\.\\d)`, 'gi');
const written = alone(`(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<name>${monthNames}),? (?<year>\\d{4})`);
const numbers = alone('(?<day>\\d{1,2})/(?<month>\\d{1,2})/(?<year>\\d{4})');
const iso = alone('(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})');

/** The days that a text names in full: `12 January 2025`, `12/01/2025` (day first, as in Britain) or `2025-01-12`. What is less than a whole date, or no day of the calendar, is left out. */
export function datesIn(text: string): Day[] {
  return [written, numbers, iso].flatMap((pattern) => Array.from(text.matchAll(pattern), ({ groups = {} }) => {
    const month = groups.name ? months.indexOf(groups.name.slice(0, 3).toLowerCase()) + 1 : Number(groups.month);
    return dayOf(Number(groups.year), month, Number(groups.day));
  })).filter((day) => day !== '');
}

/** Empty where the calendar has no such day. */
function dayOf(year: number, month: number, day: number): Day {
  if (year < 1900 || month < 1 || month > 12 || day < 1) return '';
  const found = Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' });
  return found.day === day ? found.toString() : '';
}
