import { Temporal } from 'temporal-polyfill';
import { type Day } from '../clock';

/** A child's age on a day, in words: in months under two years (domain.md §3.1). Empty for a birthday that is unknown or later. */
export function ageInWords(dateOfBirth: Day, today: Day): string {
  if (!dateOfBirth || dateOfBirth > today) return '';
  const age = Temporal.PlainDate.from(dateOfBirth).until(today, { largestUnit: 'months' });
  const years = Math.floor(age.months / 12);
  if (years >= 2) return `${years} years`;
  return age.months === 1 ? '1 month' : `${age.months} months`;
}
