import { type Day, type Instant, londonDay } from '../clock';

/** From this score on, two recommendations ask for the same thing in the eyes of a reader: tried on invented pairs, and kept in `similar.test.ts`. */
export const SIMILAR_ENOUGH = 0.45;

/** What a repeat is told by: when a recommendation was made, and when it was last signed off, if it ever was. */
export interface Made {
  createdAt: Instant;
  doneSignedOffAt: Instant | undefined;
}

/** How often something was recommended before (domain.md §11). */
export interface Repeats {
  times: number;
  /** The year of the first time, in London. */
  since: number;
  /** The last day that one of them was signed off as done; empty while none was. */
  lastSignedOffDay: Day;
}

/** "Made 3 times since 2019, last signed off in March 2024", as data; undefined where it was never made. */
export function repeatsOf(made: readonly Made[]): Repeats | undefined {
  const first = made.map(({ createdAt }) => createdAt).sort()[0];
  if (first === undefined) return undefined;
  const signedOff = made.flatMap(({ doneSignedOffAt }) => doneSignedOffAt ?? []).sort().at(-1);
  return { times: made.length, since: yearOf(first), lastSignedOffDay: signedOff ? londonDay(signedOff) : '' };
}

/** The year in London. */
export function yearOf(instant: Instant): number {
  return Number(londonDay(instant).slice(0, 4));
}
