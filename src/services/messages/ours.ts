import { type Instant, toEpoch } from '../../domain/clock';
import { type Message } from '../../lists';
import { type Stores } from '../../stores';

/** A new message is its own server's to send for so many milliseconds, before others take it up: two that reach for the same one cost twice the calls. */
const OURS_FOR = 20_000;
/** As many as are made within that time. */
const MOST_REMEMBERED = 5_000;

type Source = Pick<Stores, 'messages'>;

/** By the list of each server in this process. */
const made = new WeakMap<Source['messages'], Set<string>>();

function madeHere({ messages }: Source): Set<string> {
  const known = made.get(messages) ?? new Set<string>();
  made.set(messages, known);
  return known;
}

/** This server has just put it into the outbox. */
export function rememberOurs(stores: Source, nonce: string): void {
  const nonces = madeHere(stores);
  const [oldest] = nonces;
  if (oldest !== undefined && nonces.size >= MOST_REMEMBERED) nonces.delete(oldest);
  nonces.add(nonce);
}

/** Whether this server may send it now: its own at once, another's when that one did not. */
export function isOurs(stores: Source, { nonce, state, attempts, createdAt }: Message, now: Instant): boolean {
  return state !== 'pending' || attempts > 0 || toEpoch(now) - toEpoch(createdAt) >= OURS_FOR || madeHere(stores).has(nonce);
}
