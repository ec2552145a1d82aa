import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { lazy, memo, type MouseEvent, startTransition, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { TrackerColumn } from '../../../src/contract/trackerColumns';
import type { TrackerDirection, TrackerSort } from '../../../src/contract/trackerFilter';
import type { TrackerGroup } from '../../../src/contract/trackerGroups';
import { type Column, columnsNamed, type Editing, tracksOf } from './columns';
import { GroupRow } from './GroupRow';
import { HeaderCell } from './HeaderCell';
import { groupedLines, type Line, type Lines, plainLines } from './lines';
import { usualColumns } from './trackerAddress';
import styles from './TrackerGrid.module.css';
import { mayEdit, TrackerRow } from './TrackerRow';
import { useGridKeys } from './useGridKeys';
import { useNarrow } from './useNarrow';
import { roomToExpect, useRoomBelow } from './useRoomBelow';
import type { TrackerRows } from './useTrackerRows';
import { useTextsInView } from './useTextsInView';

/** Fetched when somebody first changes something where it stands. */
const CellEditor = lazy(() => import('./CellEditor').then((loaded) => ({ default: loaded.CellEditor })));

/** As many as fill the grid: it is drawn before its rows are there, so that they have only to be filled in. */
const ROWS_WHILE_LOADING = 16;
const ROW = 80;
const CARD = 164;
const TALL_CARD = 212;
const GROUP = 48;
const CARDS_BELOW = 720;
const TALL_CARDS_BELOW = 420;
/** What usually stands over the rows where they are no cards, in pixels. */
const OVER_ROWS = 346;
const OVERSCAN = 6;
/** Milliseconds after which nobody waits for the page any more. */
const SETTLED = 300;

interface Props {
  rows: TrackerRows;
  columns: readonly TrackerColumn[];
  group: TrackerGroup | undefined;
  folded: ReadonlySet<string>;
  onFold: (key: string) => void;
  /** The rest of the address, kept when a row is opened. */
  search: string;
  open: string | undefined;
  sort: TrackerSort;
  direction: TrackerDirection;
  onSort: (sort: TrackerSort) => void;
}

/** The tracker as a grid that holds only the lines in view: one tab stop, arrow keys inside, Enter opens a row or changes a cell. */
export const TrackerGrid = memo(function TrackerGrid({ rows, columns: names, group, folded, onFold, search, open, sort, direction, onSort }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  useRoomBelow(frame);
  const cards = useNarrow(scroller, CARDS_BELOW);
  const tall = useNarrow(scroller, TALL_CARDS_BELOW);
  const columns = useMemo(() => columnsNamed(cards ? usualColumns : names), [cards, names]);
  const tracks = useMemo(() => (cards ? undefined : tracksOf(columns)), [cards, columns]);
  const lines = useLines(rows, group, folded);
  const height = tall ? TALL_CARD : cards ? CARD : ROW;
  const heightOf = (index: number) => (group && lines.lineAt(index).kind === 'group' ? GROUP : height);
  const [initialRect] = useState(() => ({ width: 0, height: roomToExpect(cards ? undefined : OVER_ROWS) }));
  // eslint-disable-next-line react-hooks/incompatible-library -- the React compiler is not used here, and the grid's rows are memoised by hand
  const virtual = useVirtualizer({ count: lines.count, getScrollElement: () => scroller.current, estimateSize: heightOf, overscan: useOverscan(rows.pending), initialRect });
  const [editing, setEditing] = useState<{ reference: string; what: Editing; at: DOMRect }>();
  const edit = (index: number, column: number): boolean => beginEdit(scroller.current, rows, lines.lineAt(index), columns[column], index, column, setEditing);
  const grid = useGridKeys({ rowCount: lines.count, columnCount: columns.length, scroller, scrollTo: (line) => virtual.scrollToIndex(line), edit });
  const onClick = useClicks(search, edit, onFold);
  const items = virtual.getVirtualItems();
  const inView = items.flatMap(({ index }) => rowOf(lines.lineAt(index)));
  const texts = useTextsInView(rows, inView, columns);
  useMeasured(virtual, height, group && lines);
  useShown(rows, inView);
  useBackToTop(scroller, search);
  const least = tracks && { minWidth: `${tracks.least}rem` };
  return (
    <>
    <div ref={frame} className={styles.frame} role="grid" aria-label="Recommendations" aria-busy={rows.pending} aria-rowcount={rows.pending ? -1 : lines.count + 1} aria-colcount={columns.length} data-narrow={cards || undefined} data-tall={tall || undefined}>
      <div ref={head} role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={styles.row} style={{ gridTemplateColumns: tracks?.template, ...least }}>
          {columns.map((column, index) => (
            <HeaderCell key={column.key} column={column} index={index} direction={column.sort === sort ? direction : undefined} onSort={onSort} />
          ))}
        </div>
      </div>
      <div ref={scroller} role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }} onScroll={(event) => head.current?.scrollTo({ left: event.currentTarget.scrollLeft })} onKeyDown={grid.onKeyDown} onFocus={grid.onFocus} onClick={onClick}>
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative', ...least }}>
          {items.map((item) => {
            const line = lines.lineAt(item.index);
            const place = { index: item.index, top: item.start, height: item.size };
            if (line.kind === 'group' && group) return <GroupRow key={item.index} {...place} group={group} count={line.count} folded={line.folded} columnCount={columns.length} active={grid.active.row === item.index} />;
            const row = line.kind === 'row' ? rows.rowAt(line.row) : undefined;
            return <TrackerRow key={item.index} {...place} row={row} texts={texts.get(row?.reference ?? '')} columns={columns} template={tracks?.template} activeColumn={grid.active.row === item.index ? grid.active.column : -1} open={row !== undefined && row.reference === open} />;
          })}
        </div>
      </div>
    </div>
      {editing && (
        <Suspense fallback={null}>
          <CellEditor {...editing} onClose={() => setEditing(undefined)} />
        </Suspense>
      )}
    </>
  );
});

