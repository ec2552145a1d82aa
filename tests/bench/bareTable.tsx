import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** The least that shows the same words of the same rows and filters them, to compare the tracker with: no style, no keys, no roles. */
interface Row {
  reference: string;
  action: string;
  level: string;
  theme: string;
  owner: string;
  team: string;
  dueDay: string;
  timesMoved: number;
  status: string;
  impactNotYetSeen: boolean;
  rag: string;
}

const columns = '8rem 1fr 11rem 9rem 12rem 6.5rem';
const lines: readonly ((row: Row) => readonly string[])[] = [
  ({ reference }) => [reference],
  ({ action, level, theme }) => [action, `${level} · ${theme}`],
  ({ owner, team }) => [owner, team],
  ({ dueDay, timesMoved }) => (timesMoved > 0 ? [dueDay, `moved ${timesMoved} times`] : [dueDay]),
  ({ status, impactNotYetSeen }) => (impactNotYetSeen ? [status, 'impact not yet seen'] : [status]),
  ({ rag }) => [rag],
];
const line = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

function Table() {
  const [{ rows, total }, setLoaded] = useState<Loaded>({ rows: [], total: 0 });
  const [q, setQ] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  const texts = useMemo(() => rows.map((row) => Object.values(row).join('\n').toLowerCase()), [rows]);
  const shown = useMemo(() => rows.filter((_, index) => texts[index]?.includes(q.toLowerCase())), [rows, texts, q]);
  // As long as all there are from the first page on, so that the bar at its side does not jump when the others come.
  const virtual = useVirtualizer({ count: q === '' ? total : shown.length, getScrollElement: () => scroller.current, estimateSize: () => 60, overscan: 6 });
  useEffect(() => void load(setLoaded), []);
  return (
    <>
      <h1>Bare table</h1>
      <input type="search" value={q} onChange={(event) => setQ(event.target.value)} />
      <div ref={scroller} role="rowgroup" style={{ height: 556, overflow: 'auto' }}>
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <BareRow key={index} row={shown[index]} index={index} start={start} />
          ))}
        </div>
      </div>
    </>
  );
}

const BareRow = memo(function BareRow({ row, index, start }: { row: Row | undefined; index: number; start: number }) {
  return (
    <div data-row={index} style={{ position: 'absolute', insetInline: 0, top: 0, height: 60, display: 'grid', gridTemplateColumns: columns, transform: `translateY(${start}px)` }}>
      {lines.map((words, column) => (
        <div key={column} style={{ minWidth: 0 }}>
          {row && words(row).map((text) => <div key={text} style={line}>{text}</div>)}
        </div>
      ))}
    </div>
  );
});

interface Loaded {
  rows: Row[];
  total: number;
}

/** A page first and the rest a moment later, as the tracker does. */
async function load(setLoaded: (loaded: Loaded) => void): Promise<void> {
  setLoaded((await (await fetch('/api/recommendations?offset=0&limit=100')).json()) as Loaded);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const table = (await (await fetch('/api/recommendations/table')).json()) as { columns: string[]; rows: unknown[][] };
  const rows = table.rows.map((values) => Object.fromEntries(table.columns.map((name, index) => [name, values[index]])) as unknown as Row);
  setLoaded({ rows, total: rows.length });
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Table />);
