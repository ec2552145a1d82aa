import { useQueryClient } from '@tanstack/react-query';
import type { Contract } from '../../../src/contract';
import { ApiError } from '../../../src/contract/client';
import type { RecommendationResource } from '../../../src/contract/recommendations';
import type { Body } from '../../../src/contract/route';
import { useToast } from '../../components/Toasts';
import { keys } from '../../queries/api';
import { type RecommendationVerb, useRecommendationVerb } from '../../queries/recommendations';

/** Sends a step of a recommendation. When somebody else was first, the newest state is shown and the words stay. */
export function useAction<Name extends RecommendationVerb>(verb: Name, { reference }: RecommendationResource, done: string, onDone: () => void) {
  const queries = useQueryClient();
  const toast = useToast();
  const { mutate, isPending, error } = useRecommendationVerb(verb, reference, () => {
    toast({ text: done });
    onDone();
  });
  const changed = error instanceof ApiError && error.problem.code === 'stale';
  const send = (body: Body<Contract[Name]>) =>
    mutate(body, {
      onError: (problem) => {
        if (problem instanceof ApiError && problem.problem.code === 'stale') void queries.invalidateQueries({ queryKey: keys.recommendation(reference) });
      },
    });
  return { send, pending: isPending, error, changed };
}
