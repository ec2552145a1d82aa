import { type ReactNode, useState } from 'react';
import { PlainButton } from '../../../components/PlainButton';
import styles from './figures.module.css';

/** A table that is longer than this shows its beginning first. */
const SHOWN_FIRST = 12;

interface Props {
  /** Bars have wide columns, of one width so that they compare; plain numbers have narrow ones. */
  kind: 'bars' | 'numbers';
  caption: string;
  columns: readonly string[];
  /** As many cells as there are columns; the first one names the row. */
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  /** What the rows are, as in “Show all 34 themes”. */
  many?: string;
}

/** A table of numbers. On a narrow screen each row becomes a name with its numbers in a grid; on paper all of it stands there. */
export function FigureTable({ kind, caption, columns, rows, many = 'rows' }: Props) {
  const [all, setAll] = useState(false);
  const long = rows.length > SHOWN_FIRST;
  return (
    <div className={styles.tableBox}>
      <table className={styles.table} role="table" data-kind={kind} data-folded={(long && !all) || undefined}>
        <caption className="hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column} scope="col" role="columnheader">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ key, cells }, row) => (
            <tr key={key} role="row" data-later={row >= SHOWN_FIRST || undefined}>
              {cells.map((cell, index) => (index === 0 ? <th key={columns[index]} scope="row" role="rowheader">{cell}</th> : <td key={columns[index]} role="cell" data-column={columns[index]}>{cell}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
      {long && (
        <div className={styles.more}>
          <PlainButton onClick={() => setAll(!all)}>{all ? `Show the first ${SHOWN_FIRST} ${many} only` : `Show all ${rows.length} ${many}`}</PlainButton>
        </div>
      )}
    </div>
  );
}
