import { type IncomingMessage, type ServerResponse } from 'node:http';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** What went out, as it went. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/**
 * `fetch` that hands what is meant for one origin to its handler in this process, without a socket. A simulated year and
 * hundreds of crash points leave no time for TLS; everything else of the way (the SDK, the door, the service) is what it always is.
 */
export function fetchInProcess(origin: string, handler: Handler, elsewhere: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    if (!url.startsWith(`${origin}/v1.0/`)) return elsewhere(input, init);
    const { status, headers, body } = await askInProcess(origin, handler, url, init);
    return lightResponse(status, headers, body);
  };
}

/** Asks the handler of an origin for one of its addresses; throws as `fetch` does where nobody answers. */
export function askInProcess(origin: string, handler: Handler, url: string, init: RequestInit | undefined): Promise<Answer> {
  const { host } = new URL(origin);
  return new Promise((resolve, reject) => {
    const lost = (): void => reject(new TypeError('fetch failed'));
    handler(requestOf(url.slice(origin.length), host, init, lost), responseTo(resolve, lost));
  });
}

export const plain = (headers: HeadersInit | undefined): Record<string, string> => (headers instanceof Headers || Array.isArray(headers) ? Object.fromEntries(headers) : (headers ?? {}));

function requestOf(path: string, host: string, init: RequestInit | undefined, lost: () => void): IncomingMessage {
  const headers = Object.fromEntries(Object.entries(plain(init?.headers)).map(([name, value]) => [name.toLowerCase(), value]));
  const body = typeof init?.body === 'string' ? [Buffer.from(init.body)] : [];
  // Of a stream the handler only reads the pieces, and to make a whole one for each call takes a tenth of it.
  const pieces = { async *[Symbol.asyncIterator]() { yield* body; } };
  return { ...pieces, method: init?.method ?? 'GET', url: path, headers: { ...headers, host }, socket: { destroy: lost } } as unknown as IncomingMessage;
}

/** What the door reads of a response; a whole one costs more than the call. */
export function lightResponse(status: number, headers: HeadersInit, text: string): Response {
  return { status, ok: status < 400, headers: new Headers(headers), text: async () => text, json: async () => JSON.parse(text) as unknown } as Response;
}

function responseTo(answer: (given: Answer) => void, lost: () => void): ServerResponse {
  let head: { status: number; headers: Record<string, string> } = { status: 0, headers: {} };
  const response = {
    headersSent: false,
    destroyed: false,
    writeHead(status: number, headers: Record<string, string | number>) {
      head = { status, headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])) };
      response.headersSent = true;
      return response;
    },
    end: (body?: Buffer) => answer({ ...head, body: body?.toString('utf8') ?? '' }),
    once: () => response,
    destroy: lost,
  };
  return response as unknown as ServerResponse;
}
