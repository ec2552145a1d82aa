/** Keeps the last `limit` answers; the one longest unused goes first. */
export interface Remembering<Value> {
  get(key: string, make: () => Value): Value;
  clear(): void;
}

export function remembering<Value>(limit: number): Remembering<Value> {
  const kept = new Map<string, { value: Value }>();
  return {
    get: (key, make) => {
      const found = kept.get(key) ?? { value: make() };
      kept.delete(key);
      kept.set(key, found);
      const [oldest] = kept.keys();
      if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
      return found.value;
    },
    clear: () => kept.clear(),
  };
}
