import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Client } from '../../src/contract/client';
import type { TrackingMeetingResource } from '../../src/contract/trackingMeetings';
import { saveFile } from './access';
import { keys, useApi } from './api';

export const trackingKeys = {
  all: ['trackingMeetings'],
  list: ['trackingMeetings', 'list'],
  one: (reference: string) => ['trackingMeetings', 'one', reference],
} as const;

/** How often the agenda of a meeting to come is made anew on an open page, in milliseconds. */
const FRESH = 30_000;

/** The meetings that the person may see, and what a new one would begin with. */
export function useTrackingMeetings() {
  const api = useApi();
  return useQuery({ queryKey: trackingKeys.list, queryFn: ({ signal }) => api.listTrackingMeetings({ signal }) });
}

/** One meeting; until it starts its agenda follows the tracker. */
export function useTrackingMeeting(reference: string) {
  const api = useApi();
  return useQuery({
    queryKey: trackingKeys.one(reference),
    queryFn: ({ signal }) => api.getTrackingMeeting({ params: { reference }, query: {}, signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'planned' ? FRESH : false),
  });
}

/** A step that answers with a meeting. `onDone` comes before the pages are read again. */
export function useTrackingStep<Input>(run: (api: Client, input: Input) => Promise<TrackingMeetingResource>, onDone: (meeting: TrackingMeetingResource) => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation<TrackingMeetingResource, Error, Input>({
    mutationFn: (input) => run(api, input),
    onSuccess: (meeting) => {
      onDone(meeting);
      queries.setQueryData(trackingKeys.one(meeting.reference), meeting);
      return readMeetingsAgain(queries);
    },
  });
}

/** Everything that tells of meetings, and what waits for the person. */
export async function readMeetingsAgain(queries: QueryClient): Promise<void> {
  await Promise.all([queries.invalidateQueries({ queryKey: trackingKeys.all }), queries.invalidateQueries({ queryKey: keys.work })]);
}

/** Takes the minutes out as a Word file, which the browser then saves. */
export function useTrackingMinutes(reference: string) {
  const api = useApi();
  return useMutation({ mutationFn: () => api.exportTrackingMinutes({ params: { reference }, body: {} }), onSuccess: saveFile });
}
