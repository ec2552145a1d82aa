import { type RecommendationRow } from '../../contract/recommendations';
import { type TrackerDirection, type TrackerSort, trackerSortKeys } from '../../contract/trackerFilter';
import { compareGroups, groupKeyOf, type TrackerGroup } from '../../contract/trackerGroups';

type Key = string | number;

/**
 * Positions of the rows in the order of `trackerCompare`, for rows that stand in order of reference. Only the distinct
 * keys are sorted, and 75,000 rows have few distinct dates, owners and colours; the rows are then dealt out by key.
 */
export function orderRows(byReference: readonly RecommendationRow[], sort: TrackerSort, direction: TrackerDirection): Uint32Array {
  const asTheyStand = Uint32Array.from(byReference, (_, place) => place);
  if (sort === 'reference') return direction === 'ascending' ? asTheyStand : asTheyStand.reverse();
  const sign = direction === 'ascending' ? 1 : -1;
  return deal(byReference, asTheyStand, trackerSortKeys[sort], (a, b) => sign * compareKeys(a, b));
}

/** The same rows group after group; within a group they keep their order. */
export function orderGroups(rows: readonly RecommendationRow[], order: Uint32Array, group: TrackerGroup): Uint32Array {
  const compare = compareGroups(group);
  return deal(rows, order, groupKeyOf[group], (a, b) => compare(String(a), String(b)));
}

/** The positions of `order` by key; those of one key stay in the order in which they came. */
function deal(rows: readonly RecommendationRow[], order: Uint32Array, keyOf: (row: RecommendationRow) => Key, compare: (a: Key, b: Key) => number): Uint32Array {
  const groups = groupByKey(rows, keyOf);
  const sorted = [...groups.keys.keys()].sort(compare);
  const next = new Uint32Array(sorted.length);
  let start = 0;
  for (const key of sorted) {
    const group = groups.keys.get(key) ?? 0;
    next[group] = start;
    start += groups.sizes[group] ?? 0;
  }
  const dealt = new Uint32Array(order.length);
  for (const position of order) {
    const group = groups.of[position] ?? 0;
    const place = next[group] ?? 0;
    dealt[place] = position;
    next[group] = place + 1;
  }
  return dealt;
}

function groupByKey(rows: readonly RecommendationRow[], keyOf: (row: RecommendationRow) => Key) {
  const keys = new Map<Key, number>();
  const sizes: number[] = [];
  const of = new Uint32Array(rows.length);
  rows.forEach((row, position) => {
    const key = keyOf(row);
    const group = keys.get(key) ?? keys.size;
    if (group === keys.size) keys.set(key, group);
    sizes[group] = (sizes[group] ?? 0) + 1;
    of[position] = group;
  });
  return { keys, sizes, of };
}

/** Keys of one order are all texts or all numbers. */
function compareKeys(a: Key, b: Key): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}
