/** What a column's value is compared, sorted and kept unique by. Texts compare without regard to case, as SharePoint's do. */
import type { Column, ItemRow, StoredFields, StoredValue } from './model';

export type Key = string | number;

/** Stands for an empty value; sorts before everything else, in SQLite as here. */
export const emptyKey = -Number.MAX_VALUE;

/** The key of a stored value. Values of columns that cannot be compared (several values, links) count as empty. */
export function keyOf(value: StoredValue | undefined): Key {
  if (typeof value === 'string') return value.toLowerCase();
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' ? value : emptyKey;
}

/** The key of an item in a column, built-in columns included. */
export function itemKey(column: Column, row: ItemRow, fields: StoredFields): Key {
  if (!column.builtIn) return keyOf(fields[column.name]);
  switch (column.name) {
    case 'ID':
      return row.id;
    case 'Created':
      return keyOf(row.created);
    case 'Modified':
      return keyOf(row.modified);
    default:
      return keyOf(fields[column.name]);
  }
}

/** Sorts keys as SQLite does: numbers before texts. */
export function compareKeys(one: Key, other: Key): number {
  if (typeof one !== typeof other) return typeof one === 'number' ? -1 : 1;
  return one < other ? -1 : one > other ? 1 : 0;
}
