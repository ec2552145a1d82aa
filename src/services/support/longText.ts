import { LONGEST_TEXT } from '../../contract/shapes';
import { AppError, type Fault } from '../../domain/errors';

/** A reason travels with its follow-ups, beside other things, until they are done (architecture rule 3). */
export const LONGEST_REASON = 10_000;

/** Refuses texts that no list column can hold; throws `tooLong` with every field, its length and the most that can be kept. */
export function ensureTextsFit(value: unknown, longest = LONGEST_TEXT): void {
  const faults = tooLong(value, '', longest);
  const [first] = faults;
  if (first) throw new AppError('tooLong', first.message, { faults });
}

function tooLong(value: unknown, path: string, longest: number): Fault[] {
  if (typeof value === 'string') return value.length > longest ? [faultOf(path, value.length, longest)] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => tooLong(inner, path === '' ? name : `${path}.${name}`, longest));
}

function faultOf(path: string, length: number, longest: number): Fault {
  const count = (characters: number) => characters.toLocaleString('en-GB');
  return { path, code: 'tooLong', message: `This text is ${count(length)} characters long; the most that can be kept is ${count(longest)}. Shorten it, or move part of it elsewhere.` };
}
