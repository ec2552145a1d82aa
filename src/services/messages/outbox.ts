import { londonDay, toEpoch, toInstant, type Instant } from '../../domain/clock';
import { inSendingHours } from '../../domain/cycle/workingDays';
import { AppError } from '../../domain/errors';
import { type PersonRef } from '../../domain/people/types';
import { type Message, type MessageItem } from '../../lists';
import { type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { type OutboxMessage } from '../types';
import { openMessages } from './openMessages';
import { isOurs, rememberOurs } from './ours';
import { reminderRules } from './reminderRules';
import { stillStands } from './stillStands';
import { mayHear } from './wall';

/** A message to be written into the outbox. `nonce` is made of what it is about, so that planning it twice makes one. */
export interface Draft {
  nonce: string;
  /** Undefined for the channel. */
  recipient: PersonRef | undefined;
  rule: string;
  items: readonly MessageItem[];
}

/** A server that has claimed a message has this long to say what became of it, in milliseconds. */
const CLAIM_HOLDS = 300_000;
/** Waits after the first, second… certain failure, in milliseconds; the last one again and again. */
const RETRY_WAITS = [60_000, 300_000, 1_800_000, 7_200_000];
/** So long is a message tried again that certainly did not arrive: later ones say what is due then. */
const GIVEN_UP_AFTER = 7 * 86_400_000;
/** What concerns a child at risk is tried again for as long as it is still news. */
const URGENT_WAITS = [30_000, 60_000, 300_000];

/** Writes the draft unless it is there already, without what its recipient may not hear of; true when it is new. One Graph write. */
export async function putInOutbox({ stores, clock }: Pick<ServiceContext, 'stores' | 'clock'>, draft: Draft): Promise<boolean> {
  if (stores.messages.get(draft.nonce)) return false;
  const items = draft.items.filter(({ reference }) => mayHear(stores, draft.recipient?.oid, reference));
  // A digest without anything to tell is one; a message about what may not be told is none.
  if (items.length === 0 && draft.items.length > 0) return false;
  const now = clock.now();
  const message: Message = {
    ...draft,
    items,
    channel: draft.recipient ? 'personal' : 'channel',
    conversation: '',
    state: 'pending',
    day: londonDay(now),
    createdAt: now,
    attemptedAt: undefined,
    notBefore: undefined,
    sentAt: undefined,
    attempts: 0,
    claimedBy: '',
    permanent: false,
    activityId: '',
    error: '',
  };
  const stored = await stores.messages.create(message, { priority: 'followUp', sameIfExists: () => true });
  // Another server may have been quicker by a second.
  if (stored.value.state === 'pending') rememberOurs(stores, draft.nonce);
  return true;
}

/** What may be tried now: never tried, or certainly failed and its wait is over. Alerts first, then the oldest; outside sending hours nothing but new alerts (domain.md §9). */
export function deliverable({ stores, clock }: ServiceContext): OutboxMessage[] {
  const now = clock.now();
  const working = inSendingHours(now);
  const due = openMessages(stores).filter((message) => (working || isUrgent(message)) && isDue(message, now) && (isUrgent(message) || isOurs(stores, message, now)));
  return due.sort(urgentThenOldest).map((message) => toDeliver(stores, message));
}

const isUrgent = ({ rule }: Pick<Message, 'rule'>): boolean => rule === 'alertRaised';

function urgentThenOldest(a: Message, b: Message): number {
  return Number(isUrgent(b)) - Number(isUrgent(a)) || (a.createdAt < b.createdAt ? -1 : 1);
}

function isDue({ rule, state, permanent, attempts, attemptedAt, notBefore, createdAt }: Message, now: Instant): boolean {
  if (state === 'pending') return true;
  if (state !== 'failed' || permanent || attemptedAt === undefined) return false;
  if (notBefore !== undefined && now < notBefore) return false;
  const waits = isUrgent({ rule }) ? URGENT_WAITS : RETRY_WAITS;
  if (!isUrgent({ rule }) && toEpoch(now) - toEpoch(createdAt) > GIVEN_UP_AFTER) return false;
  return toEpoch(now) - toEpoch(attemptedAt) >= (waits[attempts - 1] ?? waits.at(-1) ?? 0);
}

/** Takes a message for this server: the eTag lets one server have it. Undefined when another has. One Graph write. */
export async function claim(context: ServiceContext, nonce: string): Promise<OutboxMessage | undefined> {
  const stored = context.stores.messages.get(nonce);
  const now = context.clock.now();
  if (!stored || !isDue(stored.value, now)) return undefined;
  const attempts = stored.value.attempts + 1;
  const claimedBy = `${context.serverId}/${attempts}`;
  try {
    const claimed = await context.stores.messages.update(stored, { state: 'sending', attemptedAt: now, attempts, claimedBy }, { priority: 'followUp' });
    return toDeliver(context.stores, claimed.value);
  } catch (error) {
    // The change was made and its answer lost: then the claim that stands is ours.
    const current = currentMessage(error);
    return current?.value.claimedBy === claimedBy && current.value.state === 'sending' ? toDeliver(context.stores, current.value) : undefined;
  }
}

/** Writes down what became of a message, over whatever happened to its item meanwhile. */
export async function settle({ stores }: ServiceContext, nonce: string, change: Partial<Message>): Promise<void> {
  let stored = stores.messages.get(nonce);
  for (let tries = 0; stored && tries < 5; tries += 1) {
    try {
      await stores.messages.update(stored, change, { priority: 'followUp' });
      return;
    } catch (error) {
      stored = currentMessage(error);
    }
  }
  throw new AppError('notFound', 'This message is not in the outbox any more.');
}

/** It certainly did not arrive: for good, or to be tried again after so many seconds at the earliest. */
export async function settleFailed(context: ServiceContext, nonce: string, { error, permanent, waitSeconds }: { error: string; permanent: boolean; waitSeconds: number }): Promise<void> {
  const notBefore = waitSeconds > 0 ? toInstant(toEpoch(context.clock.now()) + waitSeconds * 1000) : undefined;
  await settle(context, nonce, { state: 'failed', error, permanent, notBefore });
}

/** Claims whose server never said what became of them are unknown from then on. Gives how many. */
export async function expireClaims(context: ServiceContext): Promise<number> {
  const now = toEpoch(context.clock.now());
  const lost = openMessages(context.stores).filter(({ state, attemptedAt, createdAt }) => state === 'sending' && now - toEpoch(attemptedAt ?? createdAt) > CLAIM_HOLDS);
  for (const { nonce } of lost) await expire(context, nonce);
  return lost.length;
}

/** Unless its server has said so meanwhile. */
async function expire({ stores }: ServiceContext, nonce: string): Promise<void> {
  const stored = stores.messages.get(nonce);
  if (stored?.value.state !== 'sending') return;
  try {
    await stores.messages.update(stored, { state: 'unknown', error: 'The server that was sending it stopped.' }, { priority: 'followUp' });
  } catch (error) {
    currentMessage(error);
  }
}

/** The message as it is now, out of a refusal to overwrite it; any other error is thrown on. */
function currentMessage(error: unknown): Stored<Message> | undefined {
  if (!(error instanceof AppError) || error.code !== 'stale') throw error;
  return error.details.current as Stored<Message> | undefined;
}

/** Between planning and sending somebody may have been walled off: then they are told nothing of it. */
export function toSend(stores: ServiceContext['stores'], message: Message): OutboxMessage {
  return toView(stores, { ...message, items: message.items.filter(({ reference }) => mayHear(stores, message.recipient?.oid, reference)) });
}

/** Nor of what was done meanwhile, or is somebody else's now. */
function toDeliver(stores: ServiceContext['stores'], message: Message): OutboxMessage {
  return toSend(stores, { ...message, items: message.items.filter((item) => stillStands(stores, item, message.recipient?.oid)) });
}

function toView(stores: ServiceContext['stores'], { recipient, nonce, day, channel, rule, items, state, attempts, error, createdAt, sentAt, activityId }: Message): OutboxMessage {
  return { nonce, day, channel, recipientOid: recipient?.oid ?? '', rule, items, most: reminderRules(stores).message.most, state, attempts, error, createdAt, sentAt, activityId };
}
