import { type RecommendationRow } from '../../contract/recommendations';

export type Key = string | number;

/** What a column sorts, groups or filters by. */
export interface RankedColumn {
  name: string;
  keyOf: (row: RecommendationRow) => Key;
  compare: (a: Key, b: Key) => number;
}

/** The place of each row's key among the different keys of its column: 75,000 rows have few distinct dates, owners and colours. */
export interface Ranks {
  of: Uint32Array;
  keys: readonly Key[];
  /** Another one whenever the rank of any row is. */
  version: number;
}

/** The ranks of some rows, made when they are first asked for. */
export interface RankedRows {
  ranks(column: RankedColumn): Ranks;
  /** The same rows but for those at these places: only their ranks are made again. */
  change(rows: readonly RecommendationRow[], changedAt: readonly number[]): void;
}

interface Kept extends Ranks {
  version: number;
  column: RankedColumn;
  rankOf: ReadonlyMap<Key, number>;
}

let versions = 0;

/** Keeps the ranks of rows, column by column. */
export function createRankedRows(first: readonly RecommendationRow[]): RankedRows {
  let rows = first;
  const kept = new Map<string, Kept>();
  return {
    ranks: (column) => {
      const known = kept.get(column.name) ?? rankAll(rows, column);
      kept.set(column.name, known);
      return known;
    },
    change: (next, changedAt) => {
      rows = next;
      for (const [name, each] of kept) {
        const { column, rankOf, of } = each;
        for (const place of changedAt) {
          const row = rows[place];
          const rank = row && rankOf.get(column.keyOf(row));
          // A key that no row had: the others move up.
          if (rank === undefined) {
            kept.delete(name);
            break;
          }
          if (of[place] !== rank) each.version = versions += 1;
          of[place] = rank;
        }
      }
    },
  };
}

function rankAll(rows: readonly RecommendationRow[], column: RankedColumn): Kept {
  const { keyOf, compare } = column;
  const met = new Map<Key, number>();
  const of = new Uint32Array(rows.length);
  rows.forEach((row, place) => {
    const key = keyOf(row);
    const number = met.get(key) ?? met.size;
    if (number === met.size) met.set(key, number);
    of[place] = number;
  });
  const keys = [...met.keys()].sort(compare);
  const rankOf = new Map(keys.map((key, rank) => [key, rank]));
  const rankOfNumber = Uint32Array.from(met.keys(), (key) => rankOf.get(key) ?? 0);
  for (let place = 0; place < of.length; place += 1) of[place] = rankOfNumber[of[place] ?? 0] ?? 0;
  return { column, of, keys, rankOf, version: (versions += 1) };
}

/** Positions dealt out by rank; those of one rank stay in the order in which they came. Without an order they come as they stand. */
export function deal({ of, keys }: Ranks, order?: Uint32Array, descending = false): Uint32Array {
  const next = new Uint32Array(keys.length + 1);
  const last = keys.length - 1;
  for (let place = 0; place < of.length; place += 1) {
    const rank = of[place] ?? 0;
    const slot = (descending ? last - rank : rank) + 1;
    next[slot] = (next[slot] ?? 0) + 1;
  }
  for (let slot = 1; slot < next.length; slot += 1) next[slot] = (next[slot] ?? 0) + (next[slot - 1] ?? 0);
  const dealt = new Uint32Array(of.length);
  for (let at = 0; at < of.length; at += 1) {
    const place = order ? (order[at] ?? 0) : at;
    const rank = of[place] ?? 0;
    const slot = descending ? last - rank : rank;
    const to = next[slot] ?? 0;
    dealt[to] = place;
    next[slot] = to + 1;
  }
  return dealt;
}
