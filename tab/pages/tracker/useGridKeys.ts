import { type FocusEvent, type KeyboardEvent, type RefObject, useState } from 'react';

interface Position {
  row: number;
  column: number;
}

interface Grid {
  rowCount: number;
  columnCount: number;
  scroller: RefObject<HTMLElement | null>;
  scrollTo: (row: number) => void;
  /** Begins to change what stands in a cell; false where it cannot be changed. */
  edit: (row: number, column: number) => boolean;
}

const PAGE_ROWS = 10;

/** Where a key leads from a cell; undefined when it is no key of the grid. Pure. */
export function moveInGrid(from: Position, key: string, control: boolean, { rowCount, columnCount }: Pick<Grid, 'rowCount' | 'columnCount'>): Position | undefined {
  const last: Position = { row: Math.max(0, rowCount - 1), column: columnCount - 1 };
  const to = target(from, key, control, last);
  if (!to) return undefined;
  return { row: Math.min(last.row, Math.max(0, to.row)), column: Math.min(last.column, Math.max(0, to.column)) };
}

function target({ row, column }: Position, key: string, control: boolean, last: Position): Position | undefined {
  switch (key) {
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'PageDown':
      return { row: row + PAGE_ROWS, column };
    case 'PageUp':
      return { row: row - PAGE_ROWS, column };
    case 'Home':
      return control ? { row: 0, column: 0 } : { row, column: 0 };
    case 'End':
      return control ? last : { row, column: last.column };
    default:
      return undefined;
  }
}

/** One tab stop for the whole grid; the arrow keys move it, also to rows that are not drawn yet. */
export function useGridKeys(grid: Grid) {
  const [active, setActive] = useState<Position>({ row: 0, column: 0 });
  const { scroller } = grid;

  const onKeyDown = (event: KeyboardEvent) => {
    const cell = cellOf(scroller.current, active);
    if ((event.key === 'Enter' || event.key === 'F2') && active.column > 0 && cell) {
      event.preventDefault();
      if (!grid.edit(active.row, active.column) && event.key === 'Enter') cellOf(scroller.current, { row: active.row, column: 0 })?.querySelector<HTMLElement>('a, button')?.click();
      return;
    }
    const to = cell && moveInGrid(active, event.key, event.ctrlKey || event.metaKey, grid);
    if (!to) return;
    event.preventDefault();
    setActive(to);
    grid.scrollTo(to.row);
    focusWhenDrawn(scroller, to);
  };

  const onFocus = (event: FocusEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-column]');
    const row = cell?.closest<HTMLElement>('[data-row]');
    if (!cell || !row) return;
    const next = { row: Number(row.dataset.row), column: Number(cell.dataset.column) };
    // The line over a group is one wide cell: going on down leads back to the column that one came from.
    setActive((before) => (isGroupLine(cell) ? { ...next, column: before.column } : next));
  };

  return { active: { ...active, row: Math.min(active.row, Math.max(0, grid.rowCount - 1)) }, onKeyDown, onFocus };
}

function cellOf(scroller: HTMLElement | null, { row, column }: Position): HTMLElement | null {
  const line = scroller?.querySelector<HTMLElement>(`[data-row="${row}"]`);
  return line?.querySelector<HTMLElement>(`[data-column="${column}"]`) ?? line?.querySelector<HTMLElement>('[data-column="0"]') ?? null;
}

const isGroupLine = (cell: HTMLElement): boolean => cell.querySelector('[data-group]') !== null;

/** A row that was out of view is drawn a frame or two after the scrolling. */
function focusWhenDrawn(scroller: RefObject<HTMLElement | null>, to: Position, framesLeft = 10): void {
  requestAnimationFrame(() => {
    const cell = cellOf(scroller.current, to);
    if (cell) (cell.dataset.column === '0' ? cell.querySelector<HTMLElement>('a, button') : cell)?.focus({ preventScroll: true });
    else if (framesLeft > 0) focusWhenDrawn(scroller, to, framesLeft - 1);
  });
}
