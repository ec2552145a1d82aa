import type { ReactNode } from 'react';
import type { Status } from '../../../src/contract/app';
import { DataTable } from '../../components/DataTable';
import { Facts } from '../../components/Facts';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/Notice';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useServiceStatus } from '../../queries/app';
import { momentInWords, plural, timeOf } from '../../words/dates';
import { inDigits } from '../../words/numbers';
import styles from './StatusPage.module.css';

/** Whether Microsoft 365 answers, what the app spends there, and how fresh its memory is. */
export function StatusPage() {
  const status = useServiceStatus();
  if (status.isPending) return <PageSkeleton kind="list" label="Loading the status" />;
  return (
    <>
      <PageHeading title="Status" caption={status.data && `As of ${timeOf(status.data.now)}`} />
      {status.error && <ProblemNotice error={status.error} onRetry={() => void status.refetch()} />}
      {status.data && <Details status={status.data} />}
    </>
  );
}

function Details({ status }: { status: Status }) {
  const { graph } = status;
  return (
    <div className={`${layout.stack} ${layout.wide}`}>
      {graph.reachable ? (
        <Notice tone="good" title="Microsoft 365 answers" />
      ) : (
        <Notice tone="danger" live title="Microsoft 365 does not answer at the moment">
          <p>Pages can be read. What people save waits and is tried again. {graph.lastError}</p>
        </Notice>
      )}
      <Section title="What the app spends">
        <UnitMeter spent={graph.unitsLastMinute} allowed={graph.unitsPerMinute} />
      </Section>
      <Section title="The service">
        <Facts
          facts={[
            ['Version', status.version],
            ['Running since', momentInWords(status.startedAt)],
            ['Unfinished follow-ups', status.pendingFollowUps === 0 ? 'None' : plural(status.pendingFollowUps, 'follow-up')],
          ]}
        />
      </Section>
      <section className={layout.stack}>
        <h2>Lists in memory</h2>
        <DataTable
          caption="Lists in memory"
          columns={['List', 'Rows', 'Last compared with Microsoft 365']}
          rows={status.lists.map((list) => ({ key: list.name, cells: [inWords(list.name), inDigits(list.rows), list.lastPolledAt ? timeOf(list.lastPolledAt) : 'Not yet'] }))}
        />
      </section>
    </div>
  );
}

/** “ReviewParts” as “Review parts”. */
function inWords(list: string): string {
  return list.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={`${layout.card} ${layout.stack}`}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Resource units of the last minute against what a tenant allows the app (architecture rule 6). */
function UnitMeter({ spent, allowed }: { spent: number; allowed: number }) {
  const share = allowed > 0 ? spent / allowed : 0;
  return (
    <div className={layout.stack}>
      <p>
        {plural(spent, 'resource unit')} in the last minute, of {inDigits(allowed)} that Microsoft 365 allows ({Math.round(share * 100)}%).
      </p>
      <meter className={styles.meter} min={0} max={allowed} low={allowed * 0.6} high={allowed * 0.85} optimum={0} value={spent} aria-label="Resource units spent in the last minute">
        {Math.round(share * 100)}%
      </meter>
      {share > 0.85 && <p>The app now waits longer between automatic saves, so that nothing is refused.</p>}
    </div>
  );
}
