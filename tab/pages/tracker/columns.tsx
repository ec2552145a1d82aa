import type { ReactNode } from 'react';
import type { RecommendationRow } from '../../../src/contract/recommendations';
import type { RowTexts } from '../../../src/contract/tracker';
import type { TrackerColumn } from '../../../src/contract/trackerColumns';
import type { TrackerSort } from '../../../src/contract/trackerFilter';
import { RagTag } from '../../components/RagTag';
import { dayOf, shortDay } from '../../words/dates';
import { flagNames, levelNames, metInTimeNames, sectionInWords, sourceKindNames, statusNames } from '../../words/labels';
import { themeInWords } from '../../words/themes';
import styles from './TrackerGrid.module.css';

/** What can be changed where it stands. */
export type Editing = 'status' | 'flag' | 'dueDay' | 'owner' | 'progress' | 'nextStep';

export interface Column {
  key: TrackerColumn;
  title: string;
  /** In rem: so much at least; `grows` takes what is left over. */
  width: number;
  grows?: true;
  sort?: TrackerSort;
  edits?: Editing;
  /** Asked for with the rows in view, for the table of all rows does without it. */
  long?: true;
  cell: (row: RecommendationRow, texts: RowTexts | undefined) => ReactNode;
}

const long = (key: TrackerColumn, title: string, text: (texts: RowTexts) => ReactNode, edits?: Editing): Column => ({ key, title, width: 18, long: true, ...(edits && { edits }), cell: (_, texts) => <span className={styles.text}>{texts ? text(texts) : ''}</span> });

/** The tracker's columns (domain.md §7). The first one carries the link that opens the row. */
const all: readonly Column[] = [
  { key: 'reference', title: 'Reference', width: 8, sort: 'reference', cell: ({ reference }) => reference },
  {
    key: 'action',
    title: 'Recommendation',
    width: 18,
    grows: true,
    cell: ({ action, level, theme }) => (
      <span className={styles.two}>
        <span className={styles.action}>{action}</span>
        <span className={styles.more}>{[levelNames[level], themeInWords(theme)].filter(Boolean).join(' · ')}</span>
      </span>
    ),
  },
  { key: 'level', title: 'Level', width: 9, sort: 'level', cell: ({ level }) => levelNames[level] },
  {
    key: 'source',
    title: 'From',
    width: 10,
    sort: 'source',
    cell: ({ sourceKind, sourceReference }) => (
      <span className={styles.two}>
        <span className={styles.one}>{sourceReference}</span>
        <span className={styles.more}>{sourceKindNames[sourceKind]}</span>
      </span>
    ),
  },
  { key: 'section', title: 'Section', width: 13, sort: 'section', cell: ({ section }) => <span className={styles.text}>{section && sectionInWords(section)}</span> },
  { key: 'theme', title: 'Theme', width: 12, sort: 'theme', cell: ({ theme }) => <span className={styles.text}>{themeInWords(theme)}</span> },
  long('impact', 'Intended impact', ({ impact }) => impact),
  {
    key: 'owner',
    title: 'Owner',
    width: 11,
    sort: 'owner',
    edits: 'owner',
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
    width: 8.5,
    sort: 'dueDay',
    edits: 'dueDay',
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
    width: 9.5,
    sort: 'status',
    edits: 'status',
    cell: (row) => (
      <span className={styles.two}>
        <span className={styles.one}>{row.status === 'done' ? 'Done' : statusNames[row.status]}</span>
        {underStatus(row) && <span className={styles.more}>{underStatus(row)}</span>}
      </span>
    ),
  },
  { key: 'rag', title: 'Colour', width: 6.5, sort: 'rag', edits: 'flag', cell: ({ rag }) => <RagTag rag={rag} /> },
  long('progress', 'Latest progress', ({ progress }) => progress, 'progress'),
  long('impactAchieved', 'Impact achieved', ({ impactAchieved }) => impactAchieved),
  long('evidence', 'Evidence', ({ evidence, evidenceDay, evidenceAddedAt }) => (
    <>
      {evidence}
      {evidenceDay && <span className={styles.more}>describes {shortDay(evidenceDay)}{evidenceAddedAt && `, added ${dayOf(evidenceAddedAt)}`}</span>}
    </>
  )),
  long('nextStep', 'Next step', ({ nextStep }) => nextStep, 'nextStep'),
  long('doneWhen', 'How we will know it is done', ({ doneWhen }) => doneWhen),
  long('experience', 'What children will experience', ({ experience }) => experience),
  { key: 'updated', title: 'Last update', width: 8.5, sort: 'lastUpdateAt', cell: ({ lastUpdateAt }) => (lastUpdateAt ? dayOf(lastUpdateAt) : 'None yet') },
];

function underStatus({ status, flag, impactNotYetSeen, metInTime }: RecommendationRow): string {
  if (status === 'done') return 'awaiting sign-off';
  if (impactNotYetSeen) return 'impact not yet seen';
  if (metInTime) return metInTimeNames[metInTime].toLowerCase();
  return (status === 'notStarted' || status === 'inProgress') && flag !== 'onTrack' ? flagNames[flag].toLowerCase() : '';
}

const byKey = new Map(all.map((column) => [column.key, column]));

/** What every column is called, in the order of domain.md §7. */
export const columnChoices: readonly Pick<Column, 'key' | 'title'>[] = all;

/** The columns of these names, in that order. */
export function columnsNamed(names: readonly TrackerColumn[]): readonly Column[] {
  return names.flatMap((name) => byKey.get(name) ?? []);
}

/** The grid's tracks, and the least width in rem that holds them. */
export function tracksOf(columns: readonly Column[]): { template: string; least: number } {
  return { template: columns.map(({ width, grows }) => (grows ? `minmax(${width}rem, 1fr)` : `${width}rem`)).join(' '), least: columns.reduce((sum, { width }) => sum + width, 0) };
}
