import { Link } from 'react-router';
import type { TrackingMeetingRow } from '../../../src/contract/trackingMeetings';
import { ButtonLink } from '../../components/ButtonLink';
import { DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import layout from '../../components/layout.module.css';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Tag } from '../../components/Tag';
import { useMe } from '../../queries/app';
import { useTrackingMeetings } from '../../queries/trackingMeetings';
import { momentInWords, plural } from '../../words/dates';
import { meetingStates } from './trackingWords';
import styles from './trackingMeetings.module.css';

/** The meetings about the tracker: those to come, and those that were. */
export function TrackingMeetingsPage() {
  const list = useTrackingMeetings();
  const may = useMe().data?.abilities.planTrackingMeetings?.allowed === true;
  if (list.isPending) return <PageSkeleton kind="table" label="Loading the tracking meetings" />;
  const rows = list.data?.rows ?? [];
  const toCome = rows.filter(({ state }) => state === 'planned' || state === 'running');
  const past = rows.filter((row) => !toCome.includes(row));
  return (
    <div className={`${layout.stack} ${layout.wide}`}>
      <div>
        <PageHeading title="Tracking meetings" caption={<Link to="/tracker">Tracker</Link>}>
          {may && (
            <ButtonLink to="/tracking-meetings/new" appearance="primary" size="large">
              Plan a meeting
            </ButtonLink>
          )}
        </PageHeading>
        <p className={styles.lead}>Once a month operational managers say how their recommendations are going: what is overdue, what is due before the next meeting, what nobody has heard of for 30 days, and what waits for sign-off.</p>
      </div>
      {list.error && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && (
        <section className={layout.stack} aria-labelledby="to-come">
          <h2 id="to-come">To come</h2>
          {toCome.length === 0 ? <NoneToCome may={may} /> : <Rows caption="Meetings to come" rows={toCome} />}
        </section>
      )}
      {past.length > 0 && (
        <section className={layout.stack} aria-labelledby="past">
          <h2 id="past">Past meetings</h2>
          <Rows caption="Past meetings" rows={past} />
        </section>
      )}
    </div>
  );
}

function NoneToCome({ may }: { may: boolean }) {
  return (
    <EmptyState title="No meeting is planned">
      <p>{may ? 'Plan the next one: its agenda is made from the tracker, and every owner is asked for an update five working days before.' : 'When you are invited to one, it stands here and in your work.'}</p>
    </EmptyState>
  );
}

function Rows({ caption, rows }: { caption: string; rows: readonly TrackingMeetingRow[] }) {
  return (
    <DataTable
      caption={caption}
      columns={['Meeting', 'When', 'Chair', 'Invited', 'Actions not done']}
      rows={rows.map((row) => ({
        key: row.reference,
        cells: [
          <span key="name" className={styles.name}>
            <Link to={`/tracking-meetings/${row.reference}`}>{row.reference}</Link> <Tag tone={meetingStates[row.state].tone}>{meetingStates[row.state].label}</Tag>
          </span>,
          `${momentInWords(row.startsAt)}, ${plural(row.minutes, 'minute')}`,
          row.chair.name,
          plural(row.invited, 'person', 'people'),
          row.openActions === 0 ? 'None' : String(row.openActions),
        ],
      }))}
    />
  );
}
