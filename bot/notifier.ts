import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../src/domain/errors';
import { severally } from '../src/domain/severally';
import { type OutboxMessage } from '../src/services/types';
import { messageOf } from './activities';
import { isSettled } from './alerts';
import { type Post } from './cards/elements';
import { type Delivery } from './connector';
import { type ConversationReference } from './conversations';
import { describeError, type BotContext } from './context';
import { destinationOf, type MessageDestination } from './destinations';
import { renderMessage } from './rendering';

/** What became of the messages of one delivery. */
export interface DeliveryReport {
  sent: number;
  /** Certainly not sent; tried again later unless that is hopeless. */
  failed: number;
  /** Nobody can say; never sent again by itself, and shown in the ledger. */
  unknown: number;
  /** Another server had taken it. */
  taken: number;
}

/** A wait that Teams asks for and that is longer than this is left to the next delivery. */
const LONGEST_WAIT_SECONDS = 30;
const MOST_TRIES = 3;
/** Messages on their way at once: far below Teams' limit of 50 requests a second for an app in a tenant. */
const AT_ONCE = 4;

async function sendOnce({ connector, config }: BotContext, message: OutboxMessage, to: ConversationReference, post: Post): Promise<Delivery> {
  const activity = messageOf(post);
  if (message.channel === 'channel') return await connector.post({ serviceUrl: to.serviceUrl, channelId: to.conversation.id, botId: to.bot.id, tenantId: config.tenantId }, activity);
  return await connector.send({ serviceUrl: to.serviceUrl, conversationId: to.conversation.id }, activity);
}

/** Repeats only what Teams certainly did not take: a 429 with a wait that is short enough. */
async function sendPatiently(context: BotContext, message: OutboxMessage, to: ConversationReference, post: Post): Promise<Delivery> {
  for (let tries = 1; ; tries += 1) {
    const delivery = await sendOnce(context, message, to, post);
    if (delivery.outcome !== 'throttled' || tries >= MOST_TRIES || delivery.waitSeconds > LONGEST_WAIT_SECONDS) return delivery;
    await delay(delivery.waitSeconds * 1000);
  }
}

async function settle(context: BotContext, nonce: string, key: string, delivery: Delivery): Promise<keyof DeliveryReport> {
  const { messages, conversations } = context.services;
  switch (delivery.outcome) {
    case 'sent':
      await messages.markSent(nonce, delivery.activityId);
      return 'sent';
    case 'unknown':
      await messages.markUnknown(nonce, delivery.error);
      return 'unknown';
    case 'notThere':
      await messages.markFailed(nonce, delivery.error, true);
      await conversations.forget(key);
      return 'failed';
    case 'throttled':
      await messages.markFailed(nonce, `429, asked to wait ${delivery.waitSeconds} seconds`, false, delivery.waitSeconds);
      return 'failed';
    case 'refused':
      await messages.markFailed(nonce, delivery.error);
      return 'failed';
  }
}

type Prepared = { to: MessageDestination; post: Post } | { error: string; permanent: boolean };

const never = (error: string): Prepared => ({ error, permanent: true });

/** What cannot be sent, and why: decided before anything goes out. */
function prepare(context: BotContext, message: OutboxMessage): Prepared {
  const to = destinationOf(context, message);
  if (!to) return never('The bot is not installed there.');
  try {
    if (isSettled(context, message)) return never('It was acknowledged before this could be sent.');
    const post = renderMessage(context, message);
    return post ? { to, post } : never('The recipient has no role any more.');
  } catch (error) {
    context.log.warn('A card could not be made', { nonce: message.nonce, ...describeError(error) });
    if (error instanceof AppError && error.code === 'notFound') return never('It was done before this could be sent, or its recipient may not see it any more.');
    // A defect of ours, which the next version may have mended.
    return { error: 'The card could not be made.', permanent: false };
  }
}

/** What is known to have become of messages and could not be written down: tried again with each delivery, before a claim runs out. */
const unrecorded = new WeakMap<BotContext, Map<string, () => Promise<unknown>>>();

function unrecordedBy(context: BotContext): Map<string, () => Promise<unknown>> {
  const known = unrecorded.get(context) ?? new Map<string, () => Promise<unknown>>();
  unrecorded.set(context, known);
  return known;
}

async function recordTheRest(context: BotContext): Promise<void> {
  const rest = unrecordedBy(context);
  for (const [nonce, record] of [...rest]) {
    try {
      await record();
      rest.delete(nonce);
    } catch (error) {
      context.log.warn('What became of a message could not be recorded', { nonce, ...describeError(error) });
    }
  }
}

async function deliverOne(context: BotContext, nonce: string): Promise<keyof DeliveryReport> {
  const { messages } = context.services;
  const message = await messages.claim(nonce);
  if (!message) return 'taken';
  const prepared = prepare(context, message);
  if ('error' in prepared) {
    await messages.markFailed(nonce, prepared.error, prepared.permanent);
    return 'failed';
  }
  const delivery = await sendPatiently(context, message, prepared.to.reference, prepared.post);
  const record = () => settle(context, nonce, prepared.to.key, delivery);
  try {
    return await record();
  } catch (error) {
    unrecordedBy(context).set(nonce, record);
    throw error;
  }
}

/** Sends what is due from the outbox: claim, send, mark. Safe on any number of servers at once, and after a crash at any point. */
export async function deliver(context: BotContext): Promise<DeliveryReport> {
  const report: DeliveryReport = { sent: 0, failed: 0, unknown: 0, taken: 0 };
  await recordTheRest(context);
  await severally(context.services.messages.pending(), AT_ONCE, async ({ nonce }) => {
    try {
      report[await deliverOne(context, nonce)] += 1;
    } catch (error) {
      // Storing the outcome failed: the claim stands, so it is never sent again by itself; what is known of it is recorded later.
      report.unknown += 1;
      context.log.warn('What became of a message could not be recorded', { nonce, ...describeError(error) });
    }
  });
  return report;
}
