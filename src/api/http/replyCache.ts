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
  const kept = new Map<string, KeptReply>();
  let total = 0;
  const sizeOf = ({ text, brotli }: KeptReply): number => text.length + (brotli?.length ?? 0);
  const offered = new Set<string>();
  const wasOffered = (key: string): boolean => {
    if (offered.delete(key)) return true;
    offered.add(key);
    const [oldest] = offered;
    if (offered.size > REMEMBERED && oldest !== undefined) offered.delete(oldest);
    return false;
  };
  const remove = (key: string): void => {
    const reply = kept.get(key);
    if (!reply) return;
    kept.delete(key);
    total -= sizeOf(reply);
  };
  return {
    get(key) {
      const reply = kept.get(key);
      if (!reply) return undefined;
      kept.delete(key);
      kept.set(key, reply);
      return reply;
    },
    offer(key, reply) {
      if (!kept.has(key) && !wasOffered(key)) return;
      remove(key);
      if (sizeOf(reply) > limit / 8) return;
      kept.set(key, { ...reply });
      total += sizeOf(reply);
      for (const oldest of kept.keys()) {
        if (total <= limit) return;
        remove(oldest);
      }
    },
    bytes: () => total,
  };
}
