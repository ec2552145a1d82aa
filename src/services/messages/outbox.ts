import { londonDay, toEpoch, type Instant } from '../../domain/clock';
import { inSendingHours } from '../../domain/cycle/workingDays';
import { AppError } from '../../domain/errors';
import { type PersonRef } from '../../domain/people/types';
import { type Message, type MessageItem } from '../../lists';
import { type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { type OutboxMessage } from '../types';
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
/** Waits after the first, second… certain failure, in milliseconds; after the last one it is not tried again. */
const RETRY_WAITS = [60_000, 300_000, 1_800_000, 7_200_000];
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
    sentAt: undefined,
    attempts: 0,
    claimedBy: '',
    permanent: false,
    activityId: '',
    error: '',
  };
  await stores.messages.create(message, { priority: 'followUp', sameIfExists: () => true });
  return true;
}

/** What may be tried now: never tried, or certainly failed and its wait is over. Oldest first; outside sending hours nothing but new alerts (domain.md §9). */
export function deliverable({ stores, clock }: ServiceContext): OutboxMessage[] {
  const now = clock.now();
  const working = inSendingHours(now);
  const due = [...stores.messages.values()].map(({ value }) => value).filter((message) => (working || isUrgent(message)) && isDue(message, now));
  return due.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)).map((message) => toSend(stores, message));
}

const isUrgent = ({ rule }: Pick<Message, 'rule'>): boolean => rule === 'alertRaised';

function isDue({ rule, state, permanent, attempts, attemptedAt }: Message, now: Instant): boolean {
  if (state === 'pending') return true;
  const wait = isUrgent({ rule }) ? (URGENT_WAITS[attempts - 1] ?? URGENT_WAITS.at(-1)) : RETRY_WAITS[attempts - 1];
  if (state !== 'failed' || permanent || wait === undefined || attemptedAt === undefined) return false;
  return toEpoch(now) - toEpoch(attemptedAt) >= wait;
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
    return toSend(context.stores, claimed.value);
  } catch (error) {
    // The change was made and its answer lost: then the claim that stands is ours.
    const current = currentMessage(error);
    return current?.value.claimedBy === claimedBy && current.value.state === 'sending' ? toSend(context.stores, current.value) : undefined;
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

/** Claims whose server never said what became of them are unknown from then on. Gives how many. */
export async function expireClaims(context: ServiceContext): Promise<number> {
  const now = toEpoch(context.clock.now());
  const lost = [...context.stores.messages.values()].filter(({ value }) => value.state === 'sending' && now - toEpoch(value.attemptedAt ?? value.createdAt) > CLAIM_HOLDS);
  for (const { value } of lost) await settle(context, value.nonce, { state: 'unknown', error: 'The server that was sending it stopped.' });
  return lost.length;
}

/** The message as it is now, out of a refusal to overwrite it; any other error is thrown on. */
function currentMessage(error: unknown): Stored<Message> | undefined {
  if (!(error instanceof AppError) || error.code !== 'stale') throw error;
  return error.details.current as Stored<Message> | undefined;
}

/** Between planning and sending somebody may have been walled off: then they are told nothing of it. */
export function toSend(stores: ServiceContext['stores'], message: Message): OutboxMessage {
  return toView({ ...message, items: message.items.filter(({ reference }) => mayHear(stores, message.recipient?.oid, reference)) });
}

function toView({ recipient, nonce, day, channel, rule, items, state, attempts, error, createdAt, sentAt, activityId }: Message): OutboxMessage {
  return { nonce, day, channel, recipientOid: recipient?.oid ?? '', rule, items, state, attempts, error, createdAt, sentAt, activityId };
}
