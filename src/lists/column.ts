/** A column as SharePoint knows it: what provisioning makes, and what counts against a list's limits. */
export interface Column {
  /** The internal name, fixed at creation: camelCase ASCII, at most 32 characters (checkList). */
  name: string;
  type: 'text' | 'note' | 'number' | 'boolean' | 'dateTime';
  indexed: boolean;
  unique: boolean;
}

/** One cell on the wire: what `fields` of a list item may hold for the column types that we use. */
export type Cell = string | number | boolean | null;
/** The `fields` of a list item. An empty cell is commonly absent: absent and null mean the same. */
export type Cells = Readonly<Record<string, Cell | undefined>>;

/** Longest value of a single-line and of a multi-line text column, in UTF-16 units (graph-lists §2.4). */
export const TEXT_LIMIT = 255;
export const NOTE_LIMIT = 63_999;

/**
 * How one property of a domain object lives in columns. `columns` names them after the property; `encode` writes every
 * one of them (null empties a cell); `decode` reads them back and throws when a required cell holds no valid value.
 */
export interface Field<Value> {
  columns(name: string): readonly Column[];
  encode(name: string, value: Value, into: Record<string, Cell>): void;
  decode(name: string, cells: Cells): Value;
}

/** A column that a field keeps, with the usual flags off. */
export function column(name: string, type: Column['type'], flags: { indexed?: boolean; unique?: boolean } = {}): Column {
  return { name, type, indexed: flags.indexed ?? flags.unique ?? false, unique: flags.unique ?? false };
}

/** `child` + `recordNumber` → `childRecordNumber`. */
export function joinName(prefix: string, name: string): string {
  return `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
