import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { type Recommendation } from '../../domain/recommendations/types';
import { remembering } from '../support/remembering';
import { type TrackerSource } from './trackerRows';
import { keyOf, type TrackerScope } from './trackerScopes';

const NOTHING = 0;
const UPDATES = 1;
const REASSIGNS = 2;

/** What the actor may do to it where it stands in the tracker: 1 update it or move its date, 2 give it to another owner, 3 both. The same decisions as guard the verbs. */
export function mayInPlace(actor: Actor, recommendation: Recommendation): number {
  const may = (action: 'recommendation.update' | 'recommendation.reassign', digit: number): number => (decide(actor, { action, recommendation }).allowed ? digit : NOTHING);
  return may('recommendation.update', UPDATES) + may('recommendation.reassign', REASSIGNS);
}

/** Decisions kept, over all people: 8 MiB. */
const KEPT_DECISIONS = 8 * 1024 * 1024;
const NOT_DECIDED = 0;
const DIGIT = '0'.charCodeAt(0);

export interface TrackerMays {
  /** What the actor may do to each of these rows of the scope, a digit for each. */
  of(actor: Actor, scope: TrackerScope, positions: Uint32Array): string;
  /** To be called whenever a row has changed. */
  clear(): void;
}

/** What each person may do to each row: decided when they are first shown it, and again once anything has changed. */
export function createTrackerMays(source: Pick<TrackerSource, 'may'>): TrackerMays {
  // The letter of its digit for each row of one person's scope.
  const kept = remembering<Uint8Array>(KEPT_DECISIONS, ({ length }) => length + 1);
  return {
    of: (actor, { key, entries }, positions) => {
      const decided = kept.get(`${key} ${keyOf(actor)}`, () => new Uint8Array(entries.length));
      const digits = Buffer.allocUnsafe(positions.length);
      positions.forEach((position, place) => {
        const entry = entries[position];
        if (entry && decided[position] === NOT_DECIDED) decided[position] = DIGIT + source.may(actor, entry.recommendation);
        digits[place] = decided[position] ?? DIGIT;
      });
      return digits.toString('latin1');
    },
    clear: () => kept.clear(),
  };
}
