import type { ReactNode } from 'react';
import type { RecommendationRow } from '../../../src/contract/recommendations';
import type { TrackerSort } from '../../../src/contract/trackerFilter';
import { RagTag } from '../../components/RagTag';
import { shortDay } from '../../words/dates';
import { levelNames, statusNames } from '../../words/labels';
import { themeInWords } from '../../words/themes';
import styles from './TrackerGrid.module.css';

export interface Column {
  key: string;
  title: string;
  sort?: TrackerSort;
  cell: (row: RecommendationRow) => ReactNode;
}

/** The tracker's columns. The first one carries the link that opens the row. */
export const columns: readonly Column[] = [
  { key: 'reference', title: 'Reference', sort: 'reference', cell: ({ reference }) => reference },
  {
    key: 'action',
    title: 'Recommendation',
    cell: ({ action, level, theme }) => (
      <span className={styles.two}>
        <span className={styles.action}>{action}</span>
        <span className={styles.more}>{[levelNames[level], themeInWords(theme)].filter(Boolean).join(' · ')}</span>
      </span>
    ),
  },
  {
    key: 'owner',
    title: 'Owner',
    sort: 'owner',
    cell: ({ owner, team }) => (
      <span className={styles.two}>
        {/* Senior leaders see teams, not people (domain.md §2). */}
        <span className={styles.one}>{owner || team || 'Not shown'}</span>
        {owner && <span className={styles.more}>{team}</span>}
      </span>
    ),
  },
  {
    key: 'due',
    title: 'Due',
    sort: 'dueDay',
    cell: ({ dueDay, timesMoved }) => (
      <span className={styles.two}>
        <span className={styles.one}>
          <span className={styles.inCard}>Due </span>
          {shortDay(dueDay)}
        </span>
        {timesMoved > 0 && <span className={styles.more}>moved {timesMoved === 1 ? 'once' : `${timesMoved} times`}</span>}
      </span>
    ),
  },
  {
    key: 'status',
    title: 'Status',
    sort: 'status',
    cell: ({ status, impactNotYetSeen }) => (
      <span className={styles.two}>
        <span className={styles.one}>{status === 'done' ? 'Done' : statusNames[status]}</span>
        {status === 'done' && <span className={styles.more}>awaiting sign-off</span>}
        {impactNotYetSeen && <span className={styles.more}>impact not yet seen</span>}
      </span>
    ),
  },
  { key: 'rag', title: 'Colour', sort: 'rag', cell: ({ rag }) => <RagTag rag={rag} /> },
];
