import { Temporal } from 'temporal-polyfill';
import { type Day } from '../clock';

/** The period in view of a review in months (domain.md §3.1). */
const MONTHS = 6;

/** The first day of the period in view that ends on this day. Findings from before it are marked as such. */
export function periodStart(day: Day): Day {
  return Temporal.PlainDate.from(day).subtract({ months: MONTHS }).toString();
}
