const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortDayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const londonDayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' });
const londonTimeFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });

/** A calendar day (`YYYY-MM-DD`) as "27 March 2026"; an empty or impossible day as an empty text. */
export function dayInWords(day: string): string {
  return formatDay(day, dayFormat);
}

/** A calendar day as "27 Mar 2026", for tables. */
export function shortDay(day: string): string {
  return formatDay(day, shortDayFormat);
}

/** The month of a calendar day, as "March 2024"; empty for an empty day. */
export function monthInWords(day: string): string {
  return formatDay(day, monthFormat);
}

/** The London day of a moment, as "27 March 2026". */
export function dayOf(instant: string | undefined | null): string {
  return formatInstant(instant, londonDayFormat);
}

/** The London time of a moment, as "14:03". */
export function timeOf(instant: string | undefined | null): string {
  return formatInstant(instant, londonTimeFormat);
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
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

function formatDay(day: string, format: Intl.DateTimeFormat): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return '';
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? '' : format.format(at);
}

function formatInstant(instant: string | undefined | null, format: Intl.DateTimeFormat): string {
  const at = instant ? Date.parse(instant) : Number.NaN;
  return Number.isNaN(at) ? '' : format.format(at);
}
