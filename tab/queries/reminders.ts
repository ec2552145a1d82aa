import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReminderRules, ReminderSettings, SampleLine } from '../../src/contract/reminders';
import { useApi } from './api';

const key = ['settings', 'reminders'];

/** The reminder rules. */
export function useReminderRules() {
  const api = useApi();
  return useQuery({ queryKey: key, queryFn: ({ signal }) => api.getReminderRules({ signal }) });
}

/** Sets them. When somebody else was quicker, what they said is read again. */
export function useSetReminderRules(onDone: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation<ReminderSettings, Error, { rules: ReminderRules; revision: number }>({
    mutationFn: (body) => api.setReminderRules({ body }),
    onSuccess: (settings) => {
      queries.setQueryData(key, settings);
      onDone();
    },
    onError: () => void queries.invalidateQueries({ queryKey: key }),
  });
}

/** What would go out under these rules. */
export function usePreviewReminderRules() {
  const api = useApi();
  return useMutation<{ lines: SampleLine[] }, Error, ReminderRules>({ mutationFn: (rules) => api.previewReminderRules({ body: { rules } }) });
}
