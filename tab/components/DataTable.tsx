import styles from './DataTable.module.css';
import { PlainTable, type TableRow } from './PlainTable';

/** A table of up to a few hundred rows. Where it does not fit, each row becomes a card with its columns' names. */
export function DataTable(props: { caption: string; columns: readonly string[]; rows: readonly TableRow[] }) {
  return <PlainTable {...props} className={styles.table} />;
}
