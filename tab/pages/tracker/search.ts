import type { RecommendationRow } from '../../../src/contract/recommendations';
import { type TrackerContext, trackerTests } from '../../../src/contract/trackerFilter';
import type { TrackerFilters } from './trackerAddress';

/**
 * A search over rows that the other filters leave over, for one keystroke after another: what a longer text finds is among
 * what its beginning found, so each letter looks only there.
 */
export function createSearch<Row extends RecommendationRow>(sorted: readonly Row[], filters: TrackerFilters, context: TrackerContext, text: (row: RecommendationRow) => string): (q: string) => readonly Row[] {
  const keep = (rows: readonly Row[], wanted: TrackerFilters): readonly Row[] => {
    const tests = trackerTests(wanted, context, text).map(({ test }) => test);
    return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)));
  };
  const all = keep(sorted, filters);
  const found: { q: string; rows: readonly Row[] }[] = [];
  return (q) => {
    while (found.length > 0 && !q.startsWith(found.at(-1)?.q ?? '')) found.pop();
    const last = found.at(-1);
    if (last?.q === q) return last.rows;
    const rows = keep(last?.rows ?? all, { q });
    found.push({ q, rows });
    return rows;
  };
}
