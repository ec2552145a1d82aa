import { type OutboxMessage } from '../src/services/types';
import { referenceOf, type ConversationReference } from './conversations';
import { type BotContext } from './context';

/** Where a message goes: its recipient's own chat, or the channel. */
export interface MessageDestination {
  /** Under which the conversation is remembered. */
  key: string;
  reference: ConversationReference;
}

/** Undefined where the bot is not installed. */
export function destinationOf({ services: { conversations } }: BotContext, message: Pick<OutboxMessage, 'channel' | 'recipientOid'>): MessageDestination | undefined {
  const stored = message.channel === 'personal' ? conversations.forPerson(message.recipientOid) : conversations.forChannel();
  const reference = stored && referenceOf(stored);
  return stored && reference && { key: stored.key, reference };
}
