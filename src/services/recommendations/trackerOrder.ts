import { type TrackerDirection, type TrackerSort, trackerSortKeys } from '../../contract/trackerFilter';
import { compareGroups, groupKeyOf, type TrackerGroup, trackerGroups } from '../../contract/trackerGroups';
import { type TrackerQuery } from '../../contract/recommendations';
import { remembering } from '../support/remembering';
import { deal, type Key, type RankedColumn, type RankedRows } from './trackerRanks';
import { type TrackerScope } from './trackerScopes';

const KEPT_ORDERS = 60;

/** Positions of a scope's rows in the order that is asked for, worked out once a version of the columns that it follows. */
export function createTrackerOrders(): (scope: TrackerScope, query: Pick<TrackerQuery, 'sort' | 'direction' | 'group'>) => Uint32Array {
  const kept = remembering<Uint32Array>(KEPT_ORDERS);
  return ({ key, rows, ranked }, { sort = 'dueDay', direction = 'ascending', group }) => {
    const sorted = `${key}|${sort}|${direction}|${versionOf(ranked, sort)}`;
    const plain = () => kept.get(sorted, () => orderRows(ranked, rows.length, sort, direction));
    return group ? kept.get(`${sorted}|${group}|${ranked.ranks(groupColumn(group)).version}`, () => orderGroups(ranked, plain(), group)) : plain();
  };
}

/** Positions of the rows in the order of `trackerCompare`, for rows that stand in order of reference. */
function orderRows(rows: RankedRows, count: number, sort: TrackerSort, direction: TrackerDirection): Uint32Array {
  if (sort !== 'reference') return deal(rows.ranks(sortColumn(sort)), undefined, direction === 'descending');
  const asTheyStand = Uint32Array.from({ length: count }, (_, place) => place);
  return direction === 'ascending' ? asTheyStand : asTheyStand.reverse();
}

/** The same rows group after group; within a group they keep their order. */
function orderGroups(rows: RankedRows, order: Uint32Array, group: TrackerGroup): Uint32Array {
  return deal(rows.ranks(groupColumn(group)), order);
}

/** Under which version of its column an order of the rows is kept. The order of references is that of the rows. */
function versionOf(rows: RankedRows, sort: TrackerSort): number {
  return rows.ranks(sort === 'reference' ? groupColumn('rag') : sortColumn(sort)).version;
}

/** Ranks every column by which rows are sorted, grouped or filtered, before anybody asks. */
export function rankEverything(rows: RankedRows): void {
  for (const sort of Object.keys(trackerSortKeys)) rows.ranks(sortColumn(sort as Exclude<TrackerSort, 'reference'>));
  for (const group of trackerGroups) rows.ranks(groupColumn(group));
}

const sortColumn = (sort: Exclude<TrackerSort, 'reference'>): RankedColumn => ({ name: `sort ${sort}`, keyOf: trackerSortKeys[sort], compare: compareKeys });

/** The column by which rows are grouped. */
export function groupColumn(group: TrackerGroup): RankedColumn {
  const compare = compareGroups(group);
  return { name: `group ${group}`, keyOf: groupKeyOf[group], compare: (a, b) => compare(String(a), String(b)) };
}

/** Keys of one column are all texts or all numbers. */
export function compareKeys(a: Key, b: Key): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}
