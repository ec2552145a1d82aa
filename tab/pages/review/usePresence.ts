import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Client } from '../../../src/contract/client';
import type { PartResource } from '../../../src/contract/reviews';
import { keys, useApi } from '../../queries/api';

export type Others = Awaited<ReturnType<Client['bePresent']>>['others'];

/** Between two heartbeats; the server forgets who missed two of them. */
const HEARTBEAT = 10_000;

/** Who else has this part open, best effort. A version that somebody else has saved meanwhile is fetched, before it comes to a conflict. */
export function usePresence(reference: string, { part, revision }: PartResource): Others {
  const api = useApi();
  const queries = useQueryClient();
  const [session] = useState(() => crypto.randomUUID());
  const params = { reference, part };
  const beat = useQuery({
    queryKey: ['presence', reference, part, session],
    queryFn: ({ signal }) => api.bePresent({ params, body: { session, leaving: false }, signal }),
    refetchInterval: HEARTBEAT,
    refetchOnWindowFocus: false,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const newest = beat.data?.revision ?? 0;
  useEffect(() => {
    if (newest > revision) void queries.invalidateQueries({ queryKey: keys.review(reference) });
  }, [newest, revision, queries, reference]);
  useEffect(
    () => () => {
      // Nobody waits for it: a server that does not hear it forgets the page by itself.
      api.bePresent({ params: { reference, part }, body: { session, leaving: true } }).catch(() => undefined);
    },
    [api, reference, part, session],
  );
  return beat.data?.others ?? [];
}
