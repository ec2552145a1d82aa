import { type GroupCount } from '../../contract/trackerGroups';
import { type Rag } from '../../domain/recommendations/types';
import { type Ranks } from './trackerRanks';

/** The groups of the rows found, in their order, with the colours in each: one look at each row's two ranks. A county has tens of thousands of sources, so nothing is made anew for a group but its count. */
export function countByRank(found: Uint32Array, groups: Ranks, colours: Ranks): GroupCount[] {
  const width = colours.keys.length;
  const counts = new Uint32Array(groups.keys.length * width);
  for (const place of found) {
    const cell = (groups.of[place] ?? 0) * width + (colours.of[place] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  const columnOf = (rag: Rag): number => colours.keys.indexOf(rag);
  const [blueAt, greenAt, amberAt, redAt] = [columnOf('blue'), columnOf('green'), columnOf('amber'), columnOf('red')];
  const counted: GroupCount[] = [];
  for (let rank = 0; rank < groups.keys.length; rank += 1) {
    const from = rank * width;
    const [blue, green, amber, red] = [countAt(counts, from, blueAt), countAt(counts, from, greenAt), countAt(counts, from, amberAt), countAt(counts, from, redAt)];
    const total = blue + green + amber + red;
    if (total > 0) counted.push({ key: String(groups.keys[rank]), total, blue, green, amber, red });
  }
  return counted;
}

/** A colour that no row has stands at -1: its cell would be that of another group. */
const countAt = (counts: Uint32Array, from: number, at: number): number => (at < 0 ? 0 : (counts[from + at] ?? 0));
