import { sameEtag } from '../graph';
import { type Change, type Stored } from './types';

export interface Walk {
  met(id: string): void;
  /** The walk is complete: removes what neither it nor a write meanwhile has met. */
  finish(): void;
  /** The walk was broken off: removes nothing. */
  abandon(): void;
}

/** The rows of one list by key, and who wants to know of their changes. */
export interface Memory<Row> {
  get(key: string): Stored<Row> | undefined;
  values(): IterableIterator<Stored<Row>>;
  readonly count: number;
  readonly version: number;
  /** Keys of rows with follow-ups. */
  readonly pending: ReadonlySet<string>;
  /** Takes a row in, unless it is older than what is there. */
  apply(next: Stored<Row>): void;
  removeById(id: string): void;
  remove(key: string): void;
  /** Starts a walk over the whole list. */
  startWalk(): Walk;
  subscribe(listener: (change: Change<Row>) => void): () => void;
}

/** An empty memory. */
export function createMemory<Row>(keyOf: (row: Row) => string): Memory<Row> {
  const byKey = new Map<string, Stored<Row>>();
  const keyById = new Map<string, string>();
  const pending = new Set<string>();
  const listeners = new Set<(change: Change<Row>) => void>();
  const walks = new Set<Set<string>>();
  let version = 0;

  const tell = (change: Change<Row>): void => {
    version += 1;
    for (const listener of listeners) listener(change);
  };
  const remove = (key: string): void => {
    const gone = byKey.get(key);
    if (!gone) return;
    byKey.delete(key);
    keyById.delete(gone.id);
    pending.delete(key);
    tell({ key, before: gone.value });
  };

  return {
    get: (key) => byKey.get(key),
    values: () => byKey.values(),
    get count() {
      return byKey.size;
    },
    get version() {
      return version;
    },
    pending,
    remove,
    removeById: (id) => remove(keyById.get(id) ?? ''),
    apply(next) {
      for (const walk of walks) walk.add(next.id);
      const key = keyOf(next.value);
      const before = byKey.get(key);
      if (before && before.id === next.id && (sameEtag(before.etag, next.etag) || isOlder(next, before))) return;
      const formerKey = keyById.get(next.id);
      if (formerKey !== undefined && formerKey !== key) remove(formerKey);
      byKey.set(key, next);
      keyById.set(next.id, key);
      if (next.followUps.length > 0) pending.add(key);
      else pending.delete(key);
      tell(before ? { key, before: before.value, after: next.value } : { key, after: next.value });
    },
    startWalk: () => startWalk(walks, keyById, remove),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function startWalk(walks: Set<Set<string>>, keyById: ReadonlyMap<string, string>, remove: (key: string) => void): Walk {
  const met = new Set<string>();
  walks.add(met);
  return {
    met: (id) => void met.add(id),
    abandon: () => void walks.delete(met),
    finish: () => {
      walks.delete(met);
      for (const [id, key] of [...keyById]) if (!met.has(id)) remove(key);
    },
  };
}

/**
 * A delta or a page may bring what a write of ours has already replaced. eTags end in the item's version
 * (graph-lists §3.1); where one does not, or names another item, what comes last counts.
 */
function isOlder(next: Stored<unknown>, known: Stored<unknown>): boolean {
  const [of, version] = split(next.etag);
  const [ofKnown, versionKnown] = split(known.etag);
  return of === ofKnown && version < versionKnown;
}

function split(etag: string): [item: string, version: number] {
  const [, item = '', version = ''] = /^"?\{?([^},]+)\}?,(\d+)"?$/.exec(etag) ?? [];
  return [item.toLowerCase(), version === '' ? Number.NaN : Number(version)];
}
