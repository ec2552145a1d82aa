import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { MOST_AT_ONCE } from '../../../../src/contract/limits';
import type { RecommendationRow } from '../../../../src/contract/recommendations';
import { DataTable } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import layout from '../../../components/layout.module.css';
import { Notice } from '../../../components/Notice';
import { PageHeading } from '../../../components/PageHeading';
import { PageSkeleton } from '../../../components/PageSkeleton';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { RadioField } from '../../../components/RadioField';
import { RagTag } from '../../../components/RagTag';
import { fieldId } from '../../../components/FormField';
import { useMe } from '../../../queries/app';
import { useTrackerPage } from '../../../queries/recommendations';
import { plural, shortDay } from '../../../words/dates';
import { inDigits } from '../../../words/numbers';
import { queryOf, readAddress } from '../trackerAddress';
import { AskOwners } from './AskOwners';
import { HandOver } from './HandOver';
import styles from './together.module.css';

/** What the tracker shows, acted on together: its owners asked, or all of it given to somebody else (domain.md §7). */
export function TogetherPage() {
  const [params] = useSearchParams();
  const me = useMe().data;
  const page = useTrackerPage({ ...queryOf(readAddress(params)), offset: 0, limit: MOST_AT_ONCE });
  const back = `/tracker?${params.toString()}`;
  if (!page.data || !me) return page.error ? <ProblemNotice error={page.error} what="list of recommendations" onRetry={() => void page.refetch()} /> : <PageSkeleton kind="table" label="Loading recommendations" />;
  const may = me.abilities.chaseOwners;
  return (
    <div className={layout.stack}>
      <PageHeading title="Act on several recommendations" caption={<Link to={back}>Back to the tracker</Link>} />
      {may?.allowed !== true && <Notice title="You cannot do this"><p>{may?.sentence}</p></Notice>}
      {may?.allowed === true && page.data.rows.length === 0 && <EmptyState title="No recommendation is chosen"><p>Go back to the tracker and filter for those that you mean.</p></EmptyState>}
      {may?.allowed === true && page.data.rows.length > 0 && <Together rows={page.data.rows} total={page.data.total} today={me.today} />}
    </div>
  );
}

function Together({ rows, total, today }: { rows: readonly RecommendationRow[]; total: number; today: string }) {
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [what, setWhat] = useState<'ask' | 'handOver'>();
  const chosen = rows.filter(({ reference }) => !without.has(reference));
  const toggle = (reference: string) => setWithout((before) => (before.has(reference) ? new Set([...before].filter((each) => each !== reference)) : new Set([...before, reference])));
  return (
    <>
      <p>
        {total > rows.length ? `These are the first ${rows.length} of ${inDigits(total)}: ${MOST_AT_ONCE} can be done at once. ` : ''}
        {chosen.length} of {plural(rows.length, 'recommendation')} {chosen.length === 1 ? 'is' : 'are'} ticked.
      </p>
      <DataTable
        caption="Recommendations to act on"
        columns={['Recommendation', 'Owner', 'Due', 'Colour']}
        rows={rows.map((row) => ({
          key: row.reference,
          cells: [
            <Checkbox key="tick" className={styles.tick ?? ''} label={`${row.reference}: ${row.action}`} checked={!without.has(row.reference)} onChange={() => toggle(row.reference)} />,
            <span key="owner" className={styles.owner}>{row.owner || 'Nobody'}</span>,
            <span key="due" className={styles.due}>{shortDay(row.dueDay)}</span>,
            <RagTag key="rag" rag={row.rag} />,
          ],
        }))}
      />
      {chosen.length > 0 && (
        <RadioField
          id={fieldId('what')}
          label="What is to be done?"
          value={what}
          onChange={setWhat}
          choices={[
            { value: 'ask', label: 'Ask the owners how they are going' },
            { value: 'handOver', label: 'Give them to another owner' },
          ]}
          under={{ ask: <AskOwners rows={chosen} today={today} />, handOver: <HandOver rows={chosen} /> }}
        />
      )}
    </>
  );
}
