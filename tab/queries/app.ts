import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { PersonRow } from '../../src/contract/app';
import type { Client } from '../../src/contract/client';
import { type AskAhead, keys, useApi } from './api';

/** A refusal that came ahead of the page stands: asked again by the page, it would show the page to somebody who may not see it. */
export const meQuery = (api: Client) => queryOptions({ queryKey: keys.me, queryFn: ({ signal }) => api.getMe({ signal }), staleTime: 5 * 60_000, retryOnMount: false });

/** Who is signed in, and what they may do. */
export function useMe() {
  return useQuery(meQuery(useApi()));
}

const workQuery = (api: Client) => queryOptions({ queryKey: keys.work, queryFn: ({ signal }) => api.getMyWork({ signal }) });

/** What waits for the person. */
export function useMyWork() {
  return useQuery({ ...workQuery(useApi()), refetchInterval: 5 * 60_000 });
}

export const askWork: AskAhead = ({ api, queries }) => void queries.prefetchQuery(workQuery(api));

/** People by name, of one role where given. */
export function usePeople(query: { q?: string; role?: PersonRow['roles'][number] }, enabled = true) {
  const api = useApi();
  return useQuery({ queryKey: keys.people(query), queryFn: ({ signal }) => api.findPeople({ query, signal }), placeholderData: keepPreviousData, enabled });
}

/** Children on the caseload, by name or record number. */
export function useChildren(q: string) {
  const api = useApi();
  return useQuery({ queryKey: keys.children(q), queryFn: ({ signal }) => api.findChildren({ body: { q }, signal }), placeholderData: keepPreviousData });
}

/** How the service is, asked again every ten seconds. */
export function useServiceStatus() {
  const api = useApi();
  return useQuery({ queryKey: keys.status, queryFn: ({ signal }) => api.getStatus({ signal }), refetchInterval: 10_000 });
}
