import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Contract } from '../../src/contract';
import type { AlertResource } from '../../src/contract/alerts';
import type { Body, Reply } from '../../src/contract/route';
import { keys, useApi } from './api';

/** Whoever raised one waits to see that somebody has it in hand. */
const ASKED_EVERY = 60_000;

const alertKeys = {
  all: ['alerts'],
  list: ['alerts', 'list'],
  one: (reference: string) => ['alerts', 'one', reference],
  ofReview: (reference: string) => ['alerts', 'review', reference],
} as const;

/** Every alert, open ones first; for the quality assurance team. */
export function useAlerts() {
  const api = useApi();
  return useQuery({ queryKey: alertKeys.list, queryFn: ({ signal }) => api.listAlerts({ signal }), refetchInterval: ASKED_EVERY });
}

/** One alert, with what was seen and what was done. */
export function useAlert(reference: string) {
  const api = useApi();
  return useQuery({ queryKey: alertKeys.one(reference), queryFn: ({ signal }) => api.getAlert({ params: { reference }, signal }), refetchInterval: ASKED_EVERY });
}

/** The alerts of a review, whether the person may raise one, and how many are told of it. */
export function useReviewAlerts(reference: string) {
  const api = useApi();
  return useQuery({ queryKey: alertKeys.ofReview(reference), queryFn: ({ signal }) => api.getReviewAlerts({ params: { reference }, signal }), refetchInterval: ASKED_EVERY });
}

/** Raises an alert on a review. `onDone` comes before the pages are read again. */
export function useRaiseAlert(review: string, onDone: (raised: Reply<Contract['raiseAlert']>) => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation<Reply<Contract['raiseAlert']>, Error, Body<Contract['raiseAlert']>>({
    mutationFn: (body) => api.raiseAlert({ params: { reference: review }, body }),
    onSuccess: (raised) => {
      onDone(raised);
      return readAgain(queries);
    },
  });
}

/** A QA lead's step: acknowledge, or record what was done. */
export function useAlertVerb<Name extends 'acknowledgeAlert' | 'recordAlertOutcome'>(verb: Name, reference: string, onDone: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation<AlertResource, Error, Body<Contract[Name]>>({
    mutationFn: (body) => (api[verb] as (input: unknown) => Promise<AlertResource>)({ params: { reference }, body }),
    onSuccess: (alert) => {
      onDone();
      queries.setQueryData(alertKeys.one(reference), alert);
      return readAgain(queries);
    },
  });
}

async function readAgain(queries: QueryClient): Promise<void> {
  await Promise.all([queries.invalidateQueries({ queryKey: alertKeys.all }), queries.invalidateQueries({ queryKey: keys.work })]);
}
