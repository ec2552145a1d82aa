import { type Ledger, type LedgerRow, type UnreachablePerson } from '../../contract/ledger';

const presentRow = ({ nonce, at, day, recipient, channel, rule, state, items, attempts, error }: LedgerRow): LedgerRow => ({ nonce, at, day, recipient, channel, rule, state, items, attempts, error });

/** What was sent, with how many there are of each outcome. */
export function presentLedger({ rows, total, counts: { pending, sent, unknown, failed } }: Ledger): Ledger {
  return { rows: rows.map(presentRow), total, counts: { pending, sent, unknown, failed } };
}

export const presentUnreachable = ({ oid, name, team, why, since, messages, waits }: UnreachablePerson): UnreachablePerson => ({ oid, name, team, why, since, messages, waits });
