import { isDeepStrictEqual } from 'node:util';

export interface Merge<Value> {
  /** Theirs, with every field of mine that only I changed. */
  value: Value;
  /** Paths (`graded.strengths`) that both changed to different things, with theirs kept in `value`; empty when all merged. */
  conflicts: readonly string[];
}

type Plain = Readonly<Record<string, unknown>>;

/**
 * Brings together two changes to one thing: `base` is what both began with, `mine` what I would write, `theirs` what is
 * stored now. Different fields merge, at any depth; the same field changed by both to different values is a conflict for
 * a person to settle (architecture rule 4). Lists are fields as a whole.
 */
export function mergeFields<Value extends object>(base: Value, mine: Partial<Value>, theirs: Value): Merge<Value> {
  const conflicts: string[] = [];
  const value = mergeInto(base as Plain, mine, theirs as Plain, '', conflicts) as Value;
  return { value, conflicts };
}

function mergeInto(base: Plain, mine: Plain, theirs: Plain, path: string, conflicts: string[]): Plain {
  const merged: Record<string, unknown> = { ...theirs };
  for (const name of Object.keys(mine)) {
    const [was, my, their] = [base[name], mine[name], theirs[name]];
    if (isDeepStrictEqual(my, was) || isDeepStrictEqual(my, their)) continue;
    if (isDeepStrictEqual(their, was)) merged[name] = my;
    else if (isPlain(was) && isPlain(my) && isPlain(their)) merged[name] = mergeInto(was, my, their, `${path}${name}.`, conflicts);
    else conflicts.push(`${path}${name}`);
  }
  return merged;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
