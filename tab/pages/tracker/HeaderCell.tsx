import { ArrowDown16Regular, ArrowUp16Regular } from '@fluentui/react-icons';
import type { TrackerDirection, TrackerSort } from '../../../src/contract/trackerFilter';
import type { Column } from './columns';
import styles from './TrackerGrid.module.css';

interface Props {
  column: Column;
  index: number;
  /** Set on the column that sorts the rows. */
  direction: TrackerDirection | undefined;
  onSort: (sort: TrackerSort) => void;
}

/** A column's name; pressing it sorts by that column, pressing it again turns the order round. */
export function HeaderCell({ column: { key, title, sort }, index, direction, onSort }: Props) {
  const Arrow = direction === 'descending' ? ArrowDown16Regular : ArrowUp16Regular;
  return (
    <div role="columnheader" aria-colindex={index + 1} className={`${styles.cell} ${styles[key]}`} aria-sort={direction ?? (sort ? 'none' : undefined)}>
      {sort ? (
        <button type="button" className={styles.sort} onClick={() => onSort(sort)}>
          {title}
          {direction && <Arrow aria-hidden="true" />}
        </button>
      ) : (
        title
      )}
    </div>
  );
}
