/** Filters bound to a list's columns: what each test compares, in SQL over an index and in memory over an item. */
import { storedDateTime, storedDay } from './dates';
import { invalidFilter, notIndexed, unknownField } from './failures';
import type { Filter, Literal, Operator, Test } from './filterSyntax';
import { compareKeys, emptyKey, type Key } from './indexKeys';
import type { Column, ListSchema } from './model';

export interface BoundTest {
  kind: 'test';
  column: Column;
  operator: Operator;
  key: Key;
}
export type BoundFilter = BoundTest | { kind: 'and' | 'or'; parts: BoundFilter[] };

const lastCharacter = '\u{10FFFF}';

function keyOfLiteral(column: Column, { text, quoted }: Literal, timeZone: string): Key {
  if (!quoted && text === 'null') return emptyKey;
  const wrong = () => invalidFilter(`'${text}' is not a value for '${column.name}'`);
  switch (column.kind) {
    case 'text':
    case 'note':
    case 'choice':
      if (!quoted) throw wrong();
      return text.toLowerCase();
    case 'number':
    case 'currency':
    case 'counter':
      if (quoted || Number.isNaN(Number(text))) throw wrong();
      return Number(text);
    case 'person':
    case 'lookup':
      if (!/^\d+$/.test(text)) throw wrong();
      return Number(text);
    case 'boolean':
      if (quoted || !['true', 'false', '1', '0'].includes(text)) throw wrong();
      return text === 'true' || text === '1' ? 1 : 0;
    case 'dateTime':
      return storedDateTime(text, timeZone).toLowerCase();
    case 'dateOnly':
      return storedDay(text, timeZone).toLowerCase();
    case 'multiChoice':
    case 'hyperlink':
    case 'calculated':
    case 'computed':
      throw invalidFilter(`'${column.name}' cannot be filtered`);
  }
}

/** The column a filter or sort names: people and lookups by number only. 400 if there is none, or if it is not indexed and no Prefer header lifts that. */
export function queriedColumn(field: string, schema: ListSchema, liftIndex: boolean): Column {
  const plain = schema.byName.get(field === 'id' ? 'ID' : field);
  const column = plain ?? (field.endsWith('LookupId') ? schema.byName.get(field.slice(0, -'LookupId'.length)) : undefined);
  if (!column) throw unknownField(field);
  if ((column.kind === 'person' || column.kind === 'lookup') && (plain || column.multiple || column.builtIn)) throw invalidFilter(`'${field}' cannot be filtered`);
  if (!column.indexed && column.kind !== 'counter' && !liftIndex) throw notIndexed(field);
  return column;
}

/** Ties a filter to the columns of a list. */
export function bindFilter(filter: Filter, schema: ListSchema, timeZone: string, liftIndex: boolean): BoundFilter {
  if (filter.kind !== 'test') return { kind: filter.kind, parts: filter.parts.map((part) => bindFilter(part, schema, timeZone, liftIndex)) };
  return bindTest(filter, schema, timeZone, liftIndex);
}

function bindTest(test: Test, schema: ListSchema, timeZone: string, liftIndex: boolean): BoundTest {
  const column = queriedColumn(test.field, schema, liftIndex);
  const key = keyOfLiteral(column, test.literal, timeZone);
  if (test.operator === 'startswith' && typeof key !== 'string') throw invalidFilter(`startswith cannot be used on '${test.field}'`);
  if (key === emptyKey && test.operator !== 'eq' && test.operator !== 'ne') throw invalidFilter('null can only be compared with eq and ne');
  return { kind: 'test', column, operator: test.operator, key };
}

/** The test as a condition on a column named `value`, with the values to bind. */
export function conditionOf({ operator, key }: BoundTest): { sql: string; values: Key[] } {
  switch (operator) {
    case 'eq':
      return { sql: 'value = ?', values: [key] };
    case 'ne':
      return { sql: 'value <> ?', values: [key] };
    case 'lt':
      return { sql: 'value > ? AND value < ?', values: [emptyKey, key] };
    case 'le':
      return { sql: 'value > ? AND value <= ?', values: [emptyKey, key] };
    case 'gt':
      return { sql: 'value > ?', values: [key] };
    case 'ge':
      return { sql: 'value >= ?', values: [key] };
    case 'startswith':
      return { sql: 'value >= ? AND value < ?', values: [key, `${key}${lastCharacter}`] };
  }
}

function passes({ operator, key }: BoundTest, value: Key): boolean {
  const order = compareKeys(value, key);
  switch (operator) {
    case 'eq':
      return order === 0;
    case 'ne':
      return order !== 0;
    case 'lt':
      return value !== emptyKey && order < 0;
    case 'le':
      return value !== emptyKey && order <= 0;
    case 'gt':
      return order > 0;
    case 'ge':
      return order >= 0;
    case 'startswith':
      return typeof value === 'string' && value.startsWith(String(key));
  }
}

/** Whether an item, seen through its keys, passes the filter. */
export function matches(filter: BoundFilter, key: (column: Column) => Key): boolean {
  if (filter.kind === 'test') return passes(filter, key(filter.column));
  return filter.kind === 'and' ? filter.parts.every((part) => matches(part, key)) : filter.parts.some((part) => matches(part, key));
}
