import { type ServiceContext } from '../context';
import { type MessageServices } from '../types';
import { readLedger } from './ledger';
import { findGathering, planGatherings } from './gatherings';
import { claim, deliverable, settle, settleFailed, toSend } from './outbox';
import { planReminders } from './plan';
import { planDigest } from './planDigest';
import { monthAhead, planMonth } from './planMonth';
import { readUnreachable } from './unreachable';

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
    markFailed: (nonce, error, permanent = false, waitSeconds = 0) => settleFailed(context, nonce, { error, permanent, waitSeconds }),
    ledger: (actor, query = {}) => readLedger(context, actor, query),
    unreachable: (actor) => readUnreachable(context, actor),
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
