import { type Ledger, type LedgerQuery, type UnreachablePerson } from '../../contract/ledger';
import { type Day, type Instant } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { type Gathering, type MonthAhead } from './channelTypes';

export type * from './channelTypes';

/** The only thing that a message may say of a thing (architecture rule 10): no free text, no name of a child. */
export interface MessageItem {
  rule: string;
  /** `PIR-2026-07` or `R-2026-031`. */
  reference: string;
  dueDay: Day;
  state: string;
  /** The object id of whose it is, where it came to whoever stands in for them. */
  coverFor?: string;
}

/** `sending` is a claim; a claim whose server died becomes `unknown`, and is never sent again by itself. */
export type MessageState = 'pending' | 'sending' | 'sent' | 'unknown' | 'failed';

export interface OutboxMessage {
  /** Unique for ever: the same message planned twice is one. */
  nonce: string;
  day: Day;
  channel: 'personal' | 'channel';
  /** Empty for the channel. */
  recipientOid: string;
  rule: string;
  items: readonly MessageItem[];
  /** So many of them it names; how many more there are it says in a number (domain.md §15.17). */
  most: number;
  state: MessageState;
  attempts: number;
  error: string;
  createdAt: Instant;
  sentAt: Instant | undefined;
  /** The activity that was posted, so that a card can be replaced by its new state. */
  activityId: string;
}

export interface MessageServices {
  /** Writes what is due now into the outbox (domain.md §9); twice, or on two servers, is the same as once. Gives how many were new. */
  plan(): Promise<number>;
  /** The same for the channel's weekly digest. */
  planDigest(): Promise<number>;
  /** The same for what the channel is told by the clock: a month's plan, meetings that are near, minutes that are there. */
  planChannel(): Promise<number>;
  /** What a month (`2026-03`) brings, as the channel may know it. */
  monthAhead(month: string): MonthAhead;
  /** A panel or a tracking meeting, as everybody may know it who is told of it; undefined where there is none. */
  gathering(reference: string): Gathering | undefined;
  /** What may be sent now, oldest first: pending, inside sending hours, not waiting after a failure. */
  pending(): OutboxMessage[];
  /** Takes a message for this server by its eTag; undefined when another server has it. */
  claim(nonce: string): Promise<OutboxMessage | undefined>;
  markSent(nonce: string, activityId: string): Promise<void>;
  /** The service did not say whether it arrived: never sent again by itself; shown in the ledger. */
  markUnknown(nonce: string, error: string): Promise<void>;
  /** It certainly did not arrive: tried again with growing gaps, not sooner than Teams asked for, for a week. `permanent`: never again (bot not installed). */
  markFailed(nonce: string, error: string, permanent?: boolean, waitSeconds?: number): Promise<void>;
  /** Needs `app.seeLedger`; newest first. Without a day: the last seven days. */
  ledger(actor: Actor, query?: LedgerQuery): Ledger;
  /** Needs `app.seeLedger`: whom the app cannot write to, though it had something to tell them. */
  unreachable(actor: Actor): UnreachablePerson[];
  /** One message, without what its recipient may not hear of now; undefined where there is none. */
  find(nonce: string): OutboxMessage | undefined;
  /** Messages already sent about one thing, so that their cards can be replaced by its new state; without what their recipients may not hear of now. */
  sentAbout(reference: string): OutboxMessage[];
}
