import { type TrackerEntry } from './trackerRows';

/** By the row's position: 1 where it matches. As long as the next multiple of four: conditions are joined four rows at a time. */
export type Matches = Uint8Array;

/** One condition of a filter over the rows that somebody sees. */
export interface Condition {
  key: string;
  /** Of one row. */
  test: (entry: TrackerEntry) => boolean;
  /** Of all of them, where there is a quicker way than to ask each. */
  matches?: () => Matches;
  /** False where a change of one row may change what is said of others. */
  rowByRow?: false;
}

/** What conditions have found, kept from question to question and from change to change. */
export interface Conditions {
  matchesOf(scope: string, entries: readonly TrackerEntry[], condition: Condition): Matches;
  /** Rows at these places have changed: only they are asked again. Without places all are forgotten. */
  change(scope: string, entries: readonly TrackerEntry[], changedAt: readonly number[] | undefined): void;
  /** Forgets what was found in every other scope. */
  keepOnly(scopes: readonly string[]): void;
}

interface Kept {
  scope: string;
  condition: Condition;
  matches: Matches;
}

/** Keeps so many, the ones that were asked for last. */
export function createConditions(limit: number): Conditions {
  const kept = new Map<string, Kept>();
  const forget = (where: (each: Kept) => boolean): void => {
    for (const [key, each] of kept) if (where(each)) kept.delete(key);
  };
  return {
    matchesOf: (scope, entries, condition) => {
      const key = `${scope}|${condition.key}`;
      const known = kept.get(key) ?? { scope, condition, matches: condition.matches?.() ?? evaluate(entries, condition.test) };
      kept.delete(key);
      kept.set(key, known);
      for (const oldest of kept.keys()) {
        if (kept.size <= limit) break;
        kept.delete(oldest);
      }
      return known.matches;
    },
    change: (scope, entries, changedAt) => {
      forget((each) => each.scope === scope && (changedAt === undefined || each.condition.rowByRow === false));
      for (const { scope: theirs, condition, matches } of kept.values()) {
        if (theirs !== scope) continue;
        for (const place of changedAt ?? []) {
          const entry = entries[place];
          if (entry) matches[place] = condition.test(entry) ? 1 : 0;
        }
      }
    },
    keepOnly: (scopes) => forget(({ scope }) => !scopes.includes(scope)),
  };
}

/** Nothing found yet among so many rows. */
export const emptyMatches = (count: number): Matches => new Uint8Array(Math.ceil(count / 4) * 4);

/** Goes through the rows as they lie in memory: in the order of a sort the same takes twice as long. */
function evaluate(entries: readonly TrackerEntry[], test: (entry: TrackerEntry) => boolean): Matches {
  const matches = emptyMatches(entries.length);
  entries.forEach((entry, place) => {
    if (test(entry)) matches[place] = 1;
  });
  return matches;
}
