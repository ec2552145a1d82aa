import { type Day, type Instant } from '../domain/clock';
import { type PersonRef } from '../domain/people/types';
import { column, joinName, NOTE_LIMIT, TEXT_LIMIT, type Cell, type Cells, type Field } from './column';
import { cleanNote, cleanText, ensureFits, intern } from './text';

export interface TextOptions {
  indexed?: boolean;
  unique?: boolean;
}

/** The text of a cell; empty where there is none. */
export function readText(cells: Cells, name: string): string {
  const cell = cells[name];
  return typeof cell === 'string' ? cell : '';
}

function missing(name: string): never {
  throw new TypeError(`column ${name} holds no valid value`);
}

/** Single-line text of at most 255 characters; absent is the empty text. */
export function text(options: TextOptions = {}): Field<string> {
  return {
    columns: (name) => [column(name, 'text', options)],
    encode: (name, value, into) => void (into[name] = ensureFits(name, cleanText(value), TEXT_LIMIT) || null),
    decode: (name, cells) => (options.unique ? readText(cells, name) : intern(readText(cells, name))),
  };
}

/** The unique, indexed text by which other things name this row. */
export const key = (): Field<string> => text({ unique: true });

/** Multi-line plain text of at most 63,999 characters; absent is the empty text. */
export function note(): Field<string> {
  return {
    columns: (name) => [column(name, 'note')],
    encode: (name, value, into) => void (into[name] = ensureFits(name, cleanNote(value), NOTE_LIMIT) || null),
    decode: (name, cells) => readText(cells, name).replaceAll('\r\n', '\n'),
  };
}

/** A whole or decimal number; absent is 0. */
export function number(options: { indexed?: boolean } = {}): Field<number> {
  return {
    columns: (name) => [column(name, 'number', options)],
    encode: (name, value, into) => void (into[name] = value),
    decode: (name, cells) => {
      const cell = cells[name];
      return typeof cell === 'number' ? cell : 0;
    },
  };
}

/** Yes or no; absent is no. */
export function flag(options: { indexed?: boolean } = {}): Field<boolean> {
  return {
    columns: (name) => [column(name, 'boolean', options)],
    encode: (name, value, into) => void (into[name] = value),
    decode: (name, cells) => cells[name] === true,
  };
}

/** A calendar day as text, `YYYY-MM-DD`: a date-only column would shift it by the site's zone (graph-lists §4.2). */
export const day = (options: { indexed?: boolean } = {}): Field<Day> => text(options);

/** The length of `2026-11-20T09:30:00Z`. */
const WHOLE_SECONDS = 20;

/** A moment that may be absent. SharePoint keeps whole seconds, and says so in UTC. */
export function instant(options: { indexed?: boolean } = {}): Field<Instant | undefined> {
  return {
    columns: (name) => [column(name, 'dateTime', options)],
    encode: (name, value, into) => void (into[name] = value ?? null),
    decode: (name, cells) => {
      const cell = readText(cells, name);
      if (cell === '') return undefined;
      // As Graph usually words it: kept as it is, for a text that was put together takes three times the memory.
      return cell.length === WHOLE_SECONDS && cell.endsWith('Z') ? cell : `${cell.slice(0, 19)}Z`;
    },
  };
}

/** A moment that every row has. */
export const requiredInstant = (options: { indexed?: boolean } = {}): Field<Instant> => required(instant(options));

/** A text from a closed set, which may be absent. A value outside the set reads as absent. */
export function code<Code extends string>(codes: readonly Code[], options: { indexed?: boolean } = {}): Field<Code | undefined> {
  const known = new Map<string, Code>(codes.map((value) => [value, value]));
  return {
    columns: (name) => [column(name, 'text', options)],
    encode: (name, value, into) => void (into[name] = value ?? null),
    decode: (name, cells) => known.get(readText(cells, name)),
  };
}

/** A text from a closed set that every row has. */
export const requiredCode = <Code extends string>(codes: readonly Code[], options: { indexed?: boolean } = {}): Field<Code> => required(code(codes, options));

/** Several texts from a closed set, kept as one readable text: `QaLead, Reviewer`. */
export function codes<Code extends string>(all: readonly Code[]): Field<readonly Code[]> {
  const known = new Set<string>(all);
  return {
    columns: (name) => [column(name, 'text')],
    encode: (name, value, into) => void (into[name] = ensureFits(name, value.join(', '), TEXT_LIMIT) || null),
    decode: (name, cells) =>
      readText(cells, name)
        .split(', ')
        .filter((value): value is Code => known.has(value)),
  };
}

const people = new Map<string, PersonRef>();
const PEOPLE_LIMIT = 20_000;

function personOf(oid: string, name: string): PersonRef {
  const known = people.get(`${oid}\n${name}`);
  if (known) return known;
  const person = Object.freeze({ oid: intern(oid), name: intern(name) });
  if (people.size < PEOPLE_LIMIT) people.set(`${oid}\n${name}`, person);
  return person;
}

/** A person who may be absent: `<name>Oid` (indexed on request) and `<name>Name` as it was at the time. */
export function person(options: { indexed?: boolean } = {}): Field<PersonRef | undefined> {
  const oid = text(options);
  const name = text();
  return {
    columns: (prefix) => [...oid.columns(`${prefix}Oid`), ...name.columns(`${prefix}Name`)],
    encode: (prefix, value, into) => {
      oid.encode(`${prefix}Oid`, value?.oid ?? '', into);
      name.encode(`${prefix}Name`, value?.name ?? '', into);
    },
    decode: (prefix, cells) => {
      const [personOid, personName] = [readText(cells, `${prefix}Oid`), readText(cells, `${prefix}Name`)];
      return personOid === '' && personName === '' ? undefined : personOf(personOid, personName);
    },
  };
}

/** A person whom every row names. */
export const requiredPerson = (options: { indexed?: boolean } = {}): Field<PersonRef> => required(person(options));

function required<Value>(field: Field<Value | undefined>): Field<Value> {
  const decode: Field<Value>['decode'] = (name, cells) => field.decode(name, cells) ?? missing(name);
  return {
    columns: (name) => field.columns(name),
    encode: (name, value, into) => {
      field.encode(name, value, into);
      // What could not be read again must not be written.
      decode(name, into);
    },
    decode,
  };
}

/** The properties of an object as columns of their own: `child` of `{ name }` is the column `childName`. */
export function group<Value extends object>(fields: { [Name in keyof Value]-?: Field<Value[Name]> }): Field<Value> {
  const entries = Object.entries(fields) as [keyof Value & string, Field<Value[keyof Value]>][];
  return {
    columns: (prefix) => entries.flatMap(([name, field]) => field.columns(joinName(prefix, name))),
    encode: (prefix, value, into) => entries.forEach(([name, field]) => field.encode(joinName(prefix, name), value[name], into)),
    decode: (prefix, cells) => Object.fromEntries(entries.map(([name, field]) => [name, field.decode(joinName(prefix, name), cells)])) as Value,
  };
}

export type { Cell, Cells, Field };
