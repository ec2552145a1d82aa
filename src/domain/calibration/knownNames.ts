import { type ChildIdentity, type ProposedRecommendation, type Review } from '../reviews/types';
import { type PersonRef } from '../people/types';

/** A person who may be named in a text, and what stands there instead. */
export interface KnownName {
  name: string;
  as: string;
  /** What stands where only the family name is: `Mrs Ashdown` is not the child. */
  familyAs?: string;
  /** Only the whole name counts: of the many who merely work here, one part is anybody's. */
  whole?: boolean;
}

/** All that is known of the people of one review. */
export interface Known {
  names: readonly KnownName[];
  child: Pick<ChildIdentity, 'recordNumber' | 'dateOfBirth'>;
  team: string;
}

/** Everybody whom a review names, the child first; then all who work here, by their whole name. */
export function knownOf(review: Review, proposals: readonly ProposedRecommendation[], colleagues: readonly PersonRef[]): Known {
  const people: [PersonRef | undefined, string][] = [
    [review.worker, 'the worker'],
    [review.lineManager, 'the line manager'],
    [review.reviewer, 'the reviewer'],
    ...review.formerReviewers.map((former): [PersonRef, string] => [former, 'an earlier reviewer']),
    [review.checker, 'the checker'],
    [review.assignedBy, 'the coordinator'],
    ...proposals.map(({ owner }): [PersonRef | undefined, string] => [owner, 'the owner']),
  ];
  const named = people.flatMap(([ref, as]) => (ref ? [{ name: ref.name, as }] : []));
  return {
    names: [{ name: review.child.name, as: 'the child', familyAs: 'the child’s family name' }, ...named, ...colleagues.map(({ name }) => ({ name, as: 'a colleague', whole: true }))],
    child: review.child,
    team: review.team,
  };
}
