import type { Point } from '../../../src/contract/trackerPoints';
import { ragNames } from '../../words/labels';

const format = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const short = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const atOf = (month: string): number => Date.parse(`${month}-01T00:00:00Z`);

/** `2026-03` as "March 2026". */
export const monthInWords = (month: string): string => format.format(atOf(month));
/** `2026-03` as "Mar": the year stands where it begins. */
export const shortMonth = (month: string): string => short.format(atOf(month));

/** What stands behind a point of a picture. */
export function pointInWords({ what, month }: Point): string {
  if (what === 'again') return 'Raised again after one of the same theme had been signed off';
  if (what === 'done') return `Signed off as done in ${monthInWords(month)}`;
  if (what === 'impact') return `Impact signed off in ${monthInWords(month)}`;
  return `${ragNames[what]} at the end of ${monthInWords(month)}`;
}
