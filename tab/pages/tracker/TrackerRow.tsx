import { memo } from 'react';
import type { RecommendationRow } from '../../../src/contract/recommendations';
import { columns } from './columns';
import styles from './TrackerGrid.module.css';

interface Props {
  row: RecommendationRow | undefined;
  index: number;
  top: number;
  height: number;
  /** The column with the grid's tab stop, when it is in this row; otherwise -1. */
  activeColumn: number;
  open: boolean;
}

/**
 * One row in view. It is drawn again only when something of its own changes, and as little as can be: at typing speed every
 * row in view is another one at each key. Its link is a plain one, which the grid follows within the app.
 */
export const TrackerRow = memo(function TrackerRow({ row, index, top, height, activeColumn, open }: Props) {
  return (
    <div role="row" aria-rowindex={index + 2} aria-selected={open} data-row={index} className={styles.row} style={{ height, transform: `translateY(${top}px)` }}>
      {columns.map(({ key, title, cell }, column) => {
        const tab = activeColumn === column ? 0 : -1;
        return (
          <div key={key} role={column === 0 ? 'rowheader' : 'gridcell'} aria-colindex={column + 1} data-column={column} data-title={title} tabIndex={column === 0 ? undefined : tab} className={`${styles.cell} ${styles[key]}`}>
            {column === 0 && row && (
              <a href={`/tracker/${row.reference}`} tabIndex={tab} className={styles.link}>
                {row.reference}
              </a>
            )}
            {column > 0 && row && cell(row)}
            {!row && <span className={styles.loading} />}
          </div>
        );
      })}
    </div>
  );
});
