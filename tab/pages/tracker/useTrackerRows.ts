import { useQueries } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { ROWS_IN_TAB } from '../../../src/contract/limits';
import type { RecommendationRow, TrackerQuery } from '../../../src/contract/recommendations';
import { searchTextOf, trackerCompare } from '../../../src/contract/trackerFilter';
import { countGroups, type GroupCount } from '../../../src/contract/trackerGroups';
import { type AskAhead, useApi } from '../../queries/api';
import { useMe } from '../../queries/app';
import { type HeldRow, trackerPageQuery, useTrackerGroups, useTrackerPage, useTrackerTable } from '../../queries/recommendations';
import { createSearch } from './search';
import { queryOf, readAddress, type TrackerFilters } from './trackerAddress';

const PAGE = 100;
/** The first page is on the screen before the rest is asked for. */
const REST_AFTER = 300;

export interface TrackerRows {
  /** After the filter. */
  total: number;
  /** All that the person may see. */
  visible: number;
  /** Undefined while that row is on its way. */
  rowAt: (index: number) => HeldRow | undefined;
  /** In their order, where the rows are grouped; undefined while they are on their way. */
  groups: readonly GroupCount[] | undefined;
  /** Every row, once the tab holds them all. */
  held: readonly RecommendationRow[] | undefined;
  /** Says which rows are in view, by their places. */
  show: (rows: readonly number[]) => void;
  pending: boolean;
  error: Error | null;
  retry: () => void;
}

/** The first page, as the address asks for it. */
export const askFirstPage: AskAhead = ({ api, queries }, { search }) => void queries.prefetchQuery(trackerPageQuery(api, firstPageOf({ q: '', ...readAddress(new URLSearchParams(search)) })));

const firstPageOf = (filters: TrackerFilters): TrackerQuery => ({ ...queryOf(filters), offset: 0, limit: PAGE });

/**
 * The tracker's rows. The server filters the first page; then, up to ROWS_IN_TAB, the tab holds every row and filters by
 * the same predicate at typing speed. Beyond that each page comes from the server as it is scrolled to.
 */
export function useTrackerRows(filters: TrackerFilters): TrackerRows {
  const table = useTableAfterFirstPage(filters);
  // Worked through in small pieces, so that a slow phone answers a touch between them.
  const all = useDeferredValue(table.data);
  // What stood where in the past the server alone knows.
  const held = filters.behind ? undefined : all;
  const first = useTrackerPage(firstPageOf(filters), !held);
  const filtered = useFiltered(held, filters);
  const { group } = filters;
  const heldGroups = useMemo(() => (filtered && group ? countGroups(filtered, group) : undefined), [filtered, group]);
  const countedGroups = useTrackerGroups(queryOf(filters), group !== undefined && !held);
  const pages = usePages(filters, !held && (first.data?.total ?? 0) > PAGE);
  const firstPage = first.data;
  const groups = held ? heldGroups : countedGroups.data?.groups;
  const error = held ? null : (first.error ?? countedGroups.error);
  const pending = !held && (!firstPage || (group !== undefined && !countedGroups.data)) && !error;
  const { refetch } = first;
  const recount = group && countedGroups.refetch;
  const { rowAt, show } = pages;
  // The same object until something of it changes: what shows the rows is not drawn again for anything else.
  return useMemo(
    () => ({
      total: filtered?.length ?? firstPage?.total ?? 0,
      visible: all?.length ?? firstPage?.visible ?? 0,
      rowAt: (index: number) => (filtered ? filtered[index] : (firstPage?.rows[index] ?? rowAt(index))),
      groups,
      held: all,
      show,
      pending,
      error,
      retry: () => void Promise.all([refetch(), recount?.()]),
    }),
    [filtered, firstPage, rowAt, all, groups, show, pending, error, refetch, recount],
  );
}

function useTableAfterFirstPage(filters: TrackerFilters) {
  const [late, setLate] = useState(false);
  const first = useTrackerPage(firstPageOf(filters), !late);
  const shown = first.data !== undefined;
  const small = (first.data?.visible ?? Infinity) <= ROWS_IN_TAB;
  useEffect(() => {
    if (!shown) return undefined;
    const timer = setTimeout(() => setLate(true), REST_AFTER);
    return () => clearTimeout(timer);
  }, [shown]);
  return useTrackerTable(late && small);
}

function useFiltered(rows: readonly HeldRow[] | undefined, filters: TrackerFilters): readonly HeldRow[] | undefined {
  const me = useMe().data;
  const { sort, direction, group, columns: _columns, ...rest } = filters;
  const sorted = useMemo(() => rows && [...rows].sort(trackerCompare(sort, direction, group)), [rows, sort, direction, group]);
  const text = useMemo(() => textOfEach(rows ?? []), [rows]);
  const others = JSON.stringify({ ...rest, q: '' });
  const today = me?.today ?? '';
  const actorOid = me?.person.oid ?? '';
  const search = useMemo(() => sorted && createSearch(sorted, JSON.parse(others) as TrackerFilters, { today, actorOid }, text), [sorted, others, today, actorOid, text]);
  return useMemo(() => search?.(rest.q ?? ''), [search, rest.q]);
}

/** Lower-cased once a row, not once a keystroke. */
function textOfEach(rows: readonly RecommendationRow[]): (row: RecommendationRow) => string {
  const texts = new WeakMap(rows.map((row) => [row, searchTextOf(row)]));
  return (row) => texts.get(row) ?? searchTextOf(row);
}

function usePages(filters: TrackerFilters, enabled: boolean) {
  const api = useApi();
  const [shown, setShown] = useState('0');
  const asked = enabled ? shown : '';
  const offsets = useMemo(() => asked.split(',').map((page) => Number(page) * PAGE).filter((offset) => offset > 0), [asked]);
  const pages = useQueries({
    queries: offsets.map((offset) => trackerPageQuery(api, { ...queryOf(filters), offset, limit: PAGE })),
    combine: rowsOfEach,
  });
  const rowAt = useCallback((index: number) => pages[offsets.indexOf(Math.floor(index / PAGE) * PAGE)]?.[index % PAGE], [pages, offsets]);
  // Folded groups lie between rows in view: only pages with a row in view are asked for.
  const show = useCallback((rows: readonly number[]) => setShown([...new Set(rows.map((row) => Math.floor(row / PAGE)))].join()), []);
  return { rowAt, show };
}

const rowsOfEach = (pages: readonly { data: { rows: readonly HeldRow[] } | undefined }[]) => pages.map(({ data }) => data?.rows);
