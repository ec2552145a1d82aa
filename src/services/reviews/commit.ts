import { type Actor } from '../../domain/people/types';
import { type Review, type ReviewEvent, type ReviewEventKind } from '../../domain/reviews/types';
import { type FollowUp, type Stored, type UpdateOptions } from '../../stores';
import { type ServiceContext } from '../context';
import { auditFollowUp } from '../support/audit';
import { finishFirst } from '../support/finish';
import { orStale } from '../support/load';
import { viewReview } from './view';

/** What a verb decided about a review: what changes, and what must follow beside the audit entry. */
export interface ReviewStep {
  /** The audit entry's action: `review.accepted`. */
  action: `review.${ReviewEventKind}`;
  change: Partial<Review>;
  /** What the audit entry says of it in codes; the state that it leads to unless told otherwise. */
  summary?: string;
  /** What the audit may not hold of it: the reason, whom, which day. */
  event?: Omit<ReviewEvent, 'kind' | 'revision' | 'at' | 'by'>;
  followUps?: (next: Review) => readonly FollowUp[];
  /** Usually when everything has followed. */
  replyWhen?: UpdateOptions['replyWhen'];
}

/** One write: the review, with its audit entry and whatever else must follow. Throws `stale` with the view as it is now. */
export async function commitReview(context: ServiceContext, actor: Actor, stored: Stored<Review>, step: ReviewStep): Promise<Stored<Review>> {
  const { stores, performers, committer, clock } = context;
  const write = async () => {
    const settled = await finishFirst(performers, stores.reviews, stored);
    const revision = settled.value.revision + 1;
    const at = clock.now();
    const event: ReviewEvent = { kind: step.action.slice('review.'.length) as ReviewEventKind, revision, at, by: { oid: actor.oid, name: actor.name }, ...step.event };
    const change = { ...step.change, events: [...settled.value.events, event] };
    const next = { ...settled.value, ...change, revision };
    const { reference: key } = next;
    const audit = auditFollowUp({ subject: key, list: 'Reviews', key, from: revision, to: revision, action: step.action, summary: step.summary ?? next.state, actor, at });
    return committer.update(stores.reviews, settled, change, [audit, ...(step.followUps?.(next) ?? [])], { replyWhen: step.replyWhen ?? 'followedUp' });
  };
  return orStale(write, (row: Stored<Review>) => viewReview(context, actor, row));
}
