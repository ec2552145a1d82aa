import { Link } from 'react-router';
import type { ReportListRow } from '../../../src/contract/reports';
import { ButtonLink } from '../../components/ButtonLink';
import { DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Tag } from '../../components/Tag';
import layout from '../../components/layout.module.css';
import { useReports } from '../../queries/reports';
import { dayOf, shortDay } from '../../words/dates';
import { periodInWords } from './periods';
import styles from './reports.module.css';
import { reportStates } from './reportText';

/** What was reported from the tracker, the latest first. */
export function ReportsPage() {
  const list = useReports();
  if (list.isPending) return <PageSkeleton kind="table" label="Loading the reports" />;
  const mayStart = list.data?.start.allowed === true;
  return (
    <>
      <PageHeading title="Reports" caption={<Link to="/tracker">Tracker</Link>}>
        {mayStart && (
          <ButtonLink to="/reports/new" appearance="primary">
            Start a report
          </ButtonLink>
        )}
      </PageHeading>
      <p className={`${styles.lead} ${styles.above}`}>What became of the recommendations in the tracker over a month, a quarter or a half-year, and what that means for children and families. Nobody is named.</p>
      {list.error && <ProblemNotice error={list.error} what="list of reports" onRetry={() => void list.refetch()} />}
      {list.data && list.data.rows.length === 0 && (
        <EmptyState title="There is no report yet">
          <p>{mayStart ? 'Start one for the last quarter. You choose the period; the figures are counted by themselves, and you write what they mean.' : 'Reports stand here as soon as a QA lead publishes them.'}</p>
        </EmptyState>
      )}
      {list.data && list.data.rows.length > 0 && <DataTable caption="Reports" columns={['Report', 'Period', 'State', 'Published on']} rows={list.data.rows.map((row) => ({ key: row.reference, cells: cellsOf(row) }))} />}
    </>
  );
}

function cellsOf({ reference, heading, fromDay, toDay, state, publishedAt }: ReportListRow) {
  const { label, tone } = reportStates[state];
  return [
    <div key="what" className={styles.what}>
      <Link to={`/reports/${reference}`}>{heading || 'Without a title'}</Link>
      <span className={layout.small}>{reference}</span>
    </div>,
    periodInWords({ fromDay, toDay }, shortDay),
    <Tag key="state" tone={tone}>
      {label}
    </Tag>,
    dayOf(publishedAt) || 'Not published',
  ];
}
