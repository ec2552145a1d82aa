import { type Day, type Instant, LONDON, toEpoch } from './clock';

const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A calendar day as "27 March 2026", for documents; a day that is none as it is. */
export function dayInFull(day: Day): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? day : format.format(at);
}

const londonFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: LONDON });

/** A moment as "27 March 2026 at 14:03", in London. */
export function momentInFull(instant: Instant): string {
  return londonFormat.format(toEpoch(instant));
}
