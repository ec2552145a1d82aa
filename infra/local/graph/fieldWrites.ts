/** Reads the `fields` that somebody sent, column by column, as SharePoint does: what is right, what is refused, and how. */
import { storedDateTime, storedDay } from './dates';
import { generalException, invalidRequest, unknownField } from './failures';
import { isJson, type Column, type Json, type ListSchema, type StoredFields, type StoredValue } from './model';

/** What the checks need to know beside the fields. */
export interface WriteRules {
  schema: ListSchema;
  timeZone: string;
  /** A person's or looked-up item's number must be a text. */
  strictLookupString: boolean;
  /** `Prefer: apiversion=2.1` was sent, which lets links be written. */
  newBackEnd: boolean;
  /** Whether a person or lookup column may hold this number. */
  exists(column: Column, lookupId: number): boolean;
}

/** New values by column; undefined empties the column. */
export type FieldChanges = Map<string, StoredValue | undefined>;

const longestNote = 63_999;
// XML, in which SharePoint keeps list data, has no place for these.
 
const unkeepable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

function text(column: Column, value: unknown, longest: number): string {
  if (typeof value !== 'string' || value.length > longest || unkeepable.test(value)) throw invalidRequest('The request is malformed or incorrect.');
  return value;
}

function choice(column: Column, value: unknown): string {
  const chosen = text(column, value, 255);
  const facet = column.definition['choice'] as { choices: string[]; allowTextEntry?: boolean };
  if (!facet.allowTextEntry && !facet.choices.includes(chosen)) throw invalidRequest(`'${chosen}' is not one of the choices of '${column.name}'`);
  return chosen;
}

function number(column: Column, value: unknown): number {
  if (typeof value !== 'number') throw generalException();
  const { minimum, maximum } = (column.definition['number'] ?? {}) as { minimum?: number; maximum?: number };
  if ((minimum !== undefined && value < minimum) || (maximum !== undefined && value > maximum)) throw invalidRequest(`'${column.name}' is out of range`);
  return value;
}

function link(value: unknown, rules: WriteRules): StoredValue {
  if (!rules.newBackEnd || !isJson(value) || typeof value['Url'] !== 'string') throw invalidRequest('Invalid request');
  return { Url: value['Url'], Description: typeof value['Description'] === 'string' ? value['Description'] : value['Url'] };
}

function many(column: Column, value: unknown, annotation: unknown): string[] {
  if (annotation !== 'Collection(Edm.String)' || !Array.isArray(value)) throw generalException();
  return value.map((one) => choice(column, one));
}

function lookupNumber(column: Column, id: number, rules: WriteRules): number {
  if (!Number.isInteger(id) || id < 1 || !rules.exists(column, id)) throw invalidRequest(`'${column.name}' names an item that does not exist`);
  return id;
}

function lookup(column: Column, value: unknown, annotation: unknown, rules: WriteRules): number | number[] {
  if (!column.multiple) {
    if (typeof value !== 'string' && (rules.strictLookupString || typeof value !== 'number')) throw invalidRequest('The request is malformed or incorrect.');
    return lookupNumber(column, Number(value), rules);
  }
  const element = annotation === 'Collection(Edm.Int32)' ? 'number' : annotation === 'Collection(Edm.String)' ? 'string' : undefined;
  if (!element || !Array.isArray(value) || value.some((one) => typeof one !== element)) throw generalException();
  return value.map((one) => lookupNumber(column, Number(one), rules));
}

function scalar(column: Column, value: unknown, annotation: unknown, rules: WriteRules): StoredValue {
  switch (column.kind) {
    case 'text':
      return text(column, value, (column.definition['text'] as { maxLength: number }).maxLength);
    case 'note':
      return text(column, value, longestNote);
    case 'choice':
      return choice(column, value);
    case 'multiChoice':
      return many(column, value, annotation);
    case 'number':
    case 'currency':
      return number(column, value);
    case 'boolean':
      if (typeof value !== 'boolean') throw generalException();
      return value;
    case 'dateTime':
      return storedDateTime(text(column, value, 40), rules.timeZone);
    case 'dateOnly':
      return storedDay(text(column, value, 40), rules.timeZone);
    case 'hyperlink':
      return link(value, rules);
    case 'person':
    case 'lookup':
    case 'calculated':
    case 'counter':
    case 'computed':
      throw unknownField(column.name);
  }
}

const isEmpty = (value: StoredValue) => value === '' || (Array.isArray(value) && value.length === 0);
const isLookup = (column: Column | undefined): column is Column => column?.kind === 'person' || column?.kind === 'lookup';

/** The column that a sent name writes. A text column `OwnerId` takes what was meant for the person column `Owner`, as SharePoint lets it. */
function target(name: string, schema: ListSchema): { column: Column; asLookup: boolean } {
  const person = name.endsWith('LookupId') ? schema.byName.get(name.slice(0, -'LookupId'.length)) : undefined;
  if (isLookup(person)) {
    const hijacker = schema.byName.get(`${person.name}Id`);
    return hijacker?.kind === 'text' ? { column: hijacker, asLookup: false } : { column: person, asLookup: true };
  }
  const column = schema.byName.get(name === 'id' ? 'ID' : name);
  if (!column || (isLookup(column) && !column.readOnly)) throw unknownField(name);
  return { column, asLookup: false };
}

/** The changes that a field map asks for; 400 or 500 as SharePoint refuses it, the first fault found. */
export function readFieldWrites(sent: unknown, rules: WriteRules): FieldChanges {
  if (!isJson(sent)) throw invalidRequest('The request is malformed or incorrect.');
  const changes: FieldChanges = new Map();
  for (const [name, value] of Object.entries(sent)) {
    if (name.includes('@odata.')) continue;
    const { column, asLookup } = target(name, rules.schema);
    if (column.readOnly) throw invalidRequest(`Field '${name}' is read-only`);
    changes.set(column.name, readOne(column, asLookup, value, sent[`${name}@odata.type`], rules));
  }
  return changes;
}

function readOne(column: Column, asLookup: boolean, value: unknown, annotation: unknown, rules: WriteRules): StoredValue | undefined {
  if (value === null) return undefined;
  const stored = asLookup ? lookup(column, value, annotation, rules) : scalar(column, value, annotation, rules);
  return isEmpty(stored) ? undefined : stored;
}

/** The fields after the changes; emptied columns are absent. */
export function withChanges(fields: StoredFields, changes: FieldChanges): StoredFields {
  const after = { ...fields };
  for (const [name, value] of changes) {
    if (value === undefined) delete after[name];
    else after[name] = value;
  }
  return after;
}

/** The values that new items begin with, where a column has a default. */
export function defaultFields(schema: ListSchema): Json {
  const withDefault = schema.columns.filter((column) => isJson(column.definition['defaultValue']) && typeof column.definition['defaultValue']['value'] === 'string');
  return Object.fromEntries(withDefault.map((column) => [column.name, defaultOf(column)]));
}

function defaultOf(column: Column): unknown {
  const { value } = column.definition['defaultValue'] as { value: string };
  if (column.kind === 'number' || column.kind === 'currency') return Number(value);
  return column.kind === 'boolean' ? value === '1' || value.toLowerCase() === 'true' : value;
}
