import { Link, useSearchParams } from 'react-router';
import type { ActivityListRow } from '../../../src/contract/activities';
import { activityKindNames } from '../../../src/contract/activityWords';
import { ButtonLink } from '../../components/ButtonLink';
import { DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { SelectField } from '../../components/Fields';
import layout from '../../components/layout.module.css';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Tag } from '../../components/Tag';
import { useActivities } from '../../queries/activities';
import { plural, shortDay } from '../../words/dates';
import styles from './activities.module.css';
import { activityStates, daysInWords } from './activityText';

/** Audits, visits, observations, surveys and whatever else feeds the tracker beside the reviews. */
export function ActivitiesPage() {
  const list = useActivities();
  if (list.isPending) return <PageSkeleton kind="table" label="Loading the activities" />;
  const mayStart = list.data?.start.allowed === true;
  return (
    <>
      <PageHeading title="Activities">
        {mayStart && (
          <ButtonLink to="/activities/new" appearance="primary">
            Start an activity
          </ButtonLink>
        )}
      </PageHeading>
      <p className={`${styles.lead} ${styles.aboveList}`}>Audits, visits, observations, surveys and inspections beside the reviews. What each recommends goes into the same tracker.</p>
      {list.error && <ProblemNotice error={list.error} what="list of activities" onRetry={() => void list.refetch()} />}
      {list.data && list.data.rows.length === 0 && (
        <EmptyState title="There is no activity yet">
          <p>{mayStart ? 'Start one for the next audit, visit or survey. You say what it is, when it was and who leads it; the form for it opens then.' : 'Those that you lead, and those that are finished and open to you, stand here.'}</p>
        </EmptyState>
      )}
      {list.data && list.data.rows.length > 0 && <Filtered rows={list.data.rows} />}
    </>
  );
}

function Filtered({ rows }: { rows: readonly ActivityListRow[] }) {
  const [search, setSearch] = useSearchParams();
  const [kind, state] = [search.get('kind') ?? '', search.get('state') ?? ''];
  const set = (name: string, value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  const kinds = [...new Set(rows.map((row) => row.kind))].sort((a, b) => activityKindNames[a].localeCompare(activityKindNames[b]));
  const shown = rows.filter((row) => (!kind || row.kind === kind) && (!state || row.state === state));
  return (
    <div className={layout.stack}>
      <div className={styles.filters}>
        <SelectField id="activity-kind" label="Kind" width="full" value={kind} onChange={(value) => set('kind', value)} choices={[{ value: '', label: 'Every kind' }, ...kinds.map((value) => ({ value, label: activityKindNames[value] }))]} />
        <SelectField id="activity-state" label="State" width="full" value={state} onChange={(value) => set('state', value)} choices={[{ value: '', label: 'Every state' }, ...Object.entries(activityStates).map(([value, { label }]) => ({ value, label }))]} />
      </div>
      <p role="status" className={layout.small}>
        {shown.length === rows.length ? plural(rows.length, 'activity', 'activities') : `${shown.length} of ${plural(rows.length, 'activity', 'activities')}`}
      </p>
      {shown.length === 0 ? (
        <EmptyState title="No activity is of this kind and state">
          <p>Choose “Every kind” or “Every state” to see the others.</p>
        </EmptyState>
      ) : (
        <DataTable caption="Activities" columns={['Activity', 'Kind', 'When', 'Led by', 'State', 'Recommendations']} rows={shown.map((row) => ({ key: row.reference, cells: cellsOf(row) }))} />
      )}
    </div>
  );
}

function cellsOf({ reference, heading, kind, fromDay, toDay, lead, state, recommendations }: ActivityListRow) {
  const { label, tone } = activityStates[state];
  return [
    <div key="what" className={styles.what}>
      <Link to={`/activities/${reference}`}>{heading || 'Without a title'}</Link>
      <span className={layout.small}>{reference}</span>
    </div>,
    activityKindNames[kind],
    daysInWords({ fromDay, toDay }, shortDay),
    lead || 'Not shown',
    <Tag key="state" tone={tone}>
      {label}
    </Tag>,
    String(recommendations),
  ];
}
