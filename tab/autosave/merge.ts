/** One field that both sides changed, each to something else. `path` is dotted: `family.said`. */
export interface Conflict {
  path: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

export interface Merged<T> {
  /** Both sides' changes; where they conflict, mine. */
  value: T;
  conflicts: Conflict[];
}

type Fields = Record<string, unknown>;
type Item = Fields & { id: string };

/**
 * Three-way merge by field: what only one side changed is taken from that side, and what both changed differently is a
 * conflict, in which nothing is thrown away. Lists of things with an `id` merge thing by thing; a thing that one side
 * changed is kept although the other removed it. Other lists and texts are fields.
 */
export function mergeFields<T>(base: T, mine: T, theirs: T): Merged<T> {
  const conflicts: Conflict[] = [];
  const value = merge(base, mine, theirs, '', conflicts) as T;
  return { value, conflicts };
}

/** Whether two answers say the same; a missing field, `null` and `undefined` are one: "not answered". */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a ?? undefined, b ?? undefined)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, index) => same(each, b[index]));
  if (!isFields(a) || !isFields(b)) return false;
  return keysOf(a, b).every((key) => same(a[key], b[key]));
}

function merge(base: unknown, mine: unknown, theirs: unknown, path: string, conflicts: Conflict[]): unknown {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (same(base, mine)) return theirs;
  if (isFields(mine) && isFields(theirs)) return mergeEach(isFields(base) ? base : {}, mine, theirs, path, conflicts);
  if (isItems(mine) && isItems(theirs)) return mergeItems(isItems(base) ? base : [], mine, theirs, path, conflicts);
  conflicts.push({ path, base, mine, theirs });
  return mine;
}

function mergeEach(base: Fields, mine: Fields, theirs: Fields, path: string, conflicts: Conflict[]): Fields {
  const merged: Fields = {};
  for (const key of keysOf(mine, theirs)) merged[key] = merge(base[key], mine[key], theirs[key], path ? `${path}.${key}` : key, conflicts);
  return merged;
}

function mergeItems(base: readonly Item[], mine: readonly Item[], theirs: readonly Item[], path: string, conflicts: Conflict[]): Item[] {
  const order = [...mine, ...theirs.filter(({ id }) => !find(mine, id))].map(({ id }) => id);
  return order.flatMap((id) => {
    const [before, here, there] = [find(base, id), find(mine, id), find(theirs, id)];
    if (here && there) return merge(before, here, there, `${path}.${id}`, conflicts) as Item;
    const only = here ?? there;
    const removedByOther = before !== undefined && same(before, only);
    return only && !removedByOther ? only : [];
  });
}

const find = (items: readonly Item[], id: string): Item | undefined => items.find((item) => item.id === id);
const keysOf = (a: Fields, b: Fields): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])];
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isItems = (value: unknown): value is Item[] => Array.isArray(value) && value.every((each) => isFields(each) && typeof each.id === 'string');

/** A copy with the field at a dotted path replaced; list items are found by their `id`. */
export function withField<T>(value: T, path: string, field: unknown): T {
  return replace(value, path.split('.'), field) as T;
}

function replace(value: unknown, [key, ...rest]: string[], field: unknown): unknown {
  if (key === undefined) return field;
  if (isItems(value)) return value.map((item) => (item.id === key ? replace(item, rest, field) : item));
  const fields = isFields(value) ? value : {};
  return { ...fields, [key]: replace(fields[key], rest, field) };
}
