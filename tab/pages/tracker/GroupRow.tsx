import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import type { GroupCount, TrackerGroup } from '../../../src/contract/trackerGroups';
import { ragNames } from '../../words/labels';
import { inDigits } from '../../words/numbers';
import { groupInWords } from './groupWords';
import styles from './TrackerGrid.module.css';

interface Props {
  group: TrackerGroup;
  count: GroupCount;
  folded: boolean;
  index: number;
  top: number;
  height: number;
  columnCount: number;
  /** Set where the grid's tab stop is in this line. */
  active: boolean;
}

const rags = ['red', 'amber', 'green', 'blue'] as const;

/** The line over a group: what its rows have in common, and how many of each colour they are. Pressing it folds them away. */
export function GroupRow({ group, count, folded, index, top, height, columnCount, active }: Props) {
  const Arrow = folded ? ChevronRight16Regular : ChevronDown16Regular;
  return (
    <div role="row" aria-rowindex={index + 2} data-row={index} className={`${styles.row} ${styles.groupRow}`} style={{ height, transform: `translateY(${top}px)` }}>
      <div role="gridcell" aria-colindex={1} aria-colspan={columnCount} data-column={0} className={styles.cell}>
        <button type="button" tabIndex={active ? 0 : -1} aria-expanded={!folded} data-group={count.key} className={styles.fold}>
          <Arrow aria-hidden="true" />
          <span className={styles.groupName}>{groupInWords(group, count.key)}</span>
          <span className={styles.groupTotal}>{inDigits(count.total)}</span>
        </button>
        <span className={styles.groupCounts}>
          {rags.map((rag) => (count[rag] > 0 ? <span key={rag} data-rag={rag}>{`${inDigits(count[rag])} ${ragNames[rag].toLowerCase()}`}</span> : null))}
        </span>
      </div>
    </div>
  );
}
