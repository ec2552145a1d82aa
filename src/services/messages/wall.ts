import { isWalled } from '../../domain/moderation/standing';
import { type Stores } from '../../stores';
import { standingsIn } from '../people/standings';

/**
 * Whether somebody may be told of a thing by its reference: of nothing that is about a review from which a conflict walls
 * them off, or comes from it, but for what is their own to do (domain.md §15.6). In a channel, where everybody reads,
 * nothing of a review from which anybody is walled off.
 */
export function mayHear(stores: Stores, oid: string | undefined, reference: string): boolean {
  const { review, owner } = aboutOf(stores, reference);
  if (review === '') return true;
  if (oid === undefined) return !stores.declarations.ofReview(review).some(({ value: { answer, liftedAt } }) => answer === 'conflict' && !liftedAt);
  return owner === oid || !isWalled(standingsIn(stores)(oid).get(review));
}

/** The review that a reference is of, stands on or comes from, empty where there is none; and who owns it. */
function aboutOf({ alerts, recommendations }: Stores, reference: string): { review: string; owner: string } {
  if (reference.startsWith('R-')) {
    const recommendation = recommendations.get(reference)?.value;
    return { review: recommendation?.sourceReference ?? '', owner: recommendation?.owner?.oid ?? '' };
  }
  if (reference.startsWith('A-')) return { review: alerts.get(reference)?.value.reviewReference ?? '', owner: '' };
  // A review on a panel is `P-2026-01/PIR-2026-03`.
  return { review: reference.slice(reference.indexOf('/') + 1), owner: '' };
}
