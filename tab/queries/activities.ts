import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ActivityResource } from '../../src/contract/activities';
import type { Client } from '../../src/contract/client';
import { saveFile } from './access';
import { keys, useApi } from './api';

export const activityKeys = {
  all: ['activities'],
  list: ['activities', 'list'],
  one: (reference: string) => ['activities', 'one', reference],
} as const;

/** The activities that the person may see, and the forms that a new one may begin with. */
export function useActivities() {
  const api = useApi();
  return useQuery({ queryKey: activityKeys.list, queryFn: ({ signal }) => api.listActivities({ signal }) });
}

export function useActivity(reference: string) {
  const api = useApi();
  return useQuery({ queryKey: activityKeys.one(reference), queryFn: ({ signal }) => api.getActivity({ params: { reference }, signal }) });
}

/** A step that answers with an activity; `onDone` comes before the pages are read again, the tracker's too. */
export function useActivityStep<Input>(run: (api: Client, input: Input) => Promise<ActivityResource>, onDone: (activity: ActivityResource) => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation<ActivityResource, Error, Input>({
    mutationFn: (input) => run(api, input),
    onSuccess: async (activity) => {
      onDone(activity);
      queries.setQueryData(activityKeys.one(activity.reference), activity);
      await Promise.all([activityKeys.list, keys.work, keys.tracker].map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });
}

/** Takes an activity out as a Word file, which the browser then saves. */
export function useActivityFile(reference: string) {
  const api = useApi();
  return useMutation({ mutationFn: () => api.exportActivity({ params: { reference }, body: {} }), onSuccess: saveFile });
}