const rowOf = (line: Line): number[] => (line.kind === 'row' ? [line.row] : []);

function useLines(rows: TrackerRows, group: TrackerGroup | undefined, folded: ReadonlySet<string>): Lines {
  const { pending, total, groups } = rows;
  return useMemo(() => {
    if (pending) return plainLines(ROWS_WHILE_LOADING);
    return group && groups ? groupedLines(groups, folded) : plainLines(total);
  }, [pending, total, group, groups, folded]);
}

type Begin = (editing: { reference: string; what: Editing; at: DOMRect }) => void;

/** Opens the cell's form beside it, where the server said that this person may change it. */
function beginEdit(scroller: HTMLElement | null, rows: TrackerRows, line: Line, column: Column | undefined, index: number, place: number, begin: Begin): boolean {
  const row = line.kind === 'row' ? rows.rowAt(line.row) : undefined;
  const cell = scroller?.querySelector(`[data-row="${index}"] [data-column="${place}"][data-edits]`);
  if (!row || !cell || !column?.edits || !mayEdit(row, column.edits)) return false;
  begin({ reference: row.reference, what: column.edits, at: cell.getBoundingClientRect() });
  return true;
}

/** A row's link opens it beside the tracker, with a key held down the browser does what it always does; a cell that can be changed opens its form, and a group folds. */
function useClicks(search: string, edit: (row: number, column: number) => boolean, onFold: (key: string) => void): (event: MouseEvent) => void {
  const navigate = useNavigate();
  return (event) => {
    const target = event.target as HTMLElement;
    const group = target.closest<HTMLElement>('[data-group]');
    if (group) return onFold(group.dataset.group ?? '');
    const cell = target.closest<HTMLElement>('[data-edits]');
    if (cell && !window.getSelection()?.toString()) {
      cell.focus({ preventScroll: true });
      edit(Number(cell.closest<HTMLElement>('[data-row]')?.dataset.row), Number(cell.dataset.column));
      return;
    }
    const link = target.closest('a');
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void navigate({ pathname: link.pathname, search });
  };
}

/** Lines drawn out of view, so that scrolling finds them there: none until the first rows have been there a moment, for those to come sooner. */
function useOverscan(pending: boolean): number {
  const [lines, setLines] = useState(0);
  useEffect(() => {
    if (pending) return undefined;
    const timer = setTimeout(() => startTransition(() => setLines(OVERSCAN)), SETTLED);
    return () => clearTimeout(timer);
  }, [pending]);
  return lines;
}

/** The heights are asked for again when they have become others, and only then: it is one call a row. */
function useMeasured(virtual: Pick<Virtualizer<HTMLDivElement, Element>, 'measure'>, height: number, grouped: Lines | undefined): void {
  const measured = useRef({ height, grouped });
  useEffect(() => {
    if (measured.current.height === height && measured.current.grouped === grouped) return;
    measured.current = { height, grouped };
    virtual.measure();
  }, [virtual, height, grouped]);
}

function useShown(rows: TrackerRows, inView: readonly number[]): void {
  const { show } = rows;
  const key = inView.join();
  useEffect(() => show(key === '' ? [] : key.split(',').map(Number)), [show, key]);
}

/** A new question starts at its first answer. */
function useBackToTop(scroller: React.RefObject<HTMLDivElement | null>, question: string): void {
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [question, scroller]);
}
