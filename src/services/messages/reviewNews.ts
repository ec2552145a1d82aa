import { isWalled } from '../../domain/moderation/standing';
import { type PersonRef } from '../../domain/people/types';
import { checkersOf } from '../../domain/reviews/checkers';
import { type MessageItem } from '../../lists';
import { type Stores } from '../../stores';
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

/**
 * Who must know that an overall grade is Inadequate (domain.md §3.4) hears of it: the QA leads, and whoever sits on the
 * newest panel as a head of service. A conflict of interest is a wall here too.
 */
export async function tellInadequate(context: PerformerContext, { review: reference, revision }: ReviewNews): Promise<void> {
  const { stores } = context;
  const review = stores.reviews.get(reference)?.value;
  if (!review) return;
  const heads = headsOfService(stores);
  const told = everybody(stores).filter((person) => !isWalled(person.standings.get(reference)) && (person.roles.includes('QaLead') || heads.has(person.oid)));
  for (const { oid, name } of told) await putInOutbox(context, noticeTo({ oid, name }, 'inadequateOverall', { reference, revision, dueDay: review.reReviewDay, state: 'agreed' }));
}

function headsOfService({ panels }: Stores): Set<string> {
  const held = Array.from(panels.values(), ({ value }) => value).filter(({ state, members }) => state !== 'cancelled' && members.some(({ role }) => role === 'headOfService'));
  const newest = held.sort((a, b) => b.startsAt.localeCompare(a.startsAt))[0];
  return new Set(newest?.members.filter(({ role }) => role === 'headOfService').map(({ oid }) => oid));
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
