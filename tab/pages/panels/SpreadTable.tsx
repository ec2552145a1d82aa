import type { SpreadResource } from '../../../src/contract/panels';
import { type Graded, spreadColumns, spreadInWords } from './spread';
import styles from './SpreadTable.module.css';

/** Who gave which grade, as names under the grades, and how far they are apart, in words. */
export function SpreadTable({ spread, graded, titled = true }: { spread: SpreadResource; graded: Graded | undefined; titled?: boolean }) {
  const columns = spreadColumns(spread, graded);
  const title = graded?.title ?? spread.key;
  return (
    <div className={styles.frame}>
      <table className={styles.spread} role="table">
        <caption>
          {titled ? <strong>{title}. </strong> : <span className="hidden">{title}. </span>}
          {spreadInWords(spread)}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ grade, label, within }) => (
              <th key={grade} scope="col" role="columnheader" data-within={within || undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          <tr role="row">
            {columns.map(({ grade, label, who }) => (
              <td key={grade} role="cell" data-column={label} data-empty={who.length === 0 || undefined}>
                {who.length === 0 && <span className="hidden">Nobody</span>}
                {who.map((name) => (
                  <span key={name}>{name}</span>
                ))}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
