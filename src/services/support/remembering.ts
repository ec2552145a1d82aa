/** Keeps the last answers up to `limit` in all; the one longest unused goes first. */
export interface Remembering<Value> {
  get(key: string, make: () => Value): Value;
  clear(): void;
}

/** Each answer counts one, or what `weigh` says. */
export function remembering<Value>(limit: number, weigh: (value: Value) => number = () => 1): Remembering<Value> {
  const kept = new Map<string, { value: Value; weight: number }>();
  let total = 0;
  const made = (value: Value): { value: Value; weight: number } => {
    const weight = weigh(value);
    total += weight;
    return { value, weight };
  };
  return {
    get: (key, make) => {
      const found = kept.get(key) ?? made(make());
      kept.delete(key);
      kept.set(key, found);
      for (const [oldest, { weight }] of kept) {
        if (total <= limit) break;
        kept.delete(oldest);
        total -= weight;
      }
      return found.value;
    },
    clear: () => {
      kept.clear();
      total = 0;
    },
  };
}
