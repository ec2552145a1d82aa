import { type Services } from '../../services/types';
import { presentLedger, presentUnreachable } from '../presenters/ledger';
import { type Operations } from './types';

/** What was sent, and to whom nothing can be sent. */
export function ledgerOperations({ messages }: Services): Pick<Operations, 'getLedger' | 'listUnreachable'> {
  return {
    getLedger: { from: 'all', run: (actor, { query }) => presentLedger(messages.ledger(actor, query)) },
    listUnreachable: { from: 'all', run: (actor) => ({ people: messages.unreachable(actor).map(presentUnreachable) }) },
  };
}
