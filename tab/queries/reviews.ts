import { keepPreviousData, type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Client } from '../../src/contract/client';
import type { Body, Reply } from '../../src/contract/route';
import type { Contract } from '../../src/contract';
import type { ReviewResource } from '../../src/contract/reviews';
import { type Ahead, keys, useApi } from './api';

/** The reviews that the person may see; only a search by words costs a search. */
export function useReviews(asked: { state?: string; q?: string }) {
  return useQuery({ ...reviewsQuery(useApi(), asked), placeholderData: keepPreviousData });
}

export const reviewsQuery = (api: Client, { state, q }: { state?: string; q?: string }) =>
  queryOptions({ queryKey: keys.reviewList({ state, q }), queryFn: ({ signal }) => (q === undefined ? api.listReviews({ query: { state }, signal }) : api.searchReviews({ body: { state, q }, signal })) });

/** Milliseconds between looks while recommendations enter the tracker. */
const WHILE_ENTERING = 1000;

/** One review, with its parts where the person may read them. */
export function useReview(reference: string) {
  return useQuery({ ...reviewQuery(useApi(), reference), refetchInterval: ({ state }) => (state.data?.entering ? WHILE_ENTERING : false) });
}

const reviewQuery = (api: Client, reference: string) => queryOptions({ queryKey: keys.review(reference), queryFn: ({ signal }) => api.getReview({ params: { reference }, signal }) });

type FormOf = Pick<ReviewResource, 'templateKey' | 'templateVersion' | 'childStatus'>;

/** The form of a review, as a child of its status is asked it. A published template never changes, so it is asked for once. */
export function useTemplate(review: FormOf | undefined) {
  return useQuery({ ...templateQuery(useApi(), review), enabled: review !== undefined });
}

function templateQuery(api: Client, review: FormOf | undefined) {
  const { templateKey: key = '', templateVersion: version = '', childStatus: status } = review ?? {};
  return queryOptions({ queryKey: keys.template(key, version, status), queryFn: ({ signal }) => api.getTemplate({ params: { key, version }, query: { status }, signal }), staleTime: Infinity });
}

/** A review, and its form as soon as it is known which. What fails is asked again, and told, by the page that shows it. */
export async function askReview({ api, queries }: Ahead, reference: string): Promise<void> {
  await queries.prefetchQuery(reviewQuery(api, reference));
  const review = queries.getQueryData<ReviewResource>(keys.review(reference));
  if (review) await queries.prefetchQuery(templateQuery(api, review));
}

/** Every step of a review. */
export function useHistory(reference: string) {
  const api = useApi();
  return useQuery({ queryKey: keys.history(reference), queryFn: ({ signal }) => api.getHistory({ params: { reference }, signal }) });
}

/** The steps of a review that answer with the review. */
export type ReviewVerb =
  | 'acceptReview' | 'declineReview' | 'submitReview' | 'returnReview' | 'checkReview' | 'chooseForPanel' | 'agreeReview' | 'commentOnReview' | 'shareReview' | 'reflectOnReview' | 'replyToReflection' | 'recordOfficeUse' | 'closeReview'
  | 'reassignReview' | 'postponeReview' | 'resumeReview' | 'withdrawReview';

/**
 * A step in a review's life. What it changes elsewhere (my work, lists, the tracker) is read again. `onDone` comes first:
 * what is read anew may take the form that asked off the page.
 */
export function useReviewVerb<Name extends ReviewVerb>(verb: Name, reference: string, onDone: (review: ReviewResource) => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation<ReviewResource, Error, Body<Contract[Name]>>({
    mutationFn: (body) => (api[verb] as (input: unknown) => Promise<Reply<Contract[Name]>>)({ params: { reference }, body }),
    onSuccess: (review) => {
      onDone(review);
      return rememberReview(queries, review);
    },
  });
}

/** Gives a child's review to a reviewer. */
export function useAssignReview(onDone: (review: ReviewResource) => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation<ReviewResource, Error, Body<Contract['assignReview']>>({
    mutationFn: (body) => api.assignReview({ body }),
    onSuccess: (review) => {
      onDone(review);
      return rememberReview(queries, review);
    },
  });
}

async function rememberReview(queries: QueryClient, review: ReviewResource): Promise<void> {
  queries.setQueryData(keys.review(review.reference), review);
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['reviews', 'list'] }),
    queries.invalidateQueries({ queryKey: keys.history(review.reference) }),
    queries.invalidateQueries({ queryKey: keys.work }),
    queries.invalidateQueries({ queryKey: keys.tracker }),
  ]);
}
