import { holdsAll, sameEtag } from './compare';
import { costs } from './costs';
import { type Door } from './door';
import { changedMeanwhile, GraphFailure, keyTaken, toAppError } from './failures';
import { type ListPlace } from './listReads';
import { type Fields, type FieldValue, type Item, type Priority } from './types';
import { readItem, type WireItem } from './wire';

export interface WriteItemOptions {
  priority: Priority;
  /** The columns to read when it must be found out what the item holds now. */
  select: readonly string[];
}

export interface CreateItemOptions extends WriteItemOptions {
  /** The values of the list's unique columns: how a row that may have been written is found again. */
  unique: Readonly<Record<string, string>>;
}

type FindByKey = (column: string, value: string, select: readonly string[], priority: Priority, deadlineAt: number) => Promise<Item | undefined>;

/** One list, as its writes need it. */
interface Target {
  door: Door;
  path: ListPlace;
  findByKey: FindByKey;
}

/** Attempts before a conflict that keeps coming back is called one. */
const CONFLICTS = 4;

/** The writes of one list, and the read of one item that settles an unanswered one. */
export function listWrites(door: Door, path: ListPlace, findByKey: FindByKey) {
  const target: Target = { door, path, findByKey };
  return {
    getOne: (id: string, select: readonly string[], priority: Priority): Promise<Item> => getOne(target, id, { select, priority }),
    create: (fields: Fields, options: CreateItemOptions): Promise<Item> => create(target, fields, options),
    patch: (id: string, etag: string, fields: Fields, options: WriteItemOptions): Promise<string> => patch(target, id, etag, fields, options),
    remove: (id: string, etag: string, options: Pick<WriteItemOptions, 'priority'>): Promise<void> => remove(target, id, etag, options),
  };
}

async function getOne({ door, path }: Target, id: string, options: WriteItemOptions, deadlineAt?: number): Promise<Item> {
  const expand = `$expand=fields($select=${options.select.join(',')})`;
  const reply = await door.read({ method: 'GET', path: `${await path()}/items/${id}?${expand}`, cost: costs.getOne, priority: options.priority, ...(deadlineAt === undefined ? {} : { deadlineAt }) });
  return readItem(reply.body as WireItem);
}

/**
 * Adds a row. Gives the row as it was sent, for the dates of a POST reply are not to be trusted (graph-lists §4.2).
 * After an answer that leaves it open whether the row was written, the row is looked up by its unique columns first.
 * Throws `stale` with reason `keyTaken` and the row that is there when a unique value is taken by another row.
 */
async function create(target: Target, fields: Fields, options: CreateItemOptions): Promise<Item> {
  const { door } = target;
  const deadlineAt = door.deadline(options);
  const call = { method: 'POST', path: `${await target.path()}/items`, body: { fields: withoutEmpty(fields) }, cost: costs.write, priority: options.priority, deadlineAt } as const;
  let unsure = false;
  for (let attempt = 0; ; attempt += 1) {
    try {
      const { id, etag } = readItem((await door.write(call)).body as WireItem);
      return { id, etag, fields };
    } catch (error) {
      if (!(error instanceof GraphFailure)) throw error;
      if (!error.ambiguous && !error.uniqueClash && error.status !== 409) throw target.path.gone(toAppError(error));
      unsure ||= error.ambiguous;
      const taken = await findTaken(target, options, deadlineAt);
      if (taken && unsure && holdsAll(taken.fields, fields, options.select)) return { ...taken, fields };
      if (taken && error.uniqueClash) throw keyTaken(taken, { cause: error });
      // Not to be seen yet: a filtered read may lag behind a write by seconds (graph-lists §7.4).
      await door.pause(attempt, deadlineAt, error);
    }
  }
}

async function findTaken({ findByKey }: Target, options: CreateItemOptions, deadlineAt: number): Promise<Item | undefined> {
  for (const [column, value] of Object.entries(options.unique)) {
    const found = await findByKey(column, value, options.select, options.priority, deadlineAt);
    if (found) return found;
  }
  return undefined;
}

/**
 * Changes fields if the item is still the one with that eTag; gives the new eTag. Throws `stale` with the item as it is
 * now. An answer that leaves it open whether the change was made is settled by reading the item again.
 */
async function patch(target: Target, id: string, etag: string, fields: Fields, options: WriteItemOptions): Promise<string> {
  const { door } = target;
  const deadlineAt = door.deadline(options);
  const path = `${await target.path()}/items/${id}/fields`;
  let expected = etag;
  let unsure = false;
  let conflicts = 0;
  for (let attempt = 0; ; attempt += 1) {
    try {
      const reply = await door.write({ method: 'PATCH', path, body: fields, headers: { 'If-Match': expected }, cost: costs.write, priority: options.priority, deadlineAt });
      return (reply.body as { '@odata.etag'?: string } | undefined)?.['@odata.etag'] ?? (await getOne(target, id, options, deadlineAt)).etag;
    } catch (error) {
      if (!(error instanceof GraphFailure)) throw error;
      const conflict = error.status === 409 || error.status === 412;
      if (!error.ambiguous && !conflict) throw toAppError(error);
      unsure ||= error.ambiguous;
      const current = await getOne(target, id, options, deadlineAt);
      if (unsure && !sameEtag(current.etag, etag) && holdsAll(current.fields, fields, options.select)) return current.etag;
      if (conflict) conflicts += 1;
      if (!sameEtag(current.etag, etag) || conflicts >= CONFLICTS) throw changedMeanwhile(current, { cause: error });
      await door.pause(attempt, deadlineAt, error);
      expected = current.etag;
    }
  }
}

/** Removes an item if it is still the one with that eTag; one that is gone already is as good. Throws `stale`. */
async function remove({ door, path }: Target, id: string, etag: string, { priority }: Pick<WriteItemOptions, 'priority'>): Promise<void> {
  const deadlineAt = door.deadline({ priority });
  for (let attempt = 0; ; attempt += 1) {
    try {
      await door.write({ method: 'DELETE', path: `${await path()}/items/${id}`, headers: { 'If-Match': etag }, cost: costs.write, priority, deadlineAt });
      return;
    } catch (error) {
      if (!(error instanceof GraphFailure)) throw error;
      if (error.status === 404) return;
      if (!error.ambiguous && error.status !== 409) throw toAppError(error);
      await door.pause(attempt, deadlineAt, error);
    }
  }
}

/** A new row's empty fields are left out: some column types refuse null at creation. */
function withoutEmpty(fields: Fields): Record<string, FieldValue> {
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, FieldValue] => entry[1] !== null && entry[1] !== undefined));
}
