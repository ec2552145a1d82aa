import { type GroupCount } from '../../contract/trackerGroups';
import { type Rag, rags } from '../../domain/recommendations/types';
import { type Ranks } from './trackerRanks';

/** The groups of the rows found, in their order, with the colours in each: one look at each row's two ranks. */
export function countByRank(found: Uint32Array, groups: Ranks, colours: Ranks): GroupCount[] {
  const width = colours.keys.length;
  const counts = new Uint32Array(groups.keys.length * width);
  for (const place of found) {
    const cell = (groups.of[place] ?? 0) * width + (colours.of[place] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  const columnOf = (rag: Rag): number => colours.keys.indexOf(rag);
  const columns = { blue: columnOf('blue'), green: columnOf('green'), amber: columnOf('amber'), red: columnOf('red') };
  return groups.keys.flatMap((key, rank) => {
    const at = (column: number): number => (column < 0 ? 0 : (counts[rank * width + column] ?? 0));
    const each = { blue: at(columns.blue), green: at(columns.green), amber: at(columns.amber), red: at(columns.red) };
    const total = rags.reduce((sum, rag) => sum + each[rag], 0);
    return total > 0 ? [{ key: String(key), total, ...each }] : [];
  });
}
