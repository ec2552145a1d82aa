import { type WorkItem } from '../../contract/app';
import { type Actor } from '../../domain/people/types';
import { holds } from '../../domain/permissions/relations';
import { type Review, type ReviewState } from '../../domain/reviews/types';
import { type Stores } from '../../stores';
import { allows } from '../support/guard';

/** A review that ended so has looked at nothing. */
const fellThrough: readonly ReviewState[] = ['declined', 'withdrawn'];

/** Reviews after which the child is to be reviewed again (domain.md §3.4), as long as nobody has been given that review. */
export function reReviewsToPlan({ reviews }: Pick<Stores, 'reviews'>): Review[] {
  const asked = Array.from(reviews.values(), ({ value }) => value).filter(({ reReviewDay }) => reReviewDay !== '');
  if (asked.length === 0) return [];
  const latest = new Map<string, string>();
  for (const { value: { child, assignedAt, state } } of reviews.values()) if (!fellThrough.includes(state) && assignedAt > (latest.get(child.recordNumber) ?? '')) latest.set(child.recordNumber, assignedAt);
  return asked.filter(({ child, agreedAt = '' }) => (latest.get(child.recordNumber) ?? '') <= agreedAt);
}

/** It is the coordinator's to assign; undefined for everybody else. */
export function planReReview(actor: Actor, review: Review): Pick<WorkItem, 'kind' | 'reference' | 'title' | 'detail' | 'dueDay'> | undefined {
  if (!holds(actor, 'QaCoordinator') || !allows(actor, { action: 'app.assignReviews' }) || !allows(actor, { action: 'review.see', review })) return undefined;
  const { reference, theme, team, reReviewDay } = review;
  return { kind: 'planReReview', reference, title: `Assign the review that follows ${reference}, in which an overall grade was Inadequate`, detail: [theme, team].filter(Boolean).join(' · '), dueDay: reReviewDay };
}
