import { Link } from 'react-router';
import type { PanelRow } from '../../../src/contract/panels';
import { ButtonLink } from '../../components/ButtonLink';
import { DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import layout from '../../components/layout.module.css';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Tag } from '../../components/Tag';
import { useMe } from '../../queries/app';
import { usePanels } from '../../queries/panels';
import { momentInWords, plural } from '../../words/dates';
import { InadequateGrade } from './InadequateGrade';
import styles from './panels.module.css';
import { panelStates, waitingInWords } from './panelWords';

/** The panels to come with what waits for the person on each, and those that were. */
export function PanelsPage() {
  const list = usePanels();
  const abilities = useMe().data?.abilities;
  const may = abilities?.schedulePanels?.allowed === true;
  const maySet = abilities?.seeSettings?.allowed === true;
  if (list.isPending) return <PageSkeleton kind="table" label="Loading the panels" />;
  const rows = list.data?.rows ?? [];
  const toCome = rows.filter(({ state }) => state === 'planned' || state === 'inSession');
  const past = rows.filter((row) => !toCome.includes(row));
  return (
    <div className={`${layout.stack} ${layout.wide}`}>
      <div>
        <PageHeading title="Panels">
          {may && (
            <ButtonLink to="/panels/new" appearance="primary" size="large">
              Schedule a panel
            </ButtonLink>
          )}
        </PageHeading>
        <p className={styles.lead}>A panel meets every two months. Each member reads its reviews alone first; together they agree the grades and the recommendations.</p>
      </div>
      {list.error && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && (
        <section className={layout.stack} aria-labelledby="to-come">
          <h2 id="to-come">To come</h2>
          {toCome.length === 0 ? <NoneToCome may={may} /> : <Rows caption="Panels to come" rows={toCome} />}
        </section>
      )}
      {past.length > 0 && (
        <section className={layout.stack} aria-labelledby="past">
          <h2 id="past">Past panels</h2>
          <Rows caption="Past panels" rows={past} />
        </section>
      )}
      {maySet && <InadequateGrade />}
    </div>
  );
}

function NoneToCome({ may }: { may: boolean }) {
  return (
    <EmptyState title="No panel is planned">
      <p>{may ? 'Schedule the next one: its members are invited, and each review on its agenda is then read before the meeting.' : 'When a panel that you sit on is scheduled, it stands here and in your work.'}</p>
    </EmptyState>
  );
}

function Rows({ caption, rows }: { caption: string; rows: readonly PanelRow[] }) {
  return (
    <DataTable
      caption={caption}
      columns={['Panel', 'When', 'Chair', 'Agenda', 'For you']}
      rows={rows.map((row) => ({
        key: row.reference,
        cells: [
          <span key="name" className={styles.name}>
            <Link to={`/panels/${row.reference}`}>{row.reference}</Link> <Tag tone={panelStates[row.state].tone}>{panelStates[row.state].label}</Tag>
          </span>,
          `${momentInWords(row.startsAt)}, ${plural(row.minutes, 'minute')}`,
          row.chair.name,
          `${plural(row.reviews, 'review')}, ${plural(row.members, 'member')}`,
          <Mine key="mine" row={row} />,
        ],
      }))}
    />
  );
}

function Mine({ row: { reference, state, mine } }: { row: PanelRow }) {
  const waiting = waitingInWords(mine);
  if (state === 'inSession') return <Link to={`/panels/${reference}/meeting`}>Go into the meeting</Link>;
  if (state === 'cancelled' || !waiting) return <span className={layout.muted}>Nothing</span>;
  return state === 'planned' && mine.toDeclare + mine.toRead > 0 ? <strong>{waiting}</strong> : <>{waiting}</>;
}
