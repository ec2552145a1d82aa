import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../domain/errors';
import { type Conversation } from '../../lists';
import { type JsonValue, type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { type ConversationServices, type StoredConversation } from '../types';

/** Where the bot can reach people and the channel. */
export function createConversations(context: ServiceContext): ConversationServices {
  const { stores } = context;
  return {
    remember: (conversation) => remember(context, conversation),
    forget: async (key) => {
      const known = stores.conversations.get(key);
      if (known?.value.active) await change(context, known, { active: false });
    },
    forPerson: (oid) => view(stores.conversations.get(`person/${oid}`)?.value),
    forChannel: () => {
      const channels = [...stores.conversations.values()].map(({ value }) => value).filter(({ kind, active }) => kind === 'channel' && active);
      const [first] = channels.sort((a, b) => (a.addedAt < b.addedAt || (a.addedAt === b.addedAt && a.key < b.key) ? -1 : 1));
      return view(first);
    },
  };
}

async function remember(context: ServiceContext, { key, kind, oid, reference }: StoredConversation): Promise<void> {
  const now = context.clock.now();
  // As it will be read again: JSON has no undefined.
  const document = JSON.parse(JSON.stringify(reference)) as JsonValue;
  const known = context.stores.conversations.get(key);
  if (!known) {
    await context.stores.conversations.create({ key, kind, oid, reference: document, active: true, addedAt: now, updatedAt: now }, { priority: 'followUp', sameIfExists: () => true });
    return;
  }
  if (known.value.active && isDeepStrictEqual(known.value.reference, document)) return;
  await change(context, known, { reference: document, active: true });
}

/** The last one to hear from the conversation is right: a change made meanwhile is overwritten once. */
async function change(context: ServiceContext, known: Stored<Conversation>, change: Partial<Conversation>): Promise<void> {
  const write = (stored: Stored<Conversation>) => context.stores.conversations.update(stored, { ...change, updatedAt: context.clock.now() }, { priority: 'followUp' });
  try {
    await write(known);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'stale') throw error;
    await write(error.details.current as Stored<Conversation>);
  }
}

function view(conversation: Conversation | undefined): StoredConversation | undefined {
  if (!conversation?.active) return undefined;
  const { key, kind, oid, reference } = conversation;
  return { key, kind, oid, reference };
}
