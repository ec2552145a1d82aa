import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { TrackerSort } from '../../../src/contract/trackerFilter';
import { EmptyState } from '../../components/EmptyState';
import { Notice } from '../../components/Notice';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { PlainButton } from '../../components/PlainButton';
import { ProblemNotice } from '../../components/ProblemNotice';
import type { AskAhead } from '../../queries/api';
import { useMe } from '../../queries/app';
import { askKeptViews, useKeptViews } from '../../queries/tracker';
import { AboveRows } from './AboveRows';
import { OwnViews } from './OwnViews';
import { PointNotice } from './PointNotice';
import { type AskedFilters, columnsOf, views, writeAddress } from './trackerAddress';
import { TrackerFilterBar } from './TrackerFilterBar';
import { TrackerGrid } from './TrackerGrid';
import styles from './TrackerPage.module.css';
import { useTrackerAddress } from './useTrackerAddress';
import { askFirstPage, useTrackerRows } from './useTrackerRows';
import { ViewLinks } from './ViewLinks';

/** With its forms it is half of the page, and most come to look at the rows: it is fetched when somebody comes near them. */
const loadPanel = () => import('./RecommendationPanel').then((loaded) => ({ default: loaded.RecommendationPanel }));
const RecommendationPanel = lazy(loadPanel);
// What does not arrive is reported where it is drawn.
const fetchPanel = (): void => void loadPanel().catch(() => undefined);

export const ask: AskAhead = (ahead, address) => {
  if (address.pathname !== '/tracker') fetchPanel();
  askFirstPage(ahead, address);
  askKeptViews(ahead);
};

/** Recommendations from every kind of activity: those still open, or those asked for in the address; one can stand open beside them. */
export function TrackerPage() {
  const { reference } = useParams();
  const { filters, address, ignored, change, clear } = useTrackerAddress();
  const rows = useTrackerRows(filters);
  const columns = useMemo(() => columnsOf({ ...(address.columns && { columns: address.columns }) }), [address.columns]);
  const { folded, fold, foldAll } = useFolding(filters.group);
  const search = writeAddress(filters).toString();
  const sort = filters.sort ?? 'dueDay';
  const direction = filters.direction ?? 'ascending';
  const onSort = useCallback((wanted: TrackerSort) => change({ sort: wanted, direction: wanted === sort && direction === 'ascending' ? 'descending' : 'ascending' }), [change, sort, direction]);
  const [naming, setNaming] = useState(false);
  const onKeep = useCallback(() => setNaming(true), []);
  const isKept = useKeptViews().data?.views.some((view) => view.address === search) ?? false;
  const seesActivities = useMe().data?.abilities.seeActivities?.allowed === true;
  const some = rows.pending || rows.total > 0;
  return (
    <div className={styles.tracker} data-open={reference !== undefined || undefined}>
      <PageHeading title="Tracker" at="/tracker">
        <Link to="/tracking-meetings">Tracking meetings</Link>
        {seesActivities && <Link to="/activities">Activities</Link>}
        {useMe().data?.abilities.seeReports?.allowed && <Link to="/reports">Reports</Link>}
      </PageHeading>
      <div className={styles.tools}>
        <ViewLinks filters={address} />
        <OwnViews address={search} naming={naming} onNamed={() => setNaming(false)} />
        <TrackerFilterBar filters={filters} held={rows.held} onChange={change} />
        {ignored.length > 0 && <IgnoredNotice ignored={ignored} />}
        {filters.behind && <PointNotice point={filters.behind} onDrop={() => change({ behind: '' })} />}
      </div>
      {rows.error && <ProblemNotice error={rows.error} onRetry={rows.retry} />}
      <div className={styles.columns}>
        <div className={styles.list} onPointerEnter={fetchPanel} onFocus={fetchPanel}>
          {!rows.error && (
            <AboveRows rows={rows} filters={filters} search={search} columns={columns} folded={folded} onFoldAll={foldAll} onChange={change} onKeep={isKept || search === '' || naming ? undefined : onKeep} />
          )}
          {some && <TrackerGrid rows={rows} columns={columns} group={filters.group} folded={folded} onFold={fold} search={search} open={reference} sort={sort} direction={direction} onSort={onSort} />}
          {!some && !rows.error && <NoRows filters={filters} visible={rows.visible} onAll={() => change({ view: 'all' })} onClear={clear} />}
        </div>
        {reference && (
          <Suspense fallback={<PageSkeleton kind="list" label="Loading the recommendation" />}>
            <RecommendationPanel key={reference} reference={reference} search={search} />
          </Suspense>
        )}
      </div>
    </div>
  );
}

/** Which groups are folded away; a new way to group begins with none. */
function useFolding(group: string | undefined) {
  const [state, setState] = useState<{ group: string | undefined; keys: ReadonlySet<string> }>({ group, keys: new Set() });
  const folded = useMemo(() => (state.group === group ? state.keys : new Set<string>()), [state, group]);
  const foldAll = useCallback((keys: readonly string[]) => setState({ group, keys: new Set(keys) }), [group]);
  const fold = useCallback((key: string) => foldAll(folded.has(key) ? [...folded].filter((each) => each !== key) : [...folded, key]), [foldAll, folded]);
  return { folded, fold, foldAll };
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

function NoRows({ filters: { view, sort: _sort, direction: _direction, group: _group, columns: _columns, ...others }, visible, onAll, onClear }: NoRowsProps) {
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
