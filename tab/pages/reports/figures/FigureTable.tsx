import { useState } from 'react';
import { PlainButton } from '../../../components/PlainButton';
import { PlainTable, type TableRow } from '../../../components/PlainTable';
import styles from './figures.module.css';

/** A table that is longer than this shows its beginning first. */
const SHOWN_FIRST = 12;

interface Props {
  /** Bars have wide columns, of one width so that they compare; plain numbers have narrow ones. */
  kind: 'bars' | 'numbers';
  caption: string;
  columns: readonly string[];
  rows: readonly TableRow[];
  /** What the rows are, as in “Show all 34 themes”. */
  many?: string;
}

/** A table of numbers. On a narrow screen each row becomes a name with its numbers in a grid; on paper all of it stands there. */
export function FigureTable({ kind, caption, columns, rows, many = 'rows' }: Props) {
  const [all, setAll] = useState(false);
  const long = rows.length > SHOWN_FIRST;
  return (
    <div className={styles.tableBox}>
      <PlainTable caption={caption} columns={columns} rows={rows} className={styles.table} kind={kind} laterFrom={SHOWN_FIRST} folded={long && !all} />
      {long && (
        <div className={styles.more}>
          <PlainButton onClick={() => setAll(!all)}>{all ? `Show the first ${SHOWN_FIRST} ${many} only` : `Show all ${rows.length} ${many}`}</PlainButton>
        </div>
      )}
    </div>
  );
}
