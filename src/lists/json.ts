/** What JSON can hold: the type of documents and follow-up payloads. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue | undefined };
