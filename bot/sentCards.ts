import { type OutboxMessage } from '../src/services/types';
import { messageOf } from './activities';
import { destinationOf } from './destinations';
import { type BotContext } from './context';
import { renderAgain, type CardChange } from './rendering';

/** Cards about one thing that are brought up to date after an answer; older ones show the state of their day. */
const MOST_COPIES = 10;

async function updateSentCard(context: BotContext, change: CardChange, message: OutboxMessage): Promise<void> {
  const { connector, log } = context;
  const to = destinationOf(context, message);
  const post = renderAgain(context, message, change);
  if (!to || !post) return;
  const delivery = await connector.update({ serviceUrl: to.reference.serviceUrl, conversationId: to.reference.conversation.id }, message.activityId, messageOf(post));
  if (delivery.outcome !== 'sent') log.warn('An earlier card was not brought up to date', { outcome: delivery.outcome });
}

/**
 * Replaces earlier cards about one thing by its new state, whoever has them, but for the card that was pressed: the newest
 * first. What stands in a channel says what happened, and stays. One that fails stops no other.
 */
export function updateSentCards(context: BotContext, change: CardChange, pressedActivityId: string): void {
  const sent = context.services.messages.sentAbout(change.about);
  const about = sent.filter(({ activityId, channel }) => activityId && activityId !== pressedActivityId && channel === 'personal');
  const newest = about.sort((one, other) => (one.createdAt > other.createdAt ? -1 : 1)).slice(0, MOST_COPIES);
  for (const message of newest) context.background.add('an earlier card', updateSentCard(context, change, message));
}
