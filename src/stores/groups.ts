import { type Memory } from './memory';
import { type Stored } from './types';

/** Rows by something other than their key, kept current. */
export interface Groups<Row> {
  /** In the order in which they came. */
  readonly of: (group: string) => readonly Stored<Row>[];
}

/** Groups the rows of a memory; a row of group '' is in none. */
export function groupBy<Row>(memory: Memory<Row>, groupOf: (row: Row) => string): Groups<Row> {
  const keys = new Map<string, string[]>();
  const leave = (group: string, key: string): void => {
    const left = (keys.get(group) ?? []).filter((each) => each !== key);
    if (left.length > 0) keys.set(group, left);
    else keys.delete(group);
  };
  memory.subscribe(({ key, before, after }) => {
    const from = before && groupOf(before);
    const to = after && groupOf(after);
    if (from === to) return;
    if (from) leave(from, key);
    if (to) join(keys, to, key);
  });
  return {
    of: (group) => (keys.get(group) ?? []).flatMap((key) => memory.get(key) ?? []),
  };
}

function join(keys: Map<string, string[]>, group: string, key: string): void {
  const members = keys.get(group);
  if (members) members.push(key);
  else keys.set(group, [key]);
}
