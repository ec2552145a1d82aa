import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Client } from '../../src/contract/client';
import type { Contract } from '../../src/contract';
import type { Body, Reply } from '../../src/contract/route';
import type { KeptViews } from '../../src/contract/tracker';
import { saveFile } from './access';
import { type Ahead, keys, useApi } from './api';

const viewsKey = [...keys.tracker, 'views'];
const viewsQuery = (api: Client) => ({ queryKey: viewsKey, queryFn: ({ signal }: { signal: AbortSignal }) => api.getTrackerViews({ signal }) });
const picturesQuery = (api: Client) => ({ queryKey: [...keys.tracker, 'pictures'], queryFn: ({ signal }: { signal: AbortSignal }) => api.getTrackerPictures({ signal }) });

/** What leaders look at. */
export function useTrackerPictures() {
  return useQuery(picturesQuery(useApi()));
}

/** Asks for the pictures while the page is still on its way. */
export function askPictures({ api, queries }: Ahead): void {
  void queries.prefetchQuery(picturesQuery(api));
}

/** One's own views of the tracker. */
export function useKeptViews() {
  return useQuery(viewsQuery(useApi()));
}

/** Asks for them while the page is still on its way: they have a line of their own above the rows. */
export function askKeptViews({ api, queries }: Ahead): void {
  void queries.prefetchQuery(viewsQuery(api));
}

/** Keeps a view under a name, or takes one away. */
export function useViewVerb<Name extends 'keepTrackerView' | 'dropTrackerView'>(verb: Name, onDone: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation<KeptViews, Error, Body<Contract[Name]>>({
    mutationFn: (body) => (api[verb] as (input: unknown) => Promise<KeptViews>)({ body }),
    onSuccess: (views) => {
      queries.setQueryData(viewsKey, views);
      onDone();
    },
    onError: () => void queries.invalidateQueries({ queryKey: viewsKey }),
  });
}

/** Takes what is on the screen out as an Excel file. */
export function useExportTracker() {
  const api = useApi();
  return useMutation<Reply<Contract['exportTracker']>, Error, Body<Contract['exportTracker']>>({ mutationFn: (body) => api.exportTracker({ body }), onSuccess: saveFile });
}
