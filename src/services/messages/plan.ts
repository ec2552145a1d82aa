import { dueReminders } from '../../domain/reminders/due';
import { type ServiceContext } from '../context';
import { unreadReadings } from '../panels/duties';
import { everybody } from '../people/signIn';
import { expireClaims, putInOutbox } from './outbox';

/** Writes the reminders that are due now into the outbox; twice, or on two servers, is the same as once. Gives how many were new. */
export async function planReminders(context: ServiceContext): Promise<number> {
  const { stores, clock } = context;
  await expireClaims(context);
  const people = everybody(stores);
  const reviews = Array.from(stores.reviews.values(), ({ value }) => value);
  const recommendations = Array.from(stores.recommendations.values(), ({ value }) => value);
  let planned = 0;
  for (const { nonce, recipientOid, items } of dueReminders({ reviews, recommendations, people, unread: unreadReadings(stores) }, clock.now())) {
    const recipient = stores.people.get(recipientOid)?.value;
    const [first, ...more] = items;
    if (!recipient || !first) continue;
    const rule = more.some(({ rule: other }) => other !== first.rule) ? 'daily' : first.rule;
    if (await putInOutbox(context, { nonce, recipient: { oid: recipient.oid, name: recipient.name }, rule, items })) planned += 1;
  }
  return planned;
}
