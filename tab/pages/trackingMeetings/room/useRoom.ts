import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiError, type Client } from '../../../../src/contract/client';
import type { TrackingAgendaRow, TrackingMeetingResource } from '../../../../src/contract/trackingMeetings';
import { useApi } from '../../../queries/api';
import { followChanges, isOutOfTouch } from '../../../queries/follow';
import { readMeetingsAgain, trackingKeys } from '../../../queries/trackingMeetings';
import { newerOf, withRow } from './newer';

/** The meeting, read once and then followed: what anybody says or changes is there when it happens. */
export function useRoom(reference: string) {
  const api = useApi();
  const queries = useQueryClient();
  const key = trackingKeys.one(reference);
  const meeting = useQuery({ queryKey: key, queryFn: ({ signal }) => api.getTrackingMeeting({ params: { reference }, query: {}, signal }), staleTime: Infinity, refetchOnWindowFocus: false });
  const [failures, setFailures] = useState(0);
  const live = meeting.data?.state === 'running' || meeting.data?.state === 'planned';
  useEffect(() => {
    if (!live) return undefined;
    const stop = new AbortController();
    const show = (arrived: TrackingMeetingResource): boolean => {
      showMeeting(queries, arrived);
      if (arrived.state === 'running' || arrived.state === 'planned') return true;
      void readMeetingsAgain(queries);
      return false;
    };
    void followChanges(
      {
        known: () => queries.getQueryData<TrackingMeetingResource>(trackingKeys.one(reference))?.version,
        ask: (after) => api.getTrackingMeeting({ params: { reference }, query: { after }, signal: stop.signal }),
        show,
        refused: () => void queries.invalidateQueries({ queryKey: trackingKeys.one(reference) }),
        failed: setFailures,
      },
      stop.signal,
    );
    return () => stop.abort();
  }, [api, queries, reference, live]);
  return { meeting, outOfTouch: isOutOfTouch(failures) };
}

/** Puts an answer on the screen, unless something newer is there already. */
export function showMeeting(queries: QueryClient, arrived: TrackingMeetingResource): void {
  queries.setQueryData<TrackingMeetingResource>(trackingKeys.one(arrived.reference), (shown) => newerOf(shown, arrived));
}

/** The same for one row of it. */
export function showRow(queries: QueryClient, meeting: string, row: TrackingAgendaRow): void {
  queries.setQueryData<TrackingMeetingResource>(trackingKeys.one(meeting), (shown) => shown && withRow(shown, row));
}

type Run<Input> = (api: Client, input: Input, revision: number, shown: TrackingMeetingResource) => Promise<TrackingMeetingResource>;

/**
 * A step of the meeting as a whole; they go one after the other. When somebody else changed the meeting first, what they
 * did is shown and the step is made once more on it, where it says the same of its own part.
 */
export function useRoomStep<Input = void>(run: Run<Input>, reference: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation<TrackingMeetingResource, Error, Input>({
    scope: { id: `tracking meeting ${reference}` },
    mutationFn: async (input) => {
      const seen = queries.getQueryData<TrackingMeetingResource>(trackingKeys.one(reference)) ?? (await api.getTrackingMeeting({ params: { reference }, query: {} }));
      try {
        return await run(api, input, seen.revision, seen);
      } catch (error) {
        const now = currentOf(error);
        if (!now) throw error;
        showMeeting(queries, now);
        return await run(api, input, now.revision, now);
      }
    },
    onSuccess: (meeting) => showMeeting(queries, meeting),
  });
}

function currentOf(error: unknown): TrackingMeetingResource | undefined {
  if (!(error instanceof ApiError) || error.problem.code !== 'stale') return undefined;
  const { current } = error.problem;
  return typeof current === 'object' && current !== null && 'agenda' in current ? (current as TrackingMeetingResource) : undefined;
}
