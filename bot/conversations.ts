import { z } from 'zod';
import { type StoredConversation } from '../src/services/types';
import { type BotConfig } from './config';
import { type IncomingActivity } from './gate';

const Reference = z.object({
  serviceUrl: z.string(),
  conversation: z.object({ id: z.string(), conversationType: z.string().optional(), tenantId: z.string().optional() }),
  bot: z.object({ id: z.string() }),
  user: z.object({ id: z.string() }).optional(),
});
/** The part of a Bot Framework conversation reference that is needed to write there; no names are kept. */
export type ConversationReference = z.infer<typeof Reference>;

/** A stored reference, or undefined when what is stored is not one. */
export const referenceOf = (stored: StoredConversation): ConversationReference | undefined => Reference.safeParse(stored.reference).data;

const TeamData = z.looseObject({ team: z.looseObject({ id: z.string().optional(), aadGroupId: z.string().optional() }).optional(), channel: z.looseObject({ id: z.string().optional() }).optional() });

const withoutThread = (conversationId: string): string => conversationId.split(';')[0] ?? conversationId;

/**
 * Where an activity came from, as it is kept for writing there later; undefined for a place that is not ours: a group or
 * meeting chat, or a channel of another team (a stored reference can be wrong: teams-platform 2.4).
 */
export function conversationOf(activity: IncomingActivity, config: Pick<BotConfig, 'teamId' | 'channelId' | 'tenantId'>): StoredConversation | undefined {
  const { conversation, serviceUrl, recipient, from } = activity;
  const common = { serviceUrl, bot: { id: recipient.id } };
  if (conversation.conversationType === 'personal') {
    if (!from.aadObjectId) return undefined;
    return { key: `person/${from.aadObjectId}`, kind: 'personal', oid: from.aadObjectId, reference: { ...common, conversation: { id: conversation.id, conversationType: 'personal', tenantId: config.tenantId }, user: { id: from.id } } };
  }
  if (conversation.conversationType !== 'channel') return undefined;
  const { team, channel } = TeamData.safeParse(activity.channelData).data ?? {};
  if (config.teamId && team?.id !== config.teamId && team?.aadGroupId !== config.teamId) return undefined;
  const channelId = config.channelId || channel?.id || withoutThread(conversation.id);
  return { key: `channel/${channelId}`, kind: 'channel', oid: '', reference: { ...common, conversation: { id: channelId, conversationType: 'channel', tenantId: config.tenantId } } };
}
