import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiError, type Client } from '../../../../src/contract/client';
import type { MeetingResource, PanelItemResource } from '../../../../src/contract/panels';
import { useApi } from '../../../queries/api';
import { followChanges, isOutOfTouch } from '../../../queries/follow';
import { panelKeys, readPanelsAgain } from '../../../queries/panels';
import { newerMeeting } from './follow';

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
    const key = panelKeys.meeting(reference);
    const show = (arrived: MeetingResource): boolean => {
      showMeeting(queries, arrived);
      if (arrived.state === 'inSession') return true;
      void readPanelsAgain(queries);
      return false;
    };
    const ask = (after: string | undefined) => api.getMeeting({ params: { reference }, query: { after }, signal: stop.signal });
    void followChanges({ known: () => queries.getQueryData<MeetingResource>(key)?.version, ask, show, refused: () => void queries.invalidateQueries({ queryKey: key }), failed: setFailures }, stop.signal);
    return () => stop.abort();
  }, [api, queries, reference, running]);
  return failures;
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
