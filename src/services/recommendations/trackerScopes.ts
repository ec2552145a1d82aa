import { type RecommendationRow } from '../../contract/recommendations';
import { type Actor } from '../../domain/people/types';
import { remembering } from '../support/remembering';
import { createRankedRows, type RankedRows } from './trackerRanks';
import { createTrackerWords, type TrackerWords } from './trackerWords';
import { type TrackerEntry, type TrackerSource, type TrackerState, withoutNames } from './trackerRows';

/** The rows that some people see. Those who see all of them share one. */
export interface TrackerScope {
  key: string;
  entries: readonly TrackerEntry[];
  rows: readonly RecommendationRow[];
  ranked: RankedRows;
  /** Which rows hold a word in their action or reference; undefined where they are so few that each is read. */
  words: TrackerWords | undefined;
}

const KEPT_SCOPES = 100;
const KEPT_ACTORS = 2000;

/** Everything about a person that a decision over a recommendation hangs on. */
export const keyOf = ({ oid, roles, kind, team, standings }: Actor): string => JSON.stringify([oid, roles, kind, team, standings.walled]);

export interface TrackerScopes {
  /** Gives those that go on from what they were. */
  refresh(state: TrackerState): TrackerScope[];
  of(actor: Actor): TrackerScope;
  /** Those that most people share, made before anybody asks. */
  warm(): TrackerScope[];
}

/**
 * Who sees which rows. Most who look at the tracker see all of it, and a change of one row asks for them again only about
 * that row; for anybody else every row is decided anew.
 */
export function createTrackerScopes(source: TrackerSource): TrackerScopes {
  const partial = remembering<TrackerScope | undefined>(KEPT_SCOPES);
  let seeAll = new Map<string, Actor>();
  // Actions and references have nobody's name in them: one gathering of their words serves everybody who sees them all.
  const words = createTrackerWords();
  let everything = scopeOf('everything', [], words);
  let nameless: TrackerScope | undefined;

  const namelessNow = (): TrackerScope => (nameless ??= scopeOf('nameless', everything.entries.map(withoutNames), words));
  const decideFor = (actor: Actor, key: string): TrackerScope | undefined => {
    const visible = everything.entries.filter(({ recommendation }) => source.sees(actor, recommendation));
    if (visible.length < everything.entries.length) return scopeOf(`${actor.oid} ${actor.standings.walled}`, source.seesNames(actor) ? visible : visible.map(withoutNames));
    if (seeAll.size < KEPT_ACTORS) seeAll.set(key, actor);
    return undefined;
  };

  return {
    refresh: ({ entries, changedAt }) => {
      const changed = changedAt?.flatMap((position) => entries[position] ?? []);
      const stillSeesAll = (actor: Actor) => changed?.every(({ recommendation }) => source.sees(actor, recommendation)) ?? false;
      seeAll = new Map([...seeAll].filter(([, actor]) => stillSeesAll(actor)));
      words.take(changed ?? entries);
      everything = nextScope(everything, entries, changedAt);
      nameless = nameless && nextScope(nameless, changedAt ? replaced(nameless.entries, entries, changedAt) : entries.map(withoutNames), changedAt);
      partial.clear();
      return nameless ? [everything, nameless] : [everything];
    },
    warm: () => [everything, namelessNow()],
    of: (actor) => {
      const key = keyOf(actor);
      const some = seeAll.has(key) ? undefined : partial.get(key, () => decideFor(actor, key));
      if (some) return some;
      return source.seesNames(actor) ? everything : namelessNow();
    },
  };
}

function replaced(nameless: readonly TrackerEntry[], entries: readonly TrackerEntry[], changedAt: readonly number[]): TrackerEntry[] {
  const next = nameless.slice();
  for (const position of changedAt) {
    const entry = entries[position];
    if (entry) next[position] = withoutNames(entry);
  }
  return next;
}

function scopeOf(key: string, entries: readonly TrackerEntry[], words?: TrackerWords): TrackerScope {
  const rows = entries.map(({ row }) => row);
  return { key, entries, rows, ranked: createRankedRows(rows), words };
}

/** The same scope with what has changed: what was worked out of the other rows stays. */
function nextScope({ key, rows: before, ranked, words }: TrackerScope, entries: readonly TrackerEntry[], changedAt: readonly number[] | undefined): TrackerScope {
  if (!changedAt) return scopeOf(key, entries, words);
  const rows = before.slice();
  const changed = changedAt.flatMap((place) => entries[place] ?? []);
  changedAt.forEach((place, index) => {
    const entry = changed[index];
    if (entry) rows[place] = entry.row;
  });
  ranked.change(rows, changedAt);
  return { key, entries, rows, ranked, words };
}
