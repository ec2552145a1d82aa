import { useCallback, useEffect, useMemo, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { TrackerSort } from '../../../src/contract/trackerFilter';
import { EmptyState } from '../../components/EmptyState';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { PlainButton } from '../../components/PlainButton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { plural } from '../../words/dates';
import { RecommendationPanel } from './RecommendationPanel';
import { isFiltered, readAddress, type TrackerFilters, writeAddress } from './trackerAddress';
import { TrackerFilterBar } from './TrackerFilterBar';
import { TrackerGrid } from './TrackerGrid';
import styles from './TrackerPage.module.css';
import { useTrackerRows } from './useTrackerRows';
import { ViewLinks } from './ViewLinks';

/** Long enough that typing a word is one entry in the address, not seven. */
const ADDRESS_AFTER = 400;

/** Recommendations from every review: all of them, or those asked for in the address; one can stand open beside them. */
export function TrackerPage() {
  const { reference } = useParams();
  const { filters, address, change, clear } = useTrackerAddress();
  const rows = useTrackerRows(filters);
  const search = writeAddress(filters).toString();
  const sort = filters.sort ?? 'dueDay';
  const direction = filters.direction ?? 'ascending';
  const onSort = (wanted: TrackerSort) => change({ sort: wanted, direction: wanted === sort && direction === 'ascending' ? 'descending' : 'ascending' });
  return (
    <div className={styles.tracker} data-open={reference !== undefined || undefined}>
      <PageHeading title="Tracker" at="/tracker" />
      <div className={styles.tools}>
        <ViewLinks filters={address} />
        <TrackerFilterBar filters={filters} held={rows.held} onChange={change} />
      </div>
      {rows.error && <ProblemNotice error={rows.error} onRetry={rows.retry} />}
      <div className={styles.columns}>
        <div className={styles.list}>
          {rows.pending && <PageSkeleton kind="table" label="Loading recommendations" />}
          {!rows.pending && !rows.error && (
            <p role="status" className={styles.total}>
              {plural(rows.total, 'recommendation')}
            </p>
          )}
          {rows.total > 0 && <TrackerGrid rows={rows} search={search} open={reference} sort={sort} direction={direction} onSort={onSort} />}
          {!rows.pending && !rows.error && rows.total === 0 && <NoRows filtered={isFiltered(filters)} onClear={clear} />}
        </div>
        {reference && <RecommendationPanel key={reference} reference={reference} search={search} />}
      </div>
    </div>
  );
}

function NoRows({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  if (filtered)
    return (
      <EmptyState title="No recommendation matches">
        <p>Try fewer words, or take a filter away.</p>
        <PlainButton onClick={onClear}>Show all recommendations</PlainButton>
      </EmptyState>
    );
  return (
    <EmptyState title="There are no recommendations for you to see yet">
      <p>They enter the tracker when a review is agreed. Those that you own, or that your team owns, will stand here.</p>
    </EmptyState>
  );
}

/** The address holds what is asked for; the search box is quicker than the address and writes it a moment later. */
function useTrackerAddress() {
  const [params, setParams] = useSearchParams();
  const address = useMemo(() => readAddress(params), [params]);
  const [q, setQ] = useState(address.q ?? '');
  const [seen, setSeen] = useState(address.q);
  const [written, setWritten] = useState(address.q ?? '');
  if (seen !== address.q) {
    setSeen(address.q);
    // What was typed since the address was written must not be taken back; but the back button must be heard.
    if ((address.q ?? '') !== written) setQ(address.q ?? '');
  }
  useEffect(() => {
    if (q === (address.q ?? '')) return undefined;
    const timer = setTimeout(() => {
      setWritten(q);
      setParams(writeAddress({ ...address, q }), { replace: true });
    }, ADDRESS_AFTER);
    return () => clearTimeout(timer);
  }, [q, address, setParams]);
  const filters = useMemo<TrackerFilters>(() => ({ ...address, q }), [address, q]);
  const change = useCallback(
    ({ q: typed, ...rest }: Partial<TrackerFilters>) => {
      if (typed !== undefined) setQ(typed);
      if (Object.keys(rest).length > 0) setParams((before) => writeAddress({ ...readAddress(before), ...rest }));
    },
    [setParams],
  );
  const clear = () => {
    setQ('');
    setWritten('');
    setParams({});
  };
  return { filters, address, change, clear };
}
