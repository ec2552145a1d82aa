import type { Point } from '../../../src/contract/trackerPoints';
import { monthInWords as monthOfDay, shortMonth as shorten } from '../../words/dates';
import { ragNames } from '../../words/labels';

/** `2026-03` as "March 2026". */
export const monthInWords = (month: string): string => monthOfDay(`${month}-01`);
/** `2026-03` as "Mar": the year stands where it begins. */
export const shortMonth = (month: string): string => shorten(monthInWords(month).split(' ')[0] ?? '');

/** What stands behind a point of a picture. */
export function pointInWords({ what, month }: Point): string {
  if (what === 'again') return 'Raised again after one of the same theme had been signed off';
  if (what === 'done') return `Signed off as done in ${monthInWords(month)}`;
  if (what === 'impact') return `Impact signed off in ${monthInWords(month)}`;
  return `${ragNames[what]} at the end of ${monthInWords(month)}`;
}
