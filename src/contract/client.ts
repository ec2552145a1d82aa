import { contract, type Contract, type OperationName } from './index';
import { type Body, type Params, pathOf, type Query, type Reply, type Route } from './route';
import { type Problem } from './shapes';

/** What an operation takes: path parameters, query and body, each only where the route has it. */
export type Arguments<R extends Route> = (keyof Params<R> extends never ? { params?: undefined } : { params: Params<R> }) &
  (undefined extends Query<R> ? { query?: undefined } : { query?: Query<R> }) &
  (undefined extends Body<R> ? { body?: undefined } : { body: Body<R> }) & { signal?: AbortSignal };

export type Client = { [Name in OperationName]: (input: Arguments<Contract[Name]>) => Promise<Reply<Contract[Name]>> };

/** A refusal of the server, or (status 0) a network that did not answer. */
export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'ApiError';
  }
}

export interface ClientOptions {
  baseUrl: string;
  /** Asked for each call and never kept: Teams caches it. `force` after a 401. */
  token: (force: boolean) => Promise<string>;
  /** Hears with each answer whether the server takes the person's sign-in. */
  onSignIn?: (taken: boolean) => void;
  fetch?: typeof globalThis.fetch;
}

interface Kept {
  etag: string;
  data: unknown;
}

const offline: Problem = { type: 'about:blank', title: 'No connection', status: 0, code: 'offline', detail: 'The server did not answer. Check your connection; what you typed is kept.' };

/** One function an operation. GETs remember the last answer in memory and revalidate it, so an unchanged page costs a 304 and nothing is written to disk. */
export function createClient(options: ClientOptions): Client {
  const kept = new Map<string, Kept>();
  const send = options.fetch ?? globalThis.fetch.bind(globalThis);

  async function attempt(target: Route, url: string, input: { body?: unknown; signal?: AbortSignal }, token: string): Promise<Response> {
    const headers: Record<string, string> = { authorization: `Bearer ${token}` };
    const before = kept.get(url);
    if (target.method === 'GET' && before) headers['if-none-match'] = before.etag;
    if (input.body !== undefined) headers['content-type'] = 'application/json';
    const init: RequestInit = { method: target.method, headers, cache: 'no-store' };
    if (input.body !== undefined) init.body = JSON.stringify(input.body);
    if (input.signal) init.signal = input.signal;
    try {
      return await send(url, init);
    } catch (cause) {
      if (input.signal?.aborted) throw cause;
      throw new ApiError(offline);
    }
  }

  async function call(target: Route, input: { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown; signal?: AbortSignal }): Promise<unknown> {
    const url = options.baseUrl + pathOf(target, input.params ?? {}, input.query ?? {});
    const token = await options.token(false);
    let response = await attempt(target, url, input, token);
    if (response.status === 401) {
      const fresh = await options.token(true);
      // The same one would be refused again.
      if (fresh !== token) response = await attempt(target, url, input, fresh);
    }
    // A server in trouble has not looked at the token.
    if (response.status < 500) options.onSignIn?.(response.status !== 401);
    if (response.status === 304) return kept.get(url)?.data;
    const text = await response.text();
    if (!response.ok) throw new ApiError(readProblem(response.status, text));
    const data: unknown = JSON.parse(text);
    const etag = response.headers.get('etag');
    if (target.method === 'GET' && etag) kept.set(url, { etag, data });
    return data;
  }

  const operations = Object.entries(contract).map(([name, target]) => [name, (input: object = {}) => call(target, input)] as const);
  return Object.fromEntries(operations) as unknown as Client;
}

function readProblem(status: number, text: string): Problem {
  try {
    const parsed: unknown = JSON.parse(text);
    if (isProblem(parsed)) return parsed;
  } catch {
    // Not JSON: a proxy's page, say. The status is all there is to tell.
  }
  return { type: 'about:blank', title: 'Unexpected answer', status, code: 'internal', detail: `The server answered ${status}. Try again; if it goes on, tell your administrator.` };
}

/** Checked by hand, so that the tab need not carry a validator: this is the only reply that a stranger (a proxy) may have written. */
function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && ['title', 'detail', 'code'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string') && typeof (value as Problem).status === 'number';
}
