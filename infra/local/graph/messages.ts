/** One call to the local Graph and its reply, free of HTTP, so that a call inside a batch is the same thing as any other. */
import type { Caller } from './caller';
import type { Tenant } from './tenant';

export interface Call {
  tenant: Tenant;
  caller: Caller;
  method: string;
  /** Path below `/v1.0`, still encoded, with a leading slash. */
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  body: unknown;
  /** Scheme, host and port the caller used; links in replies begin with it. */
  origin: string;
  /** What the route's placeholders matched, decoded. */
  params: Record<string, string>;
}

export interface Reply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** A query option by its name without `$`; Graph takes both spellings. */
export function option(call: Pick<Call, 'query'>, name: string): string | undefined {
  return call.query.get(`$${name}`) ?? call.query.get(name) ?? undefined;
}

/** Whether the call's `Prefer` header names this preference. */
export function prefers(call: Pick<Call, 'headers'>, preference: string): boolean {
  const sent = (call.headers['prefer'] ?? '').toLowerCase().split(',');
  return sent.some((one) => one.trim() === preference.toLowerCase());
}

/** A placeholder that the route is known to have. */
export function param(call: Pick<Call, 'params'>, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`The route has no {${name}}`);
  return value;
}

/** `@odata.context` for a path below `/v1.0/$metadata#`; callers are told to ignore it, but it is always there. */
export function contextOf(call: Pick<Call, 'origin'>, path: string): string {
  return `${call.origin}/v1.0/$metadata#${path}`;
}
