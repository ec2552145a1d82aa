import type { GroupCount } from '../../../src/contract/trackerGroups';

/** A line of the grid: a row by its place among all rows, or the line over a group. */
export type Line = { kind: 'row'; row: number } | { kind: 'group'; group: number; count: GroupCount; folded: boolean };

export interface Lines {
  count: number;
  lineAt: (index: number) => Line;
}

/** Without groups every line is a row. */
export function plainLines(rows: number): Lines {
  return { count: rows, lineAt: (index) => ({ kind: 'row', row: index }) };
}

/** The lines of groups that stand one after the other, of which some are folded away. */
export function groupedLines(groups: readonly GroupCount[], folded: ReadonlySet<string>): Lines {
  // Where each group's own line stands, and its first row; one look-up is then a search by halves, also over thousands of groups.
  const starts = new Uint32Array(groups.length);
  const firstRows = new Uint32Array(groups.length);
  let [line, row] = [0, 0];
  groups.forEach(({ key, total }, index) => {
    starts[index] = line;
    firstRows[index] = row;
    line += 1 + (folded.has(key) ? 0 : total);
    row += total;
  });
  return {
    count: line,
    lineAt: (index) => {
      const group = lastAtOrBefore(starts, index);
      const count = groups[group];
      const inside = index - (starts[group] ?? 0);
      if (inside === 0 && count) return { kind: 'group', group, count, folded: folded.has(count.key) };
      return { kind: 'row', row: (firstRows[group] ?? 0) + inside - 1 };
    },
  };
}

function lastAtOrBefore(starts: Uint32Array, index: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
