import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiError, type Client } from '../../../../src/contract/client';
import type { MeetingResource, PanelItemResource } from '../../../../src/contract/panels';
import { useApi } from '../../../queries/api';
import { panelKeys, readPanelsAgain } from '../../../queries/panels';
import { isOutOfTouch, newerMeeting, waitAfter } from './follow';

/** An answer without news that comes sooner was not waited for; in milliseconds. */
const SHORTEST_WAIT = 1_000;

/** The meeting, read once and then followed: each answer is asked on from at once, so that a change is there when it happens. */
export function useMeeting(reference: string) {
  const api = useApi();
  const queries = useQueryClient();
  const meeting = useQuery({ queryKey: panelKeys.meeting(reference), queryFn: ({ signal }) => api.getMeeting({ params: { reference }, query: {}, signal }), staleTime: Infinity, refetchOnWindowFocus: false });
  const failures = useFollow(api, queries, reference, meeting.data !== undefined && meeting.data.state === 'inSession');
  return { meeting, outOfTouch: isOutOfTouch(failures) };
}

/** Puts an answer on the screen, unless something newer is there already. */
export function showMeeting(queries: QueryClient, arrived: MeetingResource): void {
  queries.setQueryData<MeetingResource>(panelKeys.meeting(arrived.panelReference), (shown) => newerMeeting(shown, arrived));
}

/** The same for one review of it. */
export function showItem(queries: QueryClient, item: PanelItemResource): void {
  queries.setQueryData<MeetingResource>(panelKeys.meeting(item.panelReference), (shown) => shown && newerMeeting(shown, { ...shown, item }));
  queries.setQueryData(panelKeys.item(item.panelReference, item.reviewReference), item);
}

function useFollow(api: Client, queries: QueryClient, reference: string, running: boolean): number {
  const [failures, setFailures] = useState(0);
  useEffect(() => {
    if (!running) return undefined;
    const stop = new AbortController();
    void follow(api, queries, reference, stop.signal, setFailures);
    return () => stop.abort();
  }, [api, queries, reference, running]);
  return failures;
}

async function follow(api: Client, queries: QueryClient, reference: string, signal: AbortSignal, tell: (failures: number) => void): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    const after = queries.getQueryData<MeetingResource>(panelKeys.meeting(reference))?.version;
    const asked = performance.now();
    try {
      const arrived = await api.getMeeting({ params: { reference }, query: { after }, signal });
      if (signal.aborted) return;
      showMeeting(queries, arrived);
      if (failures > 0) tell((failures = 0));
      if (arrived.state !== 'inSession') return await readPanelsAgain(queries);
      // A server that is about to stop lets nobody wait: it is not asked over and over.
      if (arrived.version === after && performance.now() - asked < SHORTEST_WAIT) await pause(SHORTEST_WAIT, signal);
    } catch (error) {
      if (signal.aborted) return;
      if (isFinal(error)) return await queries.invalidateQueries({ queryKey: panelKeys.meeting(reference) });
      tell((failures += 1));
      await pause(waitAfter(failures), signal);
    }
  }
}

/** The person may not follow it any more: asking again would not help. */
const isFinal = (error: unknown): boolean => error instanceof ApiError && [403, 404].includes(error.problem.status);

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const now = () => (clearTimeout(timer), resolve());
    signal.addEventListener('abort', now, { once: true });
    // The connection is back: there is no reason to wait on.
    window.addEventListener('online', now, { once: true });
  });
}

type Run<Input> = (api: Client, input: Input, revision: number, shown: MeetingResource) => Promise<MeetingResource>;

/**
 * A step of the meeting as a whole; steps of one kind go one after the other. When somebody else changed the meeting
 * first, what they did is shown; the step is sent again where `again` says that it still means the same.
 */
export function useMeetingStep<Input = void>(run: Run<Input>, reference: string, again: (seen: MeetingResource, now: MeetingResource, input: Input) => boolean = () => false) {
  const api = useApi();
  const queries = useQueryClient();
  const shown = () => queries.getQueryData<MeetingResource>(panelKeys.meeting(reference));
  return useMutation<MeetingResource, Error, Input>({
    scope: { id: `meeting ${reference}` },
    mutationFn: async (input) => {
      const seen = shown() ?? (await api.getMeeting({ params: { reference }, query: {} }));
      try {
        return await run(api, input, seen.revision, seen);
      } catch (error) {
        if (!(error instanceof ApiError) || error.problem.code !== 'stale' || !isMeeting(error.problem.current)) throw error;
        const now = error.problem.current;
        showMeeting(queries, now);
        if (!again(seen, now, input)) throw error;
        return await run(api, input, now.revision, now);
      }
    },
    onSuccess: (meeting) => showMeeting(queries, meeting),
  });
}

const isMeeting = (value: unknown): value is MeetingResource => typeof value === 'object' && value !== null && 'places' in value;
