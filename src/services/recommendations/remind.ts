import { hash } from 'node:crypto';
import { londonDay } from '../../domain/clock';
import { type Actor, type PersonRef } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { type Recommendation } from '../../domain/recommendations/types';
import { type MessageItem } from '../../lists';
import { type ServiceContext } from '../context';
import { putInOutbox } from '../messages/outbox';
import { ensureAllowed, ensureMay } from '../support/guard';
import { seeRecommendation } from '../support/load';

export interface Reminded {
  /** One message each, however many are theirs. */
  told: { owner: PersonRef; references: string[] }[];
  /** Those that a role owns and no person: nobody can be told. */
  ownerless: string[];
}

/**
 * Asks the owners how these are going, besides what the rules send (domain.md §7): one message a person. The same ones
 * asked for twice on a day is one message. Needs `app.chaseOwners`. Throws before anything is sent: `notFound` for what the actor does not see,
 * `forbidden` or `stateForbids` where nobody is to be asked.
 */
export async function remindOwners(context: ServiceContext, actor: Actor, references: readonly string[]): Promise<Reminded> {
  ensureMay(actor, 'app.chaseOwners');
  const wanted = [...new Set(references)].map((reference) => seeRecommendation(context, actor, reference).value);
  const today = londonDay(context.clock.now());
  for (const recommendation of wanted) ensureAllowed(decide(actor, { action: 'recommendation.remind', recommendation }));
  const told: Reminded['told'] = [];
  for (const { owner, items } of byOwner(wanted)) {
    await putInOutbox(context, { nonce: `askedForUpdate/${today}/${owner.oid}/${digestOf(items)}`, recipient: owner, rule: 'askedForUpdate', items });
    told.push({ owner, references: items.map(({ reference }) => reference) });
  }
  return { told, ownerless: wanted.flatMap(({ reference, owner }) => (owner ? [] : [reference])) };
}

function byOwner(recommendations: readonly Recommendation[]): { owner: PersonRef; items: MessageItem[] }[] {
  const found = new Map<string, { owner: PersonRef; items: MessageItem[] }>();
  for (const recommendation of recommendations) {
    const { owner } = recommendation;
    if (!owner) continue;
    const theirs = found.get(owner.oid) ?? { owner, items: [] };
    theirs.items.push(itemOf(recommendation));
    found.set(owner.oid, theirs);
  }
  return [...found.values()];
}

const itemOf = ({ reference, dueDay, status }: Recommendation): MessageItem => ({ rule: 'askedForUpdate', reference, dueDay, state: status });

function digestOf(items: readonly MessageItem[]): string {
  return hash('sha256', items.map(({ reference }) => reference).sort().join(' '), 'base64url').slice(0, 22);
}
