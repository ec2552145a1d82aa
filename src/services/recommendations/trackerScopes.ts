import { type RecommendationRow } from '../../contract/recommendations';
import { type Actor } from '../../domain/people/types';
import { remembering } from '../support/remembering';
import { type TrackerEntry, type TrackerSource, type TrackerState, withoutNames } from './trackerRows';

/** The rows that some people see. Those who see all of them share one. */
export interface TrackerScope {
  key: string;
  entries: readonly TrackerEntry[];
  rows: readonly RecommendationRow[];
}

const KEPT_SCOPES = 100;
const KEPT_ACTORS = 2000;

/**
 * Who sees which rows. Most who look at the tracker see all of it, and a change of one row asks for them again only about
 * that row; for anybody else every row is decided anew.
 */
export function createTrackerScopes(source: TrackerSource): { refresh(state: TrackerState): void; of(actor: Actor): TrackerScope } {
  const partial = remembering<TrackerScope | undefined>(KEPT_SCOPES);
  let seeAll = new Map<string, Actor>();
  let everything = scopeOf('everything', []);
  let nameless: TrackerScope | undefined;

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
      everything = scopeOf('everything', entries);
      nameless = changedAt && nameless ? scopeOf('nameless', replaced(nameless.entries, entries, changedAt)) : undefined;
      partial.clear();
    },
    of: (actor) => {
      const key = JSON.stringify([actor.oid, actor.roles, actor.kind, actor.team, actor.standings.walled]);
      const some = seeAll.has(key) ? undefined : partial.get(key, () => decideFor(actor, key));
      if (some) return some;
      if (source.seesNames(actor)) return everything;
      nameless ??= scopeOf('nameless', everything.entries.map(withoutNames));
      return nameless;
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

function scopeOf(key: string, entries: readonly TrackerEntry[]): TrackerScope {
  return { key, entries, rows: entries.map(({ row }) => row) };
}
