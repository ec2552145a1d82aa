import { type RecommendationRow } from '../../contract/recommendations';
import { compareReferences } from '../../contract/trackerFilter';
import { type Day } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { type PictureFacts } from '../../domain/recommendations/pictureFacts';
import { type Pictured } from '../../domain/recommendations/pictures';
import { type Recommendation } from '../../domain/recommendations/types';

export interface TrackerSource {
  /** Changes whenever a recommendation does. */
  version(): string;
  values(): Iterable<Recommendation>;
  /** Those that were added or changed since it was last asked; undefined where nobody kept count: then all are looked at. */
  takeChanges?(): readonly Recommendation[] | undefined;
  rowOf(recommendation: Recommendation, today: Day): RecommendationRow;
  sees(actor: Actor, recommendation: Recommendation): boolean;
  /** What the actor may do to it where it stands, as one digit. */
  may(actor: Actor, recommendation: Recommendation): number;
  /** False for those who see the tracker without people's names. */
  seesNames(actor: Actor): boolean;
}

/** One recommendation with its row of today, and the text it is searched by once somebody has searched. */
export interface TrackerEntry {
  /** The same for one recommendation as long as the server runs. */
  readonly id: number;
  readonly recommendation: Recommendation;
  readonly today: Day;
  readonly row: RecommendationRow;
  text: string | undefined;
  /** What the pictures know of it once somebody has asked; one for all who see it. */
  readonly kept: { facts: PictureFacts | undefined; pictured: Pictured | undefined };
}

export interface TrackerState {
  version: string;
  /** In order of reference. */
  entries: readonly TrackerEntry[];
  /** Where entries are new since the last version; undefined when all of them may stand elsewhere. */
  changedAt: readonly number[] | undefined;
}

/** Keeps the rows in order of reference. Only what changed is built again: an unchanged recommendation is the same object, and its colour holds for the day. */
export function createTrackerRows(source: TrackerSource): { refresh(today: Day): TrackerState } {
  let positions = new Map<string, number>();
  const ids = new Map<string, number>();
  let current: TrackerState = { version: '', entries: [], changedAt: undefined };

  const entryOf = (recommendation: Recommendation, today: Day): TrackerEntry => {
    const before = current.entries[positions.get(recommendation.reference) ?? -1];
    if (before?.recommendation === recommendation && before.today === today) return before;
    const id = ids.get(recommendation.reference) ?? ids.size;
    ids.set(recommendation.reference, id);
    return { id, recommendation, today, row: source.rowOf(recommendation, today), text: undefined, kept: { facts: undefined, pictured: undefined } };
  };
  const patch = (today: Day): { entries: TrackerEntry[]; changedAt: number[] } | undefined => {
    const changes = source.takeChanges?.();
    const entries = current.entries.slice();
    const changedAt: number[] = [];
    let count = changes ? entries.length - changes.length : 0;
    for (const recommendation of changes ?? source.values()) {
      const position = positions.get(recommendation.reference);
      const before = position === undefined ? undefined : entries[position];
      if (position === undefined || before?.today !== today) return undefined;
      count += 1;
      if (before.recommendation === recommendation) continue;
      entries[position] = entryOf(recommendation, today);
      changedAt.push(position);
    }
    return count === entries.length ? { entries, changedAt } : undefined;
  };
  const rebuild = (today: Day): { entries: TrackerEntry[]; changedAt: undefined } => {
    // Sorted before they are built, so that neighbours lie side by side in memory: every search walks all of them.
    const sorted = [...source.values()].sort((a, b) => compareReferences(a.reference, b.reference));
    const entries = sorted.map((recommendation) => entryOf(recommendation, today));
    positions = new Map(entries.map(({ row }, position) => [row.reference, position]));
    return { entries, changedAt: undefined };
  };

  return {
    refresh: (today) => {
      const version = `${source.version()}.${today}`;
      if (current.version !== version) current = { version, ...(patch(today) ?? rebuild(today)) };
      return current;
    },
  };
}

/** The same row for those who see the tracker without people's names. */
export function withoutNames(entry: TrackerEntry): TrackerEntry {
  return { ...entry, row: { ...entry.row, ownerOid: '', owner: '' }, text: undefined };
}
