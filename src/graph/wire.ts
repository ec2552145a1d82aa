import { type Fields, type Item } from './types';

/** A list item as Graph sends it. */
export interface WireItem {
  id: string;
  eTag?: string;
  '@odata.etag'?: string;
  fields?: Fields;
  deleted?: { state: string };
}

export interface WirePage {
  value: WireItem[];
  '@odata.nextLink'?: string;
  '@odata.deltaLink'?: string;
}

/** An item as this folder gives it. */
export function readItem(wire: WireItem): Item {
  return { id: wire.id, etag: wire['@odata.etag'] ?? wire.eTag ?? '', fields: wire.fields ?? {} };
}

/** A text as a literal of `$filter`, encoded: the SDK encodes nothing (graph-lists §9.2). */
export function literal(value: string): string {
  return encodeURIComponent(`'${value.replaceAll("'", "''")}'`);
}

/** One step in a path, encoded. */
export const segment = (value: string): string => encodeURIComponent(value);
