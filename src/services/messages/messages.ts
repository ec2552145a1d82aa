import { type ServiceContext } from '../context';
import { type MessageServices } from '../types';
import { readLedger } from './ledger';
import { findGathering, planGatherings } from './gatherings';
import { claim, deliverable, settle, toSend } from './outbox';
import { planReminders } from './plan';
import { planDigest } from './planDigest';
import { monthAhead, planMonth } from './planMonth';

/** The outbox, its planning and its ledger. */
export function createMessages(context: ServiceContext): MessageServices {
  const { stores, clock } = context;
  return {
    plan: () => planReminders(context),
    planDigest: () => planDigest(context),
    planChannel: async () => (await planMonth(context)) + (await planGatherings(context)),
    monthAhead: (month) => monthAhead(context, month),
    gathering: (reference) => findGathering(stores, reference),
    pending: () => deliverable(context),
    claim: (nonce) => claim(context, nonce),
    markSent: (nonce, activityId) => settle(context, nonce, { state: 'sent', sentAt: clock.now(), activityId, error: '' }),
    markUnknown: (nonce, error) => settle(context, nonce, { state: 'unknown', error }),
    markFailed: (nonce, error, permanent = false) => settle(context, nonce, { state: 'failed', error, permanent }),
    ledger: (actor, day) => readLedger(context, actor, day),
    find: (nonce) => {
      const stored = stores.messages.get(nonce);
      return stored && toSend(stores, stored.value);
    },
    sentAbout: (reference) =>
      Array.from(stores.messages.values(), ({ value }) => value)
        .filter(({ state, items }) => state === 'sent' && items.some((item) => item.reference === reference))
        .map((message) => toSend(stores, message)),
  };
}
