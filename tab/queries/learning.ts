import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { LONGEST_ASKED } from '../../src/contract/limits';
import { useApi } from './api';

/** Past recommendations like this text, but for those of the review it is written in. Asked again while the server is still reading the history in. */
export function useSimilar(text: string, notOf: string, enabled: boolean) {
  const api = useApi();
  const asked = text.slice(0, LONGEST_ASKED);
  return useQuery({
    queryKey: ['similar', notOf, asked],
    queryFn: ({ signal }) => api.findSimilar({ body: { text: asked, notOf }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.complete === false ? 3_000 : false),
    enabled,
    retry: false,
  });
}
