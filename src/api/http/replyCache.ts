/** An answer as it goes out: its text, and its brotli copy once somebody took that. */
export interface KeptReply {
  text: Buffer;
  brotli?: Buffer;
}

/** Answers by their key, which must say who asked. Beyond `limit` bytes the answer unused for longest goes. */
export interface ReplyCache {
  get(key: string): KeptReply | undefined;
  set(key: string, reply: KeptReply): void;
  bytes(): number;
}

/** An empty cache of so many bytes; an answer larger than an eighth of it is not kept. */
export function createReplyCache(limit: number): ReplyCache {
  const kept = new Map<string, KeptReply>();
  let total = 0;
  const sizeOf = ({ text, brotli }: KeptReply): number => text.length + (brotli?.length ?? 0);
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
    set(key, reply) {
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
