import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Contract } from '../../src/contract';
import type { Body } from '../../src/contract/route';
import type { InadequateSteps } from '../../src/contract/settings';
import { useApi } from './api';

const key = ['settings', 'inadequate'];

/** What an Inadequate overall grade starts by itself. */
export function useInadequateSteps() {
  const api = useApi();
  return useQuery({ queryKey: key, queryFn: ({ signal }) => api.getInadequateSteps({ signal }) });
}

/** Says anew what it starts. When somebody else was quicker, what they said is read again. */
export function useSetInadequateSteps(onDone: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation<InadequateSteps, Error, Body<Contract['setInadequateSteps']>>({
    mutationFn: (body) => api.setInadequateSteps({ body }),
    onSuccess: (steps) => {
      queries.setQueryData(key, steps);
      onDone();
    },
    onError: () => void queries.invalidateQueries({ queryKey: key }),
  });
}
