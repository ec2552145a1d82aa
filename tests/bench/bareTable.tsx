import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** The least that shows and filters the same rows, to compare the tracker with. */
interface Row {
  reference: string;
  action: string;
  owner: string;
  dueDay: string;
  status: string;
  rag: string;
}

const cells = ['reference', 'action', 'owner', 'dueDay', 'status', 'rag'] as const;
const columns = '8rem 1fr 11rem 8rem 12rem 6.5rem';

function Table() {
  const [rows, setRows] = useState<Row[]>([]);
  const [q, setQ] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  const texts = useMemo(() => rows.map((row) => Object.values(row).join('\n').toLowerCase()), [rows]);
  const shown = useMemo(() => rows.filter((_, index) => texts[index]?.includes(q.toLowerCase())), [rows, texts, q]);
  const virtual = useVirtualizer({ count: shown.length, getScrollElement: () => scroller.current, estimateSize: () => 60, overscan: 6 });
  useEffect(() => void load(setRows), []);
  return (
    <>
      <h1>Bare table</h1>
      <input type="search" value={q} onChange={(event) => setQ(event.target.value)} />
      <div ref={scroller} role="rowgroup" style={{ height: 540, overflow: 'auto' }}>
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
      {cells.map((cell) => (
        <div key={cell}>{row?.[cell]}</div>
      ))}
    </div>
  );
});

/** A page first and the rest a moment later, as the tracker does. */
async function load(setRows: (rows: Row[]) => void): Promise<void> {
  const first = (await (await fetch('/api/recommendations?offset=0&limit=100')).json()) as { rows: Row[] };
  setRows(first.rows);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const table = (await (await fetch('/api/recommendations/table')).json()) as { columns: string[]; rows: unknown[][] };
  setRows(table.rows.map((values) => Object.fromEntries(table.columns.map((name, index) => [name, values[index]])) as unknown as Row));
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Table />);
