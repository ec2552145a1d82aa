import { type PersonRef } from '../../domain/people/types';
import { checkersOf } from '../../domain/reviews/checkers';
import { type MessageItem } from '../../lists';
import { everybody } from '../people/signIn';
import { type ReviewNews } from '../support/followUps';
import { type PerformerContext } from '../support/performers';
import { noticeTo } from './drafts';
import { putInOutbox } from './outbox';

/** Whoever the check is due from hears that a review was submitted: its first checker when it came back, otherwise all who may. */
export async function tellCheckers(context: PerformerContext, { review: reference, revision }: ReviewNews): Promise<void> {
  const review = context.stores.reviews.get(reference)?.value;
  if (!review) return;
  const about = { reference, revision, dueDay: review.dueDay, state: 'submitted' };
  for (const { oid, name } of checkersOf(review, everybody(context.stores))) await putInOutbox(context, noticeTo({ oid, name }, 'submitted', about));
}

/** Each owner hears once of all that became theirs with one review. */
export async function tellOwners(context: PerformerContext, { review: reference, revision }: ReviewNews): Promise<void> {
  const byOwner = new Map<string, { owner: PersonRef; items: MessageItem[] }>();
  for (const { value } of context.stores.recommendations.ofSource(reference)) {
    if (!value.owner) continue;
    const theirs = byOwner.get(value.owner.oid) ?? { owner: value.owner, items: [] };
    theirs.items.push({ rule: 'recommended', reference: value.reference, dueDay: value.dueDay, state: value.status });
    byOwner.set(value.owner.oid, theirs);
  }
  for (const { owner, items } of byOwner.values()) {
    await putInOutbox(context, { nonce: `recommended/${reference}#${revision}/${owner.oid}`, recipient: owner, rule: 'recommended', items });
  }
}
