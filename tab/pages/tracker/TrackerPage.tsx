import { Link, useParams } from 'react-router';
import type { TrackerSort } from '../../../src/contract/trackerFilter';
import { EmptyState } from '../../components/EmptyState';
import { Notice } from '../../components/Notice';
import { PageHeading } from '../../components/PageHeading';
import { PlainButton } from '../../components/PlainButton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useMe } from '../../queries/app';
import { plural } from '../../words/dates';
import { RecommendationPanel } from './RecommendationPanel';
import { type AskedFilters, views, writeAddress } from './trackerAddress';
import { TrackerFilterBar } from './TrackerFilterBar';
import { TrackerGrid } from './TrackerGrid';
import styles from './TrackerPage.module.css';
import { useTrackerAddress } from './useTrackerAddress';
import { askFirstPage, type TrackerRows, useTrackerRows } from './useTrackerRows';
import { ViewLinks } from './ViewLinks';

export const ask = askFirstPage;

/** Recommendations from every review: those still open, or those asked for in the address; one can stand open beside them. */
export function TrackerPage() {
  const { reference } = useParams();
  const { filters, address, ignored, change, clear } = useTrackerAddress();
  const rows = useTrackerRows(filters);
  const mayChase = useMe().data?.abilities.chaseOwners?.allowed === true;
  const search = writeAddress(filters).toString();
  const sort = filters.sort ?? 'dueDay';
  const direction = filters.direction ?? 'ascending';
  const onSort = (wanted: TrackerSort) => change({ sort: wanted, direction: wanted === sort && direction === 'ascending' ? 'descending' : 'ascending' });
  return (
    <div className={styles.tracker} data-open={reference !== undefined || undefined}>
      <PageHeading title="Tracker" at="/tracker">
        <Link to="/tracking-meetings">Tracking meetings</Link>
      </PageHeading>
      <div className={styles.tools}>
        <ViewLinks filters={address} />
        <TrackerFilterBar filters={filters} held={rows.held} onChange={change} />
        {ignored.length > 0 && <IgnoredNotice ignored={ignored} />}
      </div>
      {rows.error && <ProblemNotice error={rows.error} onRetry={rows.retry} />}
      <div className={styles.columns}>
        <div className={styles.list}>
          {!rows.error && (
            <div className={styles.above}>
              <p role="status" className={styles.total}>
                {rows.pending ? 'Loading recommendations' : totalInWords(rows)}
              </p>
              {mayChase && rows.total > 0 && <Link to={{ pathname: '/tracker/together', search }}>Act on {rows.total === 1 ? 'it' : 'these together'}</Link>}
            </div>
          )}
          {(rows.pending || rows.total > 0) && <TrackerGrid rows={rows} search={search} open={reference} sort={sort} direction={direction} onSort={onSort} />}
          {!rows.pending && !rows.error && rows.total === 0 && <NoRows filters={filters} visible={rows.visible} onAll={() => change({ view: 'all' })} onClear={clear} />}
        </div>
        {reference && <RecommendationPanel key={reference} reference={reference} search={search} />}
      </div>
    </div>
  );
}

function totalInWords({ total, visible }: TrackerRows): string {
  return total === visible ? plural(total, 'recommendation') : `${total.toLocaleString('en-GB')} of ${plural(visible, 'recommendation')}`;
}

function IgnoredNotice({ ignored }: { ignored: readonly string[] }) {
  return (
    <div className={styles.ignored}>
      <Notice title="Part of this address was not understood">
        <p>Left out, because the tracker does not have it: {ignored.join(', ')}.</p>
      </Notice>
    </div>
  );
}

interface NoRowsProps {
  filters: AskedFilters;
  /** How many there are without any filter. */
  visible: number;
  onAll: () => void;
  onClear: () => void;
}

function NoRows({ filters: { view, sort: _sort, direction: _direction, ...others }, visible, onAll, onClear }: NoRowsProps) {
  const narrowed = Object.values(others).some(Boolean);
  if (visible === 0)
    return (
      <EmptyState title="There are no recommendations for you to see yet">
        <p>They enter the tracker when a review is agreed. Those that you own, or that your team owns, will stand here.</p>
      </EmptyState>
    );
  return (
    <EmptyState title={narrowed ? 'No recommendation matches' : `Nothing under “${views.find((each) => each.view === view)?.label ?? view}”`}>
      {narrowed && <p>Try fewer words, or take a filter away.</p>}
      {narrowed && view !== 'all' && <PlainButton onClick={onAll}>Look in all recommendations</PlainButton>}
      <PlainButton onClick={narrowed ? onClear : onAll}>{narrowed ? 'Clear the search and filters' : 'Show all recommendations'}</PlainButton>
    </EmptyState>
  );
}
