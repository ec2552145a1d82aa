import { type LedgerRow } from '../../contract/app';
import { type Day, londonDay, toEpoch, toInstant } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { type Message } from '../../lists';
import { type ServiceContext } from '../context';
import { ensureMay } from '../support/guard';
import { mayHear } from './wall';

const DAYS_SHOWN = 7;

/** What was sent, to whom, and what failed (domain.md §9), newest first: of that day, or of the last seven. Needs `app.seeLedger`. */
export function readLedger({ stores, clock }: ServiceContext, actor: Actor, day: Day | undefined): LedgerRow[] {
  ensureMay(actor, 'app.seeLedger');
  const since = londonDay(toInstant(toEpoch(clock.now()) - (DAYS_SHOWN - 1) * 86_400_000));
  const messages = [...stores.messages.values()].map(({ value }) => value).filter((message) => (day ? message.day === day : message.day >= since));
  return messages.flatMap((message) => rowFor(stores, actor, message) ?? []).sort((a, b) => (a.at > b.at ? -1 : 1));
}

/** Without what the reader may not hear of: a message about nothing else is not there for them. */
function rowFor(stores: ServiceContext['stores'], actor: Actor, message: Message): LedgerRow | undefined {
  const items = message.items.filter(({ reference }) => mayHear(stores, actor.oid, reference));
  return items.length === 0 && message.items.length > 0 ? undefined : rowOf({ ...message, items });
}

/** A claim is still waiting, as far as its reader is concerned. */
function rowOf({ nonce, sentAt, attemptedAt, createdAt, day, recipient, channel, rule, state, items, attempts, error }: Message): LedgerRow {
  return {
    nonce,
    at: sentAt ?? attemptedAt ?? createdAt,
    day,
    recipient: recipient?.name ?? 'Channel',
    channel,
    rule,
    state: state === 'sending' ? 'pending' : state,
    items: items.map(({ reference }) => reference),
    attempts,
    error,
  };
}
