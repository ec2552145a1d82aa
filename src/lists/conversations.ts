import { type Instant } from '../domain/clock';
import { defineList } from './define';
import { json } from './document';
import { flag, key, requiredCode, requiredInstant, text } from './fields';
import { type JsonValue } from './json';

/** Where the bot can reach a person or a channel of its own accord. */
export interface Conversation {
  /** `person/<oid>` or `channel/<id>`. */
  key: string;
  kind: 'personal' | 'channel';
  /** Empty for a channel. */
  oid: string;
  /** The bot's conversation reference, as the bot library made it. */
  reference: JsonValue;
  /** No longer, once the app was removed there. */
  active: boolean;
  /** When the bot was first added there: digests go to the channel that came first. */
  addedAt: Instant;
  updatedAt: Instant;
}

/** Conversation references for proactive messages, by person or channel. */
export const conversationsList = defineList<Conversation>('Conversations', {
  description: 'Where the bot can reach people and channels.',
  keyColumn: 'key',
  keyOf: (conversation) => conversation.key,
  fields: {
    key: key(),
    kind: requiredCode(['personal', 'channel'], { indexed: true }),
    oid: text({ indexed: true }),
    reference: json<JsonValue>(null),
    active: flag({ indexed: true }),
    addedAt: requiredInstant(),
    updatedAt: requiredInstant(),
  },
});
