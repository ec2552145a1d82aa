import { type Message } from '../../lists';
import { type Stores } from '../../stores';

type Source = Pick<Stores, 'messages'>;

/** Once for all who ask of the same list. */
const known = new WeakMap<Source['messages'], Set<string>>();

/** The messages with which something may still happen: of a year's hundred thousand the few that delivery asks for every five seconds. */
export function openMessages({ messages }: Source): Message[] {
  const keys = known.get(messages) ?? follow(messages);
  return Array.from(keys).flatMap((key) => messages.get(key)?.value ?? []);
}

function follow(messages: Source['messages']): Set<string> {
  const keys = new Set(Array.from(messages.values(), ({ value }) => value).filter(isOpen).map(({ nonce }) => nonce));
  messages.subscribe(({ key, after }) => {
    if (after && isOpen(after)) keys.add(key);
    else keys.delete(key);
  });
  known.set(messages, keys);
  return keys;
}

const isOpen = ({ state, permanent }: Message): boolean => state === 'pending' || state === 'sending' || (state === 'failed' && !permanent);
