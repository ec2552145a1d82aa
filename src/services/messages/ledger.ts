import { type Ledger, type LedgerQuery, type LedgerRow, ledgerStates } from '../../contract/ledger';
import { londonDay, toEpoch, toInstant } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { type Message } from '../../lists';
import { type ServiceContext } from '../context';
import { ensureMay } from '../support/guard';
import { mayHear } from './wall';

const DAYS_SHOWN = 7;
/** More rows than anybody reads; filters find the others. */
const MOST_ROWS = 200;

/**
 * What was sent, to whom, and what failed (domain.md §9), newest first: of that day, or of the last seven; with how many
 * there are of each outcome. Needs `app.seeLedger`.
 */
export function readLedger({ stores, clock }: ServiceContext, actor: Actor, { day, state, q = '' }: LedgerQuery): Ledger {
  ensureMay(actor, 'app.seeLedger');
  const since = londonDay(toInstant(toEpoch(clock.now()) - (DAYS_SHOWN - 1) * 86_400_000));
  const messages = Array.from(stores.messages.values(), ({ value }) => value).filter((message) => (day ? message.day === day : message.day >= since));
  const wanted = q.trim().toLowerCase();
  const rows = messages.flatMap((message) => rowFor(stores, actor, message) ?? []).filter((row) => wanted === '' || `${row.recipient} ${row.items.join(' ')}`.toLowerCase().includes(wanted));
  const counts = Object.fromEntries(ledgerStates.map((each) => [each, rows.filter((row) => row.state === each).length])) as Ledger['counts'];
  const found = state ? rows.filter((row) => row.state === state) : rows;
  return { rows: found.sort((a, b) => (a.at > b.at ? -1 : 1)).slice(0, MOST_ROWS), total: found.length, counts };
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
