import { type Day, type Instant } from '../domain/clock';
import { type PersonRef } from '../domain/people/types';
import { defineList } from './define';
import { json } from './document';
import { day, flag, instant, key, note, number, person, requiredCode, requiredInstant, text } from './fields';

export const messageStates = ['pending', 'sending', 'sent', 'unknown', 'failed'] as const;
/** `sending` is a server's claim; `unknown`: the service that carries messages did not say whether it took this one. */
export type MessageState = (typeof messageStates)[number];

/** The only thing that a message may say of a thing (architecture rule 10): no free text, no name of a child. */
export interface MessageItem {
  rule: string;
  reference: string;
  dueDay: Day;
  state: string;
  /** The object id of whose it is, where it came to whoever stands in for them. */
  coverFor?: string;
}

/** One message of the ledger (domain.md §9): what was sent, to whom, why, and what failed. */
export interface Message {
  /** Deterministic, so that the same message planned twice is one. */
  nonce: string;
  channel: 'personal' | 'channel';
  /** Undefined for the channel. */
  recipient: PersonRef | undefined;
  /** The key of the conversation that carried it; empty until then. */
  conversation: string;
  rule: string;
  state: MessageState;
  day: Day;
  createdAt: Instant;
  /** When a server last claimed it or tried. */
  attemptedAt: Instant | undefined;
  /** Not before then: Teams asked to wait so long. */
  notBefore: Instant | undefined;
  sentAt: Instant | undefined;
  items: readonly MessageItem[];
  attempts: number;
  /** Which claim holds it, so that a server knows its own after an answer was lost. */
  claimedBy: string;
  /** It will never be tried again. */
  permanent: boolean;
  activityId: string;
  error: string;
}

/** The delivery ledger and outbox, by nonce. */
export const messagesList = defineList<Message>('Messages', {
  description: 'What the bot sent, is to send, or could not send.',
  keyColumn: 'nonce',
  keyOf: (message) => message.nonce,
  committable: true,
  fields: {
    nonce: key(),
    channel: requiredCode(['personal', 'channel'], { indexed: true }),
    recipient: person({ indexed: true }),
    conversation: text({ indexed: true }),
    rule: text({ indexed: true }),
    state: requiredCode(messageStates, { indexed: true }),
    day: day({ indexed: true }),
    createdAt: requiredInstant({ indexed: true }),
    attemptedAt: instant(),
    notBefore: instant(),
    sentAt: instant({ indexed: true }),
    items: json<readonly MessageItem[]>([], { notes: 6 }),
    attempts: number(),
    claimedBy: text(),
    permanent: flag(),
    activityId: text({ indexed: true }),
    error: note(),
  },
});
