import { LRUCache } from 'lru-cache';

/** An answer as it goes out: its text, and its brotli copy once somebody took that. */
export interface KeptReply {
  text: Buffer;
  brotli?: Buffer;
}

/**
 * Answers by their key, which must say who asked. An answer is kept when it is asked for again: most filters are tried
 * once, and keeping what nobody asks for again makes work for the garbage collector. Beyond `limit` bytes the answer
 * unused for longest goes.
 */
export interface ReplyCache {
  get(key: string): KeptReply | undefined;
  /** Keeps it where the same key was offered before; the first time only remembers the key. */
  offer(key: string, reply: KeptReply): void;
  bytes(): number;
}

/** Keys offered once; beyond so many the one offered first is forgotten. */
const REMEMBERED = 5000;

/** An empty cache of so many bytes; an answer larger than an eighth of it is not kept. */
export function createReplyCache(limit: number): ReplyCache {
  const kept = new LRUCache<string, KeptReply>({ maxSize: limit, maxEntrySize: limit / 8, sizeCalculation: ({ text, brotli }) => Math.max(1, text.length + (brotli?.length ?? 0)) });
  const offered = new LRUCache<string, true>({ max: REMEMBERED });
  return {
    get: (key) => kept.get(key),
    offer(key, reply) {
      if (kept.has(key) || offered.delete(key)) kept.set(key, { ...reply });
      else offered.set(key, true);
    },
    bytes: () => kept.calculatedSize,
  };
}
