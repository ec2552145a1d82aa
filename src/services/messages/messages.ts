import { type ServiceContext } from '../context';
import { type MessageServices } from '../types';
import { readLedger } from './ledger';
import { claim, deliverable, settle, toView } from './outbox';
import { planReminders } from './plan';
import { planDigest } from './planDigest';

/** The outbox, its planning and its ledger. */
export function createMessages(context: ServiceContext): MessageServices {
  const { stores, clock } = context;
  return {
    plan: () => planReminders(context),
    planDigest: () => planDigest(context),
    pending: () => deliverable(context),
    claim: (nonce) => claim(context, nonce),
    markSent: (nonce, activityId) => settle(context, nonce, { state: 'sent', sentAt: clock.now(), activityId, error: '' }),
    markUnknown: (nonce, error) => settle(context, nonce, { state: 'unknown', error }),
    markFailed: (nonce, error, permanent = false) => settle(context, nonce, { state: 'failed', error, permanent }),
    ledger: (actor, day) => readLedger(context, actor, day),
    sentAbout: (reference) =>
      Array.from(stores.messages.values(), ({ value }) => value)
        .filter(({ state, items }) => state === 'sent' && items.some((item) => item.reference === reference))
        .map(toView),
  };
}
