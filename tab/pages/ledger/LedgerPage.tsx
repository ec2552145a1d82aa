import { Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { type Ledger, type LedgerQuery, type LedgerRow, ledgerStates } from '../../../src/contract/ledger';
import { ButtonLink } from '../../components/ButtonLink';
import { DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { SearchBox } from '../../components/SearchBox';
import { Tag, type Tone } from '../../components/Tag';
import { useMe } from '../../queries/app';
import { useLedger } from '../../queries/ledger';
import { dayInWords, momentInWords, plural } from '../../words/dates';
import { inDigits } from '../../words/numbers';
import styles from './LedgerPage.module.css';
import { OutOfReach } from './OutOfReach';
import { reasonInWords } from './reasonWords';

const states: Record<LedgerRow['state'], { label: string; tone: Tone }> = {
  pending: { label: 'Waiting to be sent', tone: 'info' },
  sent: { label: 'Sent', tone: 'good' },
  unknown: { label: 'Not known whether it arrived', tone: 'warning' },
  failed: { label: 'Failed', tone: 'danger' },
};

/** References that a row names. */
const MOST_NAMED = 8;

const isState = (text: string): text is LedgerRow['state'] => (ledgerStates as readonly string[]).includes(text);

/** What the app sent to whom, and what failed (domain.md §9). Messages carry references only, and so does this page. */
export function LedgerPage() {
  const [params, setParams] = useSearchParams();
  const [typed, setTyped] = useState(params.get('q') ?? '');
  const [day, state, q] = [params.get('day') ?? '', params.get('state') ?? '', params.get('q') ?? ''];
  const query: LedgerQuery = { ...(day && { day }), ...(isState(state) && { state }), ...(q && { q }) };
  const ledger = useLedger(query);
  const change = (name: string, value: string): void => setParams((before) => changed(before, name, value), { replace: name === 'q' });
  const search = (text: string): void => {
    setTyped(text);
    change('q', text.trim());
  };
  return (
    <>
      <PageHeading title="Delivery ledger">
        <ButtonLink to="/reminders">Reminder rules and leave</ButtonLink>
      </PageHeading>
      <p className={styles.lead}>Every reminder and post that the app has made. A message that never arrived loses nothing: the same work stands in “My work”.</p>
      <OutOfReach />
      <Filters day={day} state={state} typed={typed} onChange={change} onSearch={search} />
      {ledger.error && <ProblemNotice error={ledger.error} onRetry={() => void ledger.refetch()} />}
      {ledger.isPending && <PageSkeleton kind="table" label="Loading the ledger" />}
      {ledger.data && <Counts ledger={ledger.data} />}
      {ledger.data?.rows.length === 0 && <Nothing day={day} filtered={state !== '' || q !== ''} />}
      {ledger.data && ledger.data.rows.length > 0 && <Rows rows={ledger.data.rows} />}
    </>
  );
}

function changed(before: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(before);
  if (value) next.set(name, value);
  else next.delete(name);
  return next;
}

interface FiltersProps {
  day: string;
  state: string;
  typed: string;
  onChange: (name: string, value: string) => void;
  onSearch: (text: string) => void;
}

function Filters({ day, state, typed, onChange, onSearch }: FiltersProps) {
  const today = useMe().data?.today ?? '';
  return (
    <div className={styles.filters} role="search" aria-label="Ledger">
      <SearchBox label="Search by person or reference" value={typed} onChange={onSearch} />
      <label className={styles.filter}>
        <span>Day (the last seven when empty)</span>
        <Input type="date" value={day} max={today} onChange={(_, { value }) => onChange('day', value)} />
      </label>
      <label className={styles.filter}>
        <span>Outcome</span>
        <Select value={state} onChange={(_, { value }) => onChange('state', value)}>
          <option value="">All outcomes</option>
          {ledgerStates.map((each) => (
            <option key={each} value={each}>
              {states[each].label}
            </option>
          ))}
        </Select>
      </label>
    </div>
  );
}

/** How many there are of each outcome, whichever is chosen. */
function Counts({ ledger: { counts, rows, total } }: { ledger: Ledger }) {
  return (
    <>
      <dl className={styles.counts}>
        {ledgerStates.map((each) => (
          <div key={each}>
            <dt>{states[each].label}</dt>
            <dd>{inDigits(counts[each])}</dd>
          </div>
        ))}
      </dl>
      <p role="status" className={styles.total}>
        {rows.length < total ? `The newest ${rows.length} of ${plural(total, 'message')}. Choose a day or search to find others.` : plural(total, 'message')}
      </p>
    </>
  );
}

function Nothing({ day, filtered }: { day: string; filtered: boolean }) {
  if (filtered)
    return (
      <EmptyState title="No message matches">
        <p>Choose another outcome, another day or other words.</p>
      </EmptyState>
    );
  return (
    <EmptyState title={day ? `Nothing was sent on ${dayInWords(day)}` : 'Nothing was sent in the last seven days'}>
      <p>Messages go out between 08:00 and 18:00 on working days, to people who have opened a chat with the app.</p>
    </EmptyState>
  );
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
          row.channel === 'channel' ? 'The team’s channel' : row.recipient,
          reasonInWords(row.rule),
          <About key="about" references={row.items} />,
          <Outcome key="outcome" row={row} />,
        ],
      }))}
    />
  );
}

/** A reference is never broken over two lines; a long list says how many more there are. */
function About({ references }: { references: readonly string[] }) {
  const more = references.length - MOST_NAMED;
  return (
    <>
      {references.slice(0, MOST_NAMED).map((reference, index) => (
        <span key={reference}>
          {index > 0 && ', '}
          <span className={styles.when}>{reference}</span>
        </span>
      ))}
      {more > 0 && ` and ${more} more`}
    </>
  );
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
