import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import type { TrackerDirection, TrackerSort } from '../../../src/contract/trackerFilter';
import { columns } from './columns';
import { HeaderCell } from './HeaderCell';
import styles from './TrackerGrid.module.css';
import { TrackerRow } from './TrackerRow';
import { useGridKeys } from './useGridKeys';
import { useNarrow } from './useNarrow';
import { useRoomBelow } from './useRoomBelow';
import type { TrackerRows } from './useTrackerRows';

/** As many as fill the grid: it is drawn before its rows are there, so that they have only to be filled in. */
const ROWS_WHILE_LOADING = 16;
const ROW = 80;
const CARD = 164;
const TALL_CARD = 212;
const CARDS_BELOW = 720;
const TALL_CARDS_BELOW = 420;

interface Props {
  rows: TrackerRows;
  /** The rest of the address, kept when a row is opened. */
  search: string;
  open: string | undefined;
  sort: TrackerSort;
  direction: TrackerDirection;
  onSort: (sort: TrackerSort) => void;
}

/** The tracker as a grid that holds only the rows in view: one tab stop, arrow keys inside, Enter opens a row. */
export function TrackerGrid({ rows, search, open, sort, direction, onSort }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const room = useRoomBelow(frame);
  const cards = useNarrow(scroller, CARDS_BELOW);
  const tall = useNarrow(scroller, TALL_CARDS_BELOW);
  const count = rows.pending ? ROWS_WHILE_LOADING : rows.total;
  const height = tall ? TALL_CARD : cards ? CARD : ROW;
  // eslint-disable-next-line react-hooks/incompatible-library -- the React compiler is not used here, and the grid's rows are memoised by hand
  const virtual = useVirtualizer({ count, getScrollElement: () => scroller.current, estimateSize: () => height, overscan: 6 });
  const grid = useGridKeys({ rowCount: count, columnCount: columns.length, scroller, scrollTo: (row) => virtual.scrollToIndex(row) });
  const followLink = useFollowLinks(search);
  const items = virtual.getVirtualItems();
  useEffect(() => virtual.measure(), [height, virtual]);
  useShownRange(rows, items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  useBackToTop(scroller, search);
  return (
    <div ref={frame} style={{ maxHeight: room }} className={styles.frame} role="grid" aria-label="Recommendations" aria-busy={rows.pending} aria-rowcount={rows.pending ? -1 : rows.total + 1} aria-colcount={columns.length} data-narrow={cards || undefined} data-tall={tall || undefined}>
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={styles.row}>
          {columns.map((column, index) => (
            <HeaderCell key={column.key} column={column} index={index} direction={column.sort === sort ? direction : undefined} onSort={onSort} />
          ))}
        </div>
      </div>
      <div ref={scroller} role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }} onKeyDown={grid.onKeyDown} onFocus={grid.onFocus} onClick={followLink}>
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {items.map((item) => {
            const row = rows.rowAt(item.index);
            return <TrackerRow key={item.index} row={row} index={item.index} top={item.start} height={item.size} activeColumn={grid.active.row === item.index ? grid.active.column : -1} open={row !== undefined && row.reference === open} />;
          })}
        </div>
      </div>
    </div>
  );
}

/** A row's link opens it beside the tracker; with a key held down the browser does what it always does. */
function useFollowLinks(search: string): (event: MouseEvent) => void {
  const navigate = useNavigate();
  return (event) => {
    const link = (event.target as HTMLElement).closest('a');
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void navigate({ pathname: link.pathname, search });
  };
}

function useShownRange(rows: TrackerRows, first: number, last: number): void {
  const { show } = rows;
  useEffect(() => show(first, last), [show, first, last]);
}

/** A new question starts at its first answer. */
function useBackToTop(scroller: React.RefObject<HTMLDivElement | null>, question: string): void {
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [question, scroller]);
}
