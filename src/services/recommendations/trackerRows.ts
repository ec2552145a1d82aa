import { type RecommendationRow } from '../../contract/recommendations';
import { compareReferences } from '../../contract/trackerFilter';
import { type Day } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { type Recommendation } from '../../domain/recommendations/types';

export interface TrackerSource {
  /** Changes whenever a recommendation does. */
  version(): string;
  values(): Iterable<Recommendation>;
  rowOf(recommendation: Recommendation, today: Day): RecommendationRow;
  sees(actor: Actor, recommendation: Recommendation): boolean;
  /** False for those who see the tracker without people's names. */
  seesNames(actor: Actor): boolean;
}

/** One recommendation with its row of today, and the text it is searched by once somebody has searched. */
export interface TrackerEntry {
  readonly recommendation: Recommendation;
  readonly today: Day;
  readonly row: RecommendationRow;
  text: string | undefined;
}

/** Keeps the rows in order of reference. Only what changed is built again: an unchanged recommendation is the same object, and its colour holds for the day. */
export function createTrackerRows(source: TrackerSource): { refresh(today: Day): { version: string; entries: readonly TrackerEntry[] } } {
  const byReference = new Map<string, TrackerEntry>();
  let current: { version: string; entries: readonly TrackerEntry[] } | undefined;

  const entryOf = (recommendation: Recommendation, today: Day): TrackerEntry => {
    const before = byReference.get(recommendation.reference);
    if (before?.recommendation === recommendation && before.today === today) return before;
    const entry = { recommendation, today, row: source.rowOf(recommendation, today), text: undefined };
    byReference.set(recommendation.reference, entry);
    return entry;
  };

  return {
    refresh: (today) => {
      const version = `${source.version()}.${today}`;
      if (current?.version === version) return current;
      // Sorted before they are built, so that neighbours lie side by side in memory: every search walks all of them.
      const sorted = [...source.values()].sort((a, b) => compareReferences(a.reference, b.reference));
      const entries = sorted.map((recommendation) => entryOf(recommendation, today));
      current = { version, entries };
      return current;
    },
  };
}

/** The same row for those who see the tracker without people's names. */
export function withoutNames(entry: TrackerEntry): TrackerEntry {
  return { ...entry, row: { ...entry.row, ownerOid: '', owner: '' }, text: undefined };
}
