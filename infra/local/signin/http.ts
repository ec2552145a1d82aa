import type { IncomingMessage, ServerResponse } from 'node:http';

const bodyLimit = 16_384;
const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/** An answer other than 200, thrown by whatever finds the reason. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** The URL that a text holds, if it holds one. */
export function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** Whether a URL points to this machine. */
export function isLoopback(url: URL): boolean {
  return loopbackHosts.has(url.hostname);
}

/**
 * Refuses a caller from elsewhere, and a page from elsewhere that has its own host name resolve to this machine:
 * whoever reaches this service can be anybody.
 */
export function refuseStrangers(request: IncomingMessage): void {
  const address = request.socket.remoteAddress ?? '';
  const local = address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.');
  const host = parseUrl(`http://${request.headers.host ?? ''}`);
  if (!local || !host || !isLoopback(host)) throw new Refusal(403, 'forbidden', 'Local sign-in answers only this computer.');
}

/** The body as text, at most 16 kB. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > bodyLimit) throw new Refusal(413, 'invalid_request', 'The request is too large.');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Sends JSON that nobody stores. */
export function sendJson(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers });
  response.end(JSON.stringify(body));
}
