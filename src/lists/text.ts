import { AppError } from '../domain/errors';
import { TEXT_LIMIT } from './column';

/** Characters that SharePoint's XML storage cannot hold: control characters other than tab and line feed. */
const unstorable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** One half of a character pair without the other: UTF-8 has no place for it. */
const halfCharacter = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as a multi-line column keeps it: line feeds only, no unstorable characters, no half characters. */
export function cleanNote(value: string): string {
  return value.replace(/\r\n?/g, '\n').replace(unstorable, '').replace(halfCharacter, '\ufffd');
}

/** A text as a single-line column keeps it: as `cleanNote`, with line breaks as spaces. */
export function cleanText(value: string): string {
  return cleanNote(value).replace(/\n/g, ' ');
}

/** Refuses a value longer than its column; throws `tooLong` naming the field and both lengths (UTF-16 units). */
export function ensureFits(name: string, value: string, limit: number): string {
  if (value.length <= limit) return value;
  const message = `“${name}” is ${count(value.length)} characters long; the most that can be kept is ${count(limit)}. Shorten it, or move part of it elsewhere.`;
  throw new AppError('tooLong', message, { faults: [{ path: name, code: 'tooLong', message }] });
}

const count = (value: number): string => value.toLocaleString('en-GB');

/**
 * One copy of each short text that repeats (teams, themes, days, names): a read model of 75,000 rows keeps one string
 * for each distinct value. The pool is bounded, so that a column that does not repeat cannot make it grow for ever.
 */
const pool = new Map<string, string>();
const POOL_LIMIT = 60_000;

/** The pooled copy of a short text. */
export function intern(value: string): string {
  if (value === '' || value.length > TEXT_LIMIT) return value;
  const known = pool.get(value);
  if (known !== undefined) return known;
  if (pool.size < POOL_LIMIT) pool.set(value, value);
  return value;
}
