const key = 'ways';

/** What the last answer said that the person may open, so that the next page keeps the room and nothing jumps. Nothing where the browser forbids to remember. */
export function rememberedWays(): readonly string[] {
  return withStorage((storage) => (storage.getItem(key) ?? '').split(' ')) ?? [];
}

/** Keeps the names of what the person may open. They decide nothing: the server does, at every page. */
export function rememberWays(abilities: Readonly<Record<string, { allowed: boolean }>>): void {
  const names = Object.entries(abilities).flatMap(([name, { allowed }]) => (allowed ? [name] : []));
  withStorage((storage) => storage.setItem(key, names.join(' ')));
}

function withStorage<T>(work: (storage: Storage) => T): T | undefined {
  try {
    return work(localStorage);
  } catch {
    // A frame of another site may be refused any storage. Then the header grows a line when the answer comes.
    return undefined;
  }
}
