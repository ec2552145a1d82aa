/** Names in the order in which they were last asked for. */
export interface Lately {
  has(name: string): boolean;
  names(): string[];
  /** Asked for just now. */
  touch(name: string): void;
  forget(name: string): void;
  clear(): void;
}

/** The last so many that were touched; `drop` is told which has to go. */
export function createLately(limit: number, drop: (oldest: string) => void): Lately {
  const names = new Set<string>();
  return {
    has: (name) => names.has(name),
    names: () => [...names],
    forget: (name) => void names.delete(name),
    clear: () => names.clear(),
    touch: (name) => {
      names.delete(name);
      names.add(name);
      const [oldest] = names;
      if (names.size <= limit || oldest === undefined) return;
      names.delete(oldest);
      drop(oldest);
    },
  };
}
