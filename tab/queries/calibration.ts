import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CalibrationResource } from '../../src/contract/calibration';
import { keys, useApi } from './api';

export const calibrationKeys = {
  all: ['calibration'],
  list: ['calibration', 'list'],
  sources: ['calibration', 'sources'],
  one: (reference: string) => ['calibration', 'one', reference],
  candidates: (reference: string) => ['calibration', 'candidates', reference],
} as const;

/** The exercises that the person leads or takes part in. */
export function useCalibrations() {
  const api = useApi();
  return useQuery({ queryKey: calibrationKeys.list, queryFn: ({ signal }) => api.listCalibrations({ signal }) });
}

/** Finished reviews that an exercise may be made of. */
export function useCalibrationSources() {
  const api = useApi();
  return useQuery({ queryKey: calibrationKeys.sources, queryFn: ({ signal }) => api.listCalibrationSources({ signal }) });
}

export function useCalibration(reference: string) {
  const api = useApi();
  return useQuery({ queryKey: calibrationKeys.one(reference), queryFn: ({ signal }) => api.getCalibration({ params: { reference }, signal }) });
}

/** Every reviewer, with why they cannot be chosen. */
export function useCalibrationCandidates(reference: string) {
  const api = useApi();
  return useQuery({ queryKey: calibrationKeys.candidates(reference), queryFn: ({ signal }) => api.listCalibrationCandidates({ params: { reference }, signal }) });
}

type Api = ReturnType<typeof useApi>;

/** A step of an exercise; what it answers takes the place of what was known. `onDone` comes first. */
export function useCalibrationVerb<Input>(run: (api: Api, input: Input) => Promise<CalibrationResource>, onDone: (changed: CalibrationResource) => void = () => undefined) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation<CalibrationResource, Error, Input>({
    mutationFn: (input) => run(api, input),
    onSuccess: (changed) => {
      queries.setQueryData(calibrationKeys.one(changed.reference), changed);
      onDone(changed);
      return readAgain(queries);
    },
  });
}

async function readAgain(queries: QueryClient): Promise<void> {
  await Promise.all([queries.invalidateQueries({ queryKey: calibrationKeys.list }), queries.invalidateQueries({ queryKey: keys.work })]);
}
