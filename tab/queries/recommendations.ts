import { keepPreviousData, queryOptions, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Client } from '../../src/contract/client';
import type { Contract } from '../../src/contract';
import type { RecommendationResource, RecommendationRow, TrackerQuery } from '../../src/contract/recommendations';
import type { Body, Reply } from '../../src/contract/route';
import type { RowTexts } from '../../src/contract/tracker';
import { unpackGroup } from '../../src/contract/trackerGroups';
import { keys, useApi } from './api';

/** One page of the tracker, filtered and sorted by the server. */
export function useTrackerPage(query: TrackerQuery, enabled = true) {
  return useQuery({ ...trackerPageQuery(useApi(), query), placeholderData: keepPreviousData, enabled });
}

export const trackerPageQuery = (api: Client, query: TrackerQuery) =>
  queryOptions({
    queryKey: keys.trackerPage(query),
    queryFn: async ({ signal }) => {
      const { rows, may, ...page } = await api.listRecommendations({ query, signal });
      return { ...page, rows: withMay(rows, may) };
    },
  });

/** A row with what the server said that the person may do to it in place: 1 update it or move its date, 2 give it to another owner, 3 both. */
export interface HeldRow extends RecommendationRow {
  may: number;
}

function withMay(rows: readonly RecommendationRow[], may: string): HeldRow[] {
  return rows.map((row, index) => ({ ...row, may: Number(may[index] ?? 0) }));
}

/** The same of one that was opened or changed. */
function heldRowOf(changed: RecommendationResource): HeldRow {
  const { update, reassign } = changed.abilities;
  return { ...changed, may: (update?.allowed === true ? 1 : 0) + (reassign?.allowed === true ? 2 : 0) };
}

/** Every row that the person may see, for filtering at typing speed. */
export function useTrackerTable(enabled: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: keys.trackerTable,
    queryFn: async ({ signal }) => rowsOf(await api.allRecommendations({ signal })),
    enabled,
    staleTime: 60_000,
  });
}

function rowsOf({ columns, rows, may }: { columns: string[]; rows: unknown[][]; may: string }): HeldRow[] {
  return withMay(rows.map((cells) => Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? undefined])) as unknown as RecommendationRow), may);
}

/** The groups of what a query finds, counted by the server. */
export function useTrackerGroups(query: TrackerQuery, enabled: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: [...keys.tracker, 'groups', query],
    queryFn: async ({ signal }) => {
      const { groups, ...counts } = await api.getTrackerGroups({ query, signal });
      return { ...counts, groups: groups.map(unpackGroup) };
    },
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** The longer texts of these rows, by reference; each block is asked for once. */
export function useRowTexts(blocks: readonly (readonly RecommendationRow[])[]): ReadonlyMap<string, RowTexts> {
  const api = useApi();
  const found = useQueries({
    queries: blocks.map((rows) => {
      const references = rows.map(({ reference }) => reference).join(',');
      // With the moments of their last updates: what has changed is asked for again.
      return { queryKey: [...keys.tracker, 'texts', references, rows.map(({ lastUpdateAt }) => lastUpdateAt).join()], queryFn: ({ signal }: { signal: AbortSignal }) => api.getTrackerTexts({ query: { references }, signal }), enabled: rows.length > 0 };
    }),
  });
  return new Map(found.flatMap(({ data }) => data?.texts.map((texts) => [texts.reference, texts] as const) ?? []));
}

/** One recommendation with its updates. */
export function useRecommendation(reference: string) {
  const api = useApi();
  return useQuery({ queryKey: keys.recommendation(reference), queryFn: ({ signal }) => api.getRecommendation({ params: { reference }, signal }) });
}

export type RecommendationVerb = 'updateRecommendation' | 'moveDueDate' | 'signOffDone' | 'signOffImpact' | 'reopenRecommendation' | 'overrideRag' | 'settleRecommendation' | 'tolerateRecommendation' | 'reassignRecommendation' | 'readBecame';

/** A step of a recommendation. Its row in the tracker changes at once; the pages are read again. `onDone` comes before either. */
export function useRecommendationVerb<Name extends RecommendationVerb>(verb: Name, reference: string, onDone: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation<RecommendationResource, Error, Body<Contract[Name]>>({
    mutationFn: (body) => (api[verb] as (input: unknown) => Promise<RecommendationResource>)({ params: { reference }, body }),
    onSuccess: async (changed) => {
      onDone();
      queries.setQueryData(keys.recommendation(reference), changed);
      queries.setQueryData<HeldRow[]>(keys.trackerTable, (rows) => rows?.map((row) => (row.reference === reference ? heldRowOf(changed) : row)));
      await Promise.all([...['page', 'groups', 'pictures'].map((part) => queries.invalidateQueries({ queryKey: [...keys.tracker, part] })), queries.invalidateQueries({ queryKey: keys.work })]);
    },
  });
}

/** Asks the owners of these how they are going. */
export function useRemindOwners() {
  const api = useApi();
  return useMutation<Reply<Contract['remindOwners']>, Error, Body<Contract['remindOwners']>>({ mutationFn: (body) => api.remindOwners({ body }) });
}

/** Gives many to another owner; the tracker is read again. */
export function useReassignMany() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation<Reply<Contract['reassignRecommendations']>, Error, Body<Contract['reassignRecommendations']>>({
    mutationFn: (body) => api.reassignRecommendations({ body }),
    onSuccess: () => Promise.all([['recommendation'], keys.work, keys.tracker].map((queryKey) => queries.invalidateQueries({ queryKey, refetchType: 'none' }))),
  });
}
