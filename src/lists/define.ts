import { column, type Cell, type Cells, type Column, type Field } from './column';
import { json } from './document';
import { type JsonValue } from './json';

/** What must still happen after a commit, kept in the committed item until it has happened (architecture rule 3). */
export interface FollowUp {
  /** Deterministic, so that performing twice is the same as once. */
  id: string;
  kind: string;
  payload: JsonValue;
  /** Not to be performed before this moment. */
  notBefore?: string;
}

export interface ListOptions<Row> {
  /** Shown to whoever opens the site's contents. */
  description: string;
  /** The unique column that finds a row. When it is no property of the row, its value is made by `keyOf`. */
  keyColumn: string;
  keyOf: (row: Row) => string;
  /** Can be committed to: the item carries its pending follow-ups. */
  committable?: boolean;
  /**
   * Rows a page when the list is walked, at most 5,000. Measured over 75,000 recommendations: pages of 1,000 leave 300 MiB
   * resident after 11 s, pages of 5,000 leave 490 MiB after 18 s.
   */
  pageSize?: number;
  fields: { [Name in keyof Row]-?: Field<Row[Name]> };
}

/** One list, declared once: its provisioning plan (`columns`), its row type and its two-way codec. */
export interface List<Row> {
  readonly name: string;
  readonly description: string;
  readonly keyColumn: string;
  readonly pageSize: number;
  readonly committable: boolean;
  readonly columns: readonly Column[];
  /** The internal names to select when reading. */
  readonly select: readonly string[];
  keyOf(row: Row): string;
  /** Every cell of a new row. Throws `tooLong`. */
  encode(row: Row, followUps?: readonly FollowUp[]): Record<string, Cell>;
  /** The cells of the properties that change, and the follow-ups when given. Throws `tooLong`. */
  encodeChange(change: Partial<Row>, followUps?: readonly FollowUp[]): Record<string, Cell>;
  /** Throws TypeError when a required cell is missing or damaged. */
  decode(cells: Cells): { row: Row; followUps: readonly FollowUp[] };
}

const FOLLOW_UPS = 'followUps';
const followUpsField = json<readonly FollowUp[]>([]);
const noFollowUps: readonly FollowUp[] = Object.freeze([]);

/** Declares a list. Names and limits are checked by `checkList` in a test over all declarations. */
export function defineList<Row extends object>(name: string, options: ListOptions<Row>): List<Row> {
  const fields = Object.entries(options.fields) as [keyof Row & string, Field<Row[keyof Row]>][];
  const committable = options.committable ?? false;
  const derivedKey = !(options.keyColumn in options.fields);
  const columns = [
    ...(derivedKey ? [column(options.keyColumn, 'text', { unique: true })] : []),
    ...fields.flatMap(([property, field]) => field.columns(property)),
    ...(committable ? followUpsField.columns(FOLLOW_UPS) : []),
  ];
  const shape = emptyShape(fields.map(([property]) => property)) as Row;
  const encodeFollowUps = (followUps: readonly FollowUp[] | undefined, into: Record<string, Cell>): void => {
    if (committable && followUps) followUpsField.encode(FOLLOW_UPS, followUps, into);
  };

  return {
    name,
    description: options.description,
    keyColumn: options.keyColumn,
    pageSize: options.pageSize ?? 1000,
    committable,
    columns,
    select: columns.map((each) => each.name),
    keyOf: options.keyOf,
    encode: (row, followUps) => {
      const cells: Record<string, Cell> = {};
      for (const [property, field] of fields) field.encode(property, row[property], cells);
      encodeFollowUps(followUps, cells);
      const key = options.keyOf(row);
      return { ...cells, ...(derivedKey ? { [options.keyColumn]: key } : {}), Title: key };
    },
    encodeChange: (change, followUps) => {
      const cells: Record<string, Cell> = {};
      for (const [property, field] of fields) if (property in change) field.encode(property, change[property] as Row[keyof Row], cells);
      encodeFollowUps(followUps, cells);
      return cells;
    },
    decode: (cells) => {
      const row = { ...shape };
      for (const [property, field] of fields) row[property] = field.decode(property, cells) as Row[keyof Row & string];
      return { row, followUps: committable && cells[FOLLOW_UPS] ? followUpsField.decode(FOLLOW_UPS, cells) : noFollowUps };
    },
  };
}

/**
 * An object with all properties in place, made by the JSON parser. Copies of it share one compact layout; an object that
 * grows by computed names becomes a hash table, four times the size (measured over 75,000 rows).
 */
function emptyShape(properties: readonly string[]): unknown {
  return JSON.parse(`{${properties.map((property) => `${JSON.stringify(property)}:null`).join(',')}}`);
}
