import { type Fields, type FieldValue } from './types';

/** Whether every field that was sent, and was asked for again, is what is stored now: then an unanswered write was done. */
export function holdsAll(stored: Fields, sent: Fields, select: readonly string[]): boolean {
  return select.every((name) => !(name in sent) || normal(stored[name]) === normal(sent[name]));
}

/** Empty, null and absent are one; line ends and fractions of a second are SharePoint's to choose (graph-lists §3.1, §4.2). */
function normal(value: FieldValue | undefined): FieldValue {
  if (value === undefined || value === '' || value === false) return null;
  if (typeof value !== 'string') return value;
  const instant = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?Z$/.exec(value);
  return instant ? `${instant[1]}Z` : value.replaceAll('\r\n', '\n');
}

/** Lists, items and delta spell one eTag differently: braces and capitals (graph-lists §3.1). */
export function sameEtag(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

const plain = (etag: string): string => etag.replace(/[{}]/g, '').toLowerCase();
