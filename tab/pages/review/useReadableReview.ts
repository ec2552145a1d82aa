import { useReview, useTemplate } from '../../queries/reviews';

/** A review with its content and template; or why there is none yet. */
export function useReadableReview(reference: string) {
  const review = useReview(reference);
  const template = useTemplate(review.data);
  const parts = review.data?.parts;
  const ready = review.data && parts && template.data ? { review: review.data, parts, template: template.data } : undefined;
  const hidden = review.data !== undefined && parts === undefined;
  return { ready, hidden, error: review.error ?? template.error, retry: () => void review.refetch() };
}
