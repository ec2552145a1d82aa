import { Temporal } from 'temporal-polyfill';

/** Told of each fault: where, which rule, and what to do. */
export type Tell = (path: string, code: string, message: string) => void;

/** Keys stand in addresses, columns and paths: no dots, no slashes. */
export const KEY = /^[a-z][A-Za-z0-9-]{0,59}$/;
export const VERSION = /^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/;
/** Longer titles and questions are no longer read. */
const LONGEST = 1_000;

/** Refuses what is empty, and what nobody would read to its end. */
export function blankFaults(path: string, value: string, message: string, tell: Tell): void {
  if (value.trim() === '') tell(path, 'required', message);
  if (value.length > LONGEST) tell(path, 'tooLong', `Use ${LONGEST.toLocaleString('en-GB')} characters or fewer.`);
}

/** Every key is well formed and unique among its siblings. */
export function keyFaults(path: string, items: readonly { key: string }[], tell: Tell): void {
  items.forEach(({ key }, index) => {
    if (!KEY.test(key)) tell(`${path}.${index}.key`, 'key', 'Use letters, digits and hyphens, beginning with a small letter.');
    if (items.findIndex((other) => other.key === key) < index) tell(`${path}.${index}.key`, 'twice', `The key “${key}” is used twice.`);
  });
}

export function twiceFaults(path: string, codes: readonly string[], tell: Tell): void {
  codes.forEach((code, index) => {
    if (codes.indexOf(code) < index) tell(`${path}.${index}`, 'twice', `“${code}” stands here twice.`);
  });
}

/** `2026-04-01`, and a day that there is. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
