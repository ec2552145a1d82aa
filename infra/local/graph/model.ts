/** The things the local Graph keeps, as the rest of it sees them. */

export type Json = Record<string, unknown>;

export interface Site {
  no: number;
  /** `hostname,siteCollectionGuid,webGuid`. */
  id: string;
  /** Server-relative, such as `sites/quality`, without a leading slash; empty for the root site. */
  path: string;
  displayName: string;
  description: string;
  /** IANA name; SharePoint reads and shows day values in it. */
  timeZone: string;
  created: string;
}

export type ColumnKind =
  | 'text'
  | 'note'
  | 'choice'
  | 'multiChoice'
  | 'number'
  | 'currency'
  | 'dateTime'
  | 'dateOnly'
  | 'boolean'
  | 'person'
  | 'lookup'
  | 'hyperlink'
  | 'calculated'
  | 'counter'
  | 'computed';

export interface Column {
  no: number;
  id: string;
  name: string;
  kind: ColumnKind;
  /** A person or lookup column that takes several values. */
  multiple: boolean;
  builtIn: boolean;
  hidden: boolean;
  readOnly: boolean;
  indexed: boolean;
  unique: boolean;
  /** The columnDefinition as Graph shows it, without its id. */
  definition: Json;
}

export interface List {
  no: number;
  siteNo: number;
  id: string;
  name: string;
  displayName: string;
  description: string;
  system: number;
  version: number;
  created: string;
  modified: string;
  createdBy: number;
  modifiedBy: number;
  lastItem: number;
  lastChange: number;
  itemCount: number;
}

/** A list with its columns, which rarely change and are kept in memory. */
export interface ListSchema {
  columns: Column[];
  byName: Map<string, Column>;
  indexed: Column[];
}

export interface ItemRow {
  listNo: number;
  id: number;
  guid: string;
  version: number;
  created: string;
  modified: string;
  createdBy: number;
  modifiedBy: number;
  /** Milliseconds since 1970. */
  written: number;
  /** The list's count of changes at the last write of this item. */
  change: number;
  deleted: number;
  contentType: string;
  /** JSON text: column name → stored value; empty values are absent. */
  fields: string;
}

/** Empty columns are absent; person and lookup columns hold ids. */
export type StoredValue = string | number | boolean | string[] | number[] | { Url: string; Description: string };
export type StoredFields = Record<string, StoredValue>;

export interface Identity {
  no: number;
  application?: { id: string; displayName: string };
  user: { id?: string; email?: string; displayName: string };
  userLookupId: number;
  appLookupId?: number;
}

export interface User {
  oid: string;
  upn: string;
  displayName: string;
  mail: string;
}

/** Whether a value is a JSON object. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
