import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../domain/errors';
import { type GraphList, type Item } from '../graph';
import { type FollowUp, type List } from '../lists';
import { type Memory } from './memory';
import { type CreateOptions, type Store, type Stored, type WriteOptions } from './types';

/** What a store needs: its declaration, its list behind the door, its rows in memory. */
export interface StoreParts<Row> {
  list: List<Row>;
  graphList: GraphList;
  memory: Memory<Row>;
}

/** Writes that lose against a follow-up being cleared are made again so often. */
const REBASES = 5;

/** The store of one list over its memory: see `Store`. */
export function createStore<Row extends object>(parts: StoreParts<Row>): Store<Row> {
  const { list, memory } = parts;
  return {
    name: list.name,
    keyOf: (value) => list.keyOf(value),
    get: (key) => memory.get(key),
    values: () => memory.values(),
    get count() {
      return memory.count;
    },
    get version() {
      return memory.version;
    },
    create: (value, options) => create(parts, value, options),
    update: (stored, change, options) => update(parts, stored, change, options),
    refresh: (key) => refresh(parts, key),
    async clear(key, done) {
      const stored = memory.get(key);
      if (stored) await update(parts, stored, {}, { priority: 'followUp', done });
    },
    subscribe: (listener) => memory.subscribe(listener),
  };
}

/** A row of a list item. Throws TypeError when a cell is damaged. */
export function toStored<Row>(list: List<Row>, item: Item): Stored<Row> {
  const { row, followUps } = list.decode(item.fields);
  return { id: item.id, etag: item.etag, value: row, followUps };
}

async function create<Row extends object>({ list, graphList, memory }: StoreParts<Row>, value: Row, options: CreateOptions<Row>): Promise<Stored<Row>> {
  const cells = list.encode(value, options.followUps ?? []);
  const unique = Object.fromEntries(list.columns.filter((column) => column.unique).map(({ name }) => [name, String(cells[name] ?? '')]));
  try {
    const made = toStored(list, await graphList.create(cells, { priority: options.priority, unique, select: list.select }));
    memory.apply(made);
    return made;
  } catch (error) {
    const existing = currentOf(list, error);
    if (!existing) throw error;
    memory.apply(existing);
    if (options.sameIfExists?.(existing.value)) return existing;
    throw withCurrent(error, existing);
  }
}

async function update<Row extends object>(parts: StoreParts<Row>, stored: Stored<Row>, change: Partial<Row>, options: WriteOptions): Promise<Stored<Row>> {
  const { list, memory } = parts;
  for (let base = stored, rebases = 0; ; rebases += 1) {
    try {
      return await write(parts, base, change, options);
    } catch (error) {
      if (error instanceof AppError && error.code === 'notFound') memory.removeById(base.id);
      const current = currentOf(list, error);
      if (!current) throw error;
      memory.apply(current);
      const next = nextRow(list, stored.value, change);
      // Written, then followed up by another server before we could look: the answer was lost, not the change.
      if ('revision' in next && isDeepStrictEqual(current.value, next)) return current;
      // Somebody changed only what must follow, not the row: no person need hear of that.
      const unchanged = Object.keys(change).length === 0 || isDeepStrictEqual(current.value, stored.value);
      if (!unchanged || rebases === REBASES) throw withCurrent(error, current);
      base = current;
    }
  }
}

async function write<Row extends object>({ list, graphList, memory }: StoreParts<Row>, base: Stored<Row>, change: Partial<Row>, options: WriteOptions): Promise<Stored<Row>> {
  const followUps = followUpsAfter(base.followUps, options);
  const cells = list.encodeChange({ ...change, ...nextRevision(base.value, change) }, followUps === base.followUps ? undefined : followUps);
  if (Object.keys(cells).length === 0) return base;
  const etag = await graphList.patch(base.id, base.etag, cells, { priority: options.priority, select: list.select });
  const written = { id: base.id, etag, value: nextRow(list, base.value, change), followUps };
  memory.apply(written);
  return written;
}

async function refresh<Row>({ list, graphList, memory }: StoreParts<Row>, key: string): Promise<Stored<Row> | undefined> {
  const known = memory.get(key);
  // A filtered read may lag; a read by id does not (graph-lists §7.4).
  const item = known ? await readKnown(graphList, list, known.id) : await graphList.findByKey(list.keyColumn, key, list.select, 'save');
  if (!item) {
    memory.remove(key);
    return undefined;
  }
  memory.apply(toStored(list, item));
  return memory.get(key);
}

async function readKnown<Row>(graphList: GraphList, list: List<Row>, id: string): Promise<Item | undefined> {
  try {
    return await graphList.getOne(id, list.select, 'save');
  } catch (error) {
    if (error instanceof AppError && error.code === 'notFound') return undefined;
    throw error;
  }
}

/** The row that a `stale` from the door holds. */
function currentOf<Row>(list: List<Row>, error: unknown): Stored<Row> | undefined {
  if (!(error instanceof AppError) || error.code !== 'stale' || error.details.current === undefined) return undefined;
  return toStored(list, error.details.current as Item);
}

function withCurrent(error: unknown, current: Stored<unknown>): unknown {
  if (!(error instanceof AppError)) return error;
  return new AppError('stale', error.message, { ...error.details, current }, { cause: error.cause });
}

/** The row after a change, as a read would give it: cleaned texts, whole seconds. */
function nextRow<Row extends object>(list: List<Row>, value: Row, change: Partial<Row>): Row {
  return list.decode(list.encode({ ...value, ...change, ...nextRevision(value, change) })).row;
}

function nextRevision<Row extends object>(value: Row, change: Partial<Row>): { revision?: number } {
  if (Object.keys(change).length === 0 || !('revision' in value) || typeof value.revision !== 'number') return {};
  return { revision: value.revision + 1 };
}

function followUpsAfter(pending: readonly FollowUp[], { followUps = [], done = [] }: WriteOptions): readonly FollowUp[] {
  if (followUps.length === 0 && !pending.some((each) => done.includes(each.id))) return pending;
  const added = followUps.filter((each) => !pending.some((other) => other.id === each.id));
  return [...pending, ...added].filter((each) => !done.includes(each.id));
}
