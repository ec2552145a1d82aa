import { AppError } from '../domain/errors';
import { column, NOTE_LIMIT, type Cells, type Field } from './column';
import { readText } from './fields';

/**
 * A typed document as JSON. One note column holds 63,999 characters; a document that may be longer is spread over
 * `notes` columns (`document`, `document2`, …). Absent is `empty`. Throws `tooLong` when all of them are full.
 */
export function json<Value>(empty: Value, options: { notes?: number } = {}): Field<Value> {
  const notes = options.notes ?? 1;
  const names = (name: string): string[] => Array.from({ length: notes }, (_, index) => (index === 0 ? name : `${name}${index + 1}`));
  const emptyText = stringify(empty);
  return {
    columns: (name) => names(name).map((each) => column(each, 'note')),
    encode: (name, value, into) => {
      const text = stringify(value);
      const pieces = text === emptyText ? [] : split(name, text, notes);
      names(name).forEach((each, index) => (into[each] = pieces[index] ?? null));
    },
    decode: (name, cells) => parse(names(name), cells, empty),
  };
}

/** JSON with every half character escaped by JSON.stringify, so the text survives any storage. */
const stringify = (value: unknown): string => JSON.stringify(value) ?? '';

function split(name: string, text: string, notes: number): string[] {
  if (text.length > notes * (NOTE_LIMIT - 1)) {
    const message = `“${name}” takes ${text.length.toLocaleString('en-GB')} characters in all; the most that can be kept is ${(notes * (NOTE_LIMIT - 1)).toLocaleString('en-GB')}. Shorten some of it.`;
    throw new AppError('tooLong', message, { faults: [{ path: name, code: 'tooLong', message }] });
  }
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + NOTE_LIMIT, text.length);
    // A cut between the halves of one character would ruin both.
    if (end < text.length && isHighSurrogate(text.charCodeAt(end - 1))) end -= 1;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

function parse<Value>(names: readonly string[], cells: Cells, empty: Value): Value {
  const text = names.map((name) => readText(cells, name)).join('');
  if (text === '') return empty;
  try {
    return JSON.parse(text) as Value;
  } catch (error) {
    // The parser's own message quotes the text, which may be about a child.
    if (error instanceof SyntaxError) throw new TypeError(`column ${names[0] ?? ''} holds no valid JSON`);
    throw error;
  }
}
