import { Link } from 'react-router';
import type { ReviewRow } from '../../../src/contract/reviews';
import { DataTable } from '../../components/DataTable';
import { DueTag } from '../../components/DueTag';
import { StateTag } from '../../components/StateTag';
import { shortDay } from '../../words/dates';
import { childStatusNames, gradeNames } from '../../words/labels';
import styles from './ReviewTable.module.css';

const running: readonly ReviewRow['state'][] = ['assigned', 'inProgress'];

/** Reviews as a table; on a narrow screen each row is a card. */
export function ReviewTable({ rows }: { rows: readonly ReviewRow[] }) {
  return (
    <DataTable
      caption="Reviews"
      columns={['Review', 'About', 'Reviewer', 'State', 'Due', 'Grades']}
      rows={rows.map((row) => ({
        key: row.reference,
        cells: [
          <Link key="reference" to={`/reviews/${row.reference}`} className={styles.reference}>
            {row.reference}
          </Link>,
          <About key="about" row={row} />,
          <Reviewer key="reviewer" row={row} />,
          <StateTag key="state" state={row.state} />,
          <Due key="due" row={row} />,
          <Grades key="grades" row={row} />,
        ],
      }))}
    />
  );
}

function About({ row }: { row: ReviewRow }) {
  return (
    <>
      <span className={styles.main}>{row.childName ?? childStatusNames[row.childStatus]}</span>
      <span className={styles.more}>{[row.childName ? childStatusNames[row.childStatus] : undefined, row.team, row.theme].filter(Boolean).join(' · ')}</span>
    </>
  );
}

function Reviewer({ row }: { row: ReviewRow }) {
  return (
    <>
      <span className={styles.main}>{row.reviewer.name}</span>
      {row.reviewerKind === 'external' && <span className={styles.more}>External</span>}
    </>
  );
}

function Due({ row }: { row: ReviewRow }) {
  return (
    <>
      <span className={styles.main}>{shortDay(row.dueDay)}</span>
      {running.includes(row.state) && <DueTag workingDaysLeft={row.workingDaysLeft} />}
    </>
  );
}

function Grades({ row }: { row: ReviewRow }) {
  if (!row.practiceGrade && !row.outcomesGrade && !row.overallGrade) return <span className={styles.more}>Not graded yet</span>;
  return (
    <>
      {row.practiceGrade && <span className={styles.grade}>Practice: {gradeNames[row.practiceGrade]}</span>}
      {row.outcomesGrade && <span className={styles.grade}>Outcomes: {gradeNames[row.outcomesGrade]}</span>}
      {row.overallGrade && <span className={styles.grade}>Overall: {gradeNames[row.overallGrade]}</span>}
    </>
  );
}
