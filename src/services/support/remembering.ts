import { LRUCache } from 'lru-cache';

/** Keeps the last answers up to `limit` in all; the one longest unused goes first. */
export interface Remembering<Value> {
  get(key: string, make: () => Value): Value;
  clear(): void;
}

/** Each answer counts one, or what `weigh` says: a whole number above zero. */
export function remembering<Value>(limit: number, weigh: (value: Value) => number = () => 1): Remembering<Value> {
  // Each in a box, for an answer may be undefined.
  const kept = new LRUCache<string, { value: Value }>({ maxSize: limit, sizeCalculation: ({ value }) => weigh(value) });
  return {
    get: (key, make) => {
      const known = kept.get(key);
      if (known) return known.value;
      const value = make();
      kept.set(key, { value });
      return value;
    },
    clear: () => kept.clear(),
  };
}
