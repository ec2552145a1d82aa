import { Link } from 'react-router';
import type { AlertResource } from '../../../src/contract/alerts';
import { DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Tag } from '../../components/Tag';
import { useAlerts } from '../../queries/alerts';
import { momentInWords, plural } from '../../words/dates';
import { acknowledgedInWords, alertKindNames, alertStates, waitedInWords } from './alertWords';
import styles from './ReviewFrame.module.css';

/** Every alert, open ones first: what waits for a quality assurance lead, and what was done about the others. */
export function AlertsPage() {
  const list = useAlerts();
  if (list.isPending) return <PageSkeleton kind="table" label="Loading the alerts" />;
  const { alerts = [], counts } = list.data ?? {};
  return (
    <>
      <PageHeading title="Alerts" />
      <p className={styles.lead}>What reviewers found that could not wait for their review. Each stays open until a quality assurance lead acknowledges it, and on its review for good.</p>
      {list.error && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {counts && counts.total > 0 && <p role="status" className={styles.counts}>{`${plural(counts.total, 'alert')}: ${counts.byState.open} not yet acknowledged, ${counts.byState.acknowledged} without an outcome, ${counts.byState.closed} with an outcome.`}</p>}
      {list.data && alerts.length === 0 && (
        <EmptyState title="No alert has been raised">
          <p>A reviewer can raise one on any page of a review. You are told at once, and it stands here and in your work.</p>
        </EmptyState>
      )}
      {alerts.length > 0 && <Rows alerts={alerts} />}
    </>
  );
}

function Rows({ alerts }: { alerts: readonly AlertResource[] }) {
  return (
    <DataTable
      caption="Alerts"
      columns={['Alert', 'About', 'Review', 'Raised', 'How it stands']}
      rows={alerts.map((alert) => ({
        key: alert.reference,
        cells: [
          <Link key="link" className={styles.name} to={`/alerts/${alert.reference}`}>
            {alert.reference}
          </Link>,
          alertKindNames[alert.kind],
          <Review key="review" alert={alert} />,
          `${momentInWords(alert.raisedAt)}, ${alert.raisedBy.name}`,
          <Standing key="standing" alert={alert} />,
        ],
      }))}
    />
  );
}

function Review({ alert: { reviewReference, childName } }: { alert: AlertResource }) {
  return (
    <>
      <Link to={`/reviews/${reviewReference}`}>{reviewReference}</Link>
      {childName && `, ${childName}`}
    </>
  );
}

function Standing({ alert }: { alert: AlertResource }) {
  const { label, tone } = alertStates[alert.state];
  return (
    <div className={styles.line}>
      <Tag tone={tone}>{label}</Tag>
      <span className={styles.when}>{alert.state === 'open' ? `Has waited ${waitedInWords(alert.waitedMinutes)}` : acknowledgedInWords(alert)}</span>
    </div>
  );
}
