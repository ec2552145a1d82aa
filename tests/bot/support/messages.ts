import { type MessageItem, type OutboxMessage } from '../../../src/services/types';
import { cast } from '../../../infra/local/demo/people';

/** A message that waits in the outbox: to Ola, unless it says otherwise. */
export function messageTo(nonce: string, items: readonly MessageItem[], changes: Partial<OutboxMessage> = {}): OutboxMessage {
  return { nonce, day: '2026-03-20', channel: 'personal', recipientOid: cast.ola.oid, rule: items[0]?.rule ?? 'daily', items, most: 20, state: 'pending', attempts: 0, error: '', createdAt: '2026-03-20T09:00:00Z', sentAt: undefined, activityId: '', ...changes };
}
