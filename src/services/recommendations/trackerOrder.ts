import { type RecommendationRow } from '../../contract/recommendations';
import { type TrackerDirection, type TrackerSort, trackerSortKeys } from '../../contract/trackerFilter';

/**
 * Positions of the rows in the order of `trackerCompare`, for rows that stand in order of reference. Only the distinct
 * keys are sorted, and 75,000 rows have few distinct dates, owners and colours; the rows are then dealt out by key.
 */
export function orderRows(byReference: readonly RecommendationRow[], sort: TrackerSort, direction: TrackerDirection): Uint32Array {
  const order = new Uint32Array(byReference.length);
  if (sort === 'reference') return order.map((_, place) => (direction === 'ascending' ? place : byReference.length - 1 - place));
  const groups = groupByKey(byReference, trackerSortKeys[sort]);
  const sorted = [...groups.keys.keys()].sort((a, b) => compareKeys(a, b) * (direction === 'ascending' ? 1 : -1));
  const next = new Uint32Array(sorted.length);
  let start = 0;
  for (const key of sorted) {
    const group = groups.keys.get(key) ?? 0;
    next[group] = start;
    start += groups.sizes[group] ?? 0;
  }
  for (let position = 0; position < byReference.length; position += 1) {
    const group = groups.of[position] ?? 0;
    const place = next[group] ?? 0;
    order[place] = position;
    next[group] = place + 1;
  }
  return order;
}

function groupByKey(rows: readonly RecommendationRow[], keyOf: (row: RecommendationRow) => string | number) {
  const keys = new Map<string | number, number>();
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
function compareKeys(a: string | number, b: string | number): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}
