import { Input } from '@fluentui/react-components';
import { useSearchParams } from 'react-router';
import type { LedgerRow } from '../../../src/contract/app';
import { DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Tag, type Tone } from '../../components/Tag';
import { useLedger, useMe } from '../../queries/app';
import { dayInWords, momentInWords, plural } from '../../words/dates';
import styles from './LedgerPage.module.css';
import { reasonInWords } from './reasonWords';

const states: Record<LedgerRow['state'], { label: string; tone: Tone }> = {
  pending: { label: 'Waiting to be sent', tone: 'info' },
  sent: { label: 'Sent', tone: 'good' },
  unknown: { label: 'Not known whether it arrived', tone: 'warning' },
  failed: { label: 'Failed', tone: 'danger' },
};

/** What the app sent to whom, and what failed (domain.md §9). Messages carry references only, and so does this page. */
export function LedgerPage() {
  const [params, setParams] = useSearchParams();
  const day = params.get('day') ?? '';
  const today = useMe().data?.today ?? '';
  const ledger = useLedger(day);
  const rows = ledger.data?.rows ?? [];
  return (
    <>
      <PageHeading title="Delivery ledger" />
      <p className={styles.lead}>Every reminder and post that the app has made. A message that never arrived loses nothing: the same work stands in “My work”.</p>
      <label className={styles.day}>
        <span>Day (the last seven days when empty)</span>
        <Input type="date" value={day} max={today} onChange={(_, { value }) => setParams(value ? { day: value } : {})} />
      </label>
      {ledger.error && <ProblemNotice error={ledger.error} onRetry={() => void ledger.refetch()} />}
      {ledger.isPending && <PageSkeleton kind="table" label="Loading the ledger" />}
      {ledger.data && (
        <p role="status" className={styles.total}>
          {totals(rows)}
        </p>
      )}
      {ledger.data && rows.length === 0 && (
        <EmptyState title={day ? `Nothing was sent on ${dayInWords(day)}` : 'Nothing was sent in the last seven days'}>
          <p>Messages go out between 08:00 and 18:00 on working days, to people who have opened a chat with the app.</p>
        </EmptyState>
      )}
      {rows.length > 0 && <Rows rows={rows} />}
    </>
  );
}

function totals(rows: readonly LedgerRow[]): string {
  const failed = rows.filter(({ state }) => state === 'failed').length;
  const unknown = rows.filter(({ state }) => state === 'unknown').length;
  return [plural(rows.length, 'message'), failed > 0 ? `${failed} failed` : '', unknown > 0 ? `${unknown} not known` : ''].filter(Boolean).join(', ');
}

function Rows({ rows }: { rows: readonly LedgerRow[] }) {
  return (
    <DataTable
      caption="Messages"
      columns={['When', 'To', 'Why', 'About', 'Outcome']}
      rows={rows.map((row) => ({
        key: row.nonce,
        cells: [
          <span key="when" className={styles.when}>
            {momentInWords(row.at)}
          </span>,
          <To key="to" row={row} />,
          reasonInWords(row.rule),
          row.items.join(', '),
          <Outcome key="outcome" row={row} />,
        ],
      }))}
    />
  );
}

function To({ row }: { row: LedgerRow }) {
  return <>{row.channel === 'channel' ? 'The team’s channel' : row.recipient}</>;
}

function Outcome({ row }: { row: LedgerRow }) {
  const { label, tone } = states[row.state];
  return (
    <div className={styles.outcome}>
      <Tag tone={tone}>{label}</Tag>
      {row.attempts > 1 && <span>{plural(row.attempts, 'attempt')}</span>}
      {row.error && <span className={styles.error}>{row.error}</span>}
    </div>
  );
}
