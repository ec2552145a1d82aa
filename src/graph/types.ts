import { type Cost } from './costs';

/** Whose call it is. When resource units run low a person's save goes before everything else (architecture rule 6). */
export const priorities = ['save', 'followUp', 'poll', 'bulk'] as const;
export type Priority = (typeof priorities)[number];

/** Where the door writes what happened: never a field's value, never a token. */
export interface Log {
  info(event: string, data?: Readonly<Record<string, unknown>>): void;
  warn(event: string, data?: Readonly<Record<string, unknown>>): void;
}

export type FieldValue = string | number | boolean | null;
/** The fields of a list item by internal name; an empty one is null or absent. */
export type Fields = Readonly<Record<string, FieldValue | undefined>>;

export interface Item {
  id: string;
  /** Opaque; quoted as Graph sent it. */
  etag: string;
  fields: Fields;
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

export interface Call {
  method: Method;
  /** From `/sites` on, already encoded; or a next or delta link of this service. */
  path: string;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
  cost: Cost;
  priority: Priority;
  /** The `Timing.elapsed` after which nobody waits any more; without it, the deadline of the priority. */
  deadlineAt?: number;
  /** A filtered query: a 429 without Retry-After is then the list view threshold, which waiting does not cure. */
  filtered?: boolean;
}

/** What Graph answered, whatever the status. */
export interface Reply {
  status: number;
  headers: Headers;
  body: unknown;
}
