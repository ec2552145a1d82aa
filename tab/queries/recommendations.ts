import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Client } from '../../src/contract/client';
import type { Contract } from '../../src/contract';
import type { RecommendationResource, RecommendationRow, TrackerQuery } from '../../src/contract/recommendations';
import type { Body, Reply } from '../../src/contract/route';
import { keys, useApi } from './api';

/** One page of the tracker, filtered and sorted by the server. */
export function useTrackerPage(query: TrackerQuery, enabled = true) {
  return useQuery({ ...trackerPageQuery(useApi(), query), placeholderData: keepPreviousData, enabled });
}

export const trackerPageQuery = (api: Client, query: TrackerQuery) => queryOptions({ queryKey: keys.trackerPage(query), queryFn: ({ signal }) => api.listRecommendations({ query, signal }) });

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

function rowsOf(table: { columns: string[]; rows: unknown[][] }): RecommendationRow[] {
  return table.rows.map((cells) => Object.fromEntries(table.columns.map((name, index) => [name, cells[index] ?? undefined])) as unknown as RecommendationRow);
}

/** One recommendation with its updates. */
export function useRecommendation(reference: string) {
  const api = useApi();
  return useQuery({ queryKey: keys.recommendation(reference), queryFn: ({ signal }) => api.getRecommendation({ params: { reference }, signal }) });
}

export type RecommendationVerb = 'updateRecommendation' | 'moveDueDate' | 'signOffDone' | 'signOffImpact' | 'reopenRecommendation' | 'overrideRag' | 'settleRecommendation' | 'tolerateRecommendation' | 'reassignRecommendation';

/** A step of a recommendation. Its row in the tracker changes at once; the pages are read again. `onDone` comes before either. */
export function useRecommendationVerb<Name extends RecommendationVerb>(verb: Name, reference: string, onDone: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation<RecommendationResource, Error, Body<Contract[Name]>>({
    mutationFn: (body) => (api[verb] as (input: unknown) => Promise<RecommendationResource>)({ params: { reference }, body }),
    onSuccess: async (changed) => {
      onDone();
      queries.setQueryData(keys.recommendation(reference), changed);
      queries.setQueryData<RecommendationRow[]>(keys.trackerTable, (rows) => rows?.map((row) => (row.reference === reference ? changed : row)));
      await Promise.all([queries.invalidateQueries({ queryKey: ['tracker', 'page'] }), queries.invalidateQueries({ queryKey: keys.work })]);
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
