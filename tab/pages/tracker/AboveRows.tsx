import { Button } from '@fluentui/react-components';
import { memo } from 'react';
import { Link } from 'react-router';
import type { TrackerColumn } from '../../../src/contract/trackerColumns';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useMe } from '../../queries/app';
import { useExportTracker } from '../../queries/tracker';
import { plural } from '../../words/dates';
import { inDigits } from '../../words/numbers';
import { ColumnChooser } from './ColumnChooser';
import { GroupSelect } from './GroupSelect';
import { type AskedFilters, queryOf, type TrackerFilters } from './trackerAddress';
import styles from './TrackerPage.module.css';
import type { TrackerRows } from './useTrackerRows';

interface Props {
  rows: TrackerRows;
  filters: AskedFilters;
  /** The same as an address. */
  search: string;
  columns: readonly TrackerColumn[];
  folded: ReadonlySet<string>;
  onFoldAll: (keys: readonly string[]) => void;
  onChange: (change: Partial<TrackerFilters>) => void;
  /** Begins to keep what is on the screen as a view; undefined where it is kept, or is the usual one. */
  onKeep: (() => void) | undefined;
}

/** How many there are, and what can be done with all of them: shown otherwise, taken out, acted on. */
export const AboveRows = memo(function AboveRows({ rows, filters, search, columns, folded, onFoldAll, onChange, onKeep }: Props) {
  const abilities = useMe().data?.abilities ?? {};
  const keys = rows.groups?.map(({ key }) => key) ?? [];
  const may = (ability: string) => abilities[ability]?.allowed === true;
  // Nearly always there are some: what is done with them has its room before they come.
  const some = rows.pending || rows.total > 0;
  return (
    <div className={styles.above}>
      <p role="status" className={styles.total}>
        {rows.pending ? 'Loading recommendations' : totalInWords(rows)}
      </p>
      <div className={styles.acts}>
        {keys.length > 0 && (
          <Button size="small" onClick={() => onFoldAll(folded.size > 0 ? [] : keys)}>
            {folded.size > 0 ? 'Unfold all groups' : 'Fold all groups'}
          </Button>
        )}
        <GroupSelect value={filters.group} onChange={(group) => onChange({ group })} />
        <ColumnChooser chosen={columns} onChange={(names) => onChange({ columns: names })} />
        {onKeep && (
          <Button size="small" onClick={onKeep}>
            Keep this view
          </Button>
        )}
        {may('exportTracker') && some && <ExportButton filters={filters} columns={columns} />}
        {may('seePictures') && <Link to="/tracker/pictures">Pictures</Link>}
        {may('chaseOwners') && some && <Link to={{ pathname: '/tracker/together', search }}>Act on {rows.total === 1 ? 'it' : 'these together'}</Link>}
      </div>
    </div>
  );
});

function ExportButton({ filters, columns }: { filters: AskedFilters; columns: readonly TrackerColumn[] }) {
  const takeOut = useExportTracker();
  return (
    <>
      <Button size="small" disabled={takeOut.isPending} onClick={() => takeOut.mutate({ query: sent(filters), columns: [...columns] })}>
        {takeOut.isPending ? 'Making the file…' : 'Excel file'}
      </Button>
      {takeOut.error && <ProblemNotice error={takeOut.error} />}
    </>
  );
}

/** What is empty is not asked for. */
function sent(filters: AskedFilters): ReturnType<typeof queryOf> {
  return Object.fromEntries(Object.entries(queryOf(filters)).filter(([, value]) => value));
}

function totalInWords({ total, visible }: TrackerRows): string {
  return total === visible ? plural(total, 'recommendation') : `${inDigits(total)} of ${plural(visible, 'recommendation')}`;
}
