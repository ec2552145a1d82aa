import { z } from 'zod/mini';
import { route } from './route';
import { day, instant } from './shapes';

/** What became of a message: `unknown` where the service that carries messages did not say whether it took it. */
export const ledgerStates = ['pending', 'sent', 'unknown', 'failed'] as const;
const state = z.enum(ledgerStates);

export const LedgerRow = z.object({ nonce: z.string(), at: instant, day, recipient: z.string(), channel: z.enum(['personal', 'channel']), rule: z.string(), state, items: z.array(z.string()), attempts: z.number(), error: z.string() });
export type LedgerRow = z.infer<typeof LedgerRow>;

/** `q`: of whom, or about which reference. */
export const LedgerQuery = z.object({ day: z.optional(day), state: z.optional(state), q: z.optional(z.string()) });
export type LedgerQuery = z.infer<typeof LedgerQuery>;

/** `counts` by outcome, whatever outcome was asked for; `total` of those asked for, of which the newest are in `rows`. */
export const Ledger = z.object({ rows: z.array(LedgerRow), total: z.number(), counts: z.object({ pending: z.number(), sent: z.number(), unknown: z.number(), failed: z.number() }) });
export type Ledger = z.infer<typeof Ledger>;

/** Somebody whom the app cannot write to. `waits`: the references that they were to be told of and that still wait. */
export const UnreachablePerson = z.object({ oid: z.string(), name: z.string(), team: z.string(), why: z.enum(['neverMet', 'removed']), since: day, messages: z.number(), waits: z.array(z.string()) });
export type UnreachablePerson = z.infer<typeof UnreachablePerson>;

/** What was sent, and to whom nothing can be sent. */
export const ledgerRoutes = {
  getLedger: route({ method: 'GET', path: '/api/ledger', query: LedgerQuery, reply: Ledger }),
  listUnreachable: route({ method: 'GET', path: '/api/ledger/unreachable', reply: z.object({ people: z.array(UnreachablePerson) }) }),
} as const;
