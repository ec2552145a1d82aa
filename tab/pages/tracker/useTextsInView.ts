import type { RowTexts } from '../../../src/contract/tracker';
import { type HeldRow, useRowTexts } from '../../queries/recommendations';
import type { Column } from './columns';
import type { TrackerRows } from './useTrackerRows';

/** So many neighbours are asked for together: a little scrolling asks for nothing. */
const BLOCK = 25;

/** The longer texts of the rows in view, where a column shows one. */
export function useTextsInView(rows: TrackerRows, inView: readonly number[], columns: readonly Column[]): ReadonlyMap<string, RowTexts> {
  const wanted = columns.some(({ long }) => long === true) ? [...new Set(inView.map((row) => Math.floor(row / BLOCK)))] : [];
  return useRowTexts(wanted.map((block) => Array.from({ length: BLOCK }, (_, index) => rows.rowAt(block * BLOCK + index)).filter((row): row is HeldRow => row !== undefined)));
}
