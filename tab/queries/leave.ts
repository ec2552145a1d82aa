import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Client } from '../../src/contract/client';
import type { PersonLeave } from '../../src/contract/leave';
import { useApi } from './api';

/** When somebody is away; `me` is oneself. */
export function useLeave(oid: string) {
  const api = useApi();
  return useQuery({ queryKey: ['leave', oid], queryFn: ({ signal }) => api.getLeave({ params: { oid }, signal }) });
}

/** Who is away, or soon will be. */
export function useAway(enabled: boolean) {
  const api = useApi();
  return useQuery({ queryKey: ['leave', 'list'], queryFn: ({ signal }) => api.listAway({ signal }), enabled });
}

/** Changes when somebody is away, and shows it at once. */
export function useLeaveVerb<Input>(oid: string, verb: (api: Client, input: Input) => Promise<PersonLeave>, onDone: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation<PersonLeave, Error, Input>({
    mutationFn: (input) => verb(api, input),
    onSuccess: async (leave) => {
      queries.setQueryData(['leave', oid], leave);
      onDone();
      await queries.invalidateQueries({ queryKey: ['leave'] });
    },
  });
}
