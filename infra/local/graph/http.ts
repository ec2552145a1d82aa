/** HTTP in and out: reads a request into an arrival, writes a reply with the headers that Graph sends. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { badRequest, errorBody, GraphFailure } from './failures';
import type { Reply } from './messages';
import type { Arrival } from './perform';

const compress = promisify(gzip);
const diagnostic = JSON.stringify({ ServerInfo: { DataCenter: 'Local', Slice: 'E', Ring: '0', ScaleUnit: '000', RoleInstance: 'LOCAL' } });
const largestBody = 4 * 1024 * 1024;
const worthCompressing = 16_384;

/** The whole body as text; 413 beyond 4 MiB. */
export async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > largestBody) throw new GraphFailure(413, 'BadRequest', 'The request is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.');
  }
}

/** A request to `/v1.0/…`; 404 for another version, 400 for a body that is not JSON. */
export async function readArrival(request: IncomingMessage): Promise<Arrival> {
  const host = request.headers.host ?? 'localhost';
  const [path = '', query = ''] = (request.url ?? '/').split(/\?(.*)/s);
  const below = /^\/v1\.0(\/.*)$/.exec(path)?.[1];
  const body = parseBody(await readText(request));
  if (below === undefined) throw new GraphFailure(404, 'BadRequest', 'Invalid version: only v1.0 is served here.');
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));
  return { method: request.method ?? 'GET', path: below.length > 1 ? below.replace(/\/$/, '') : below, query: new URLSearchParams(query), headers, body, origin: `https://${host}` };
}

/** Writes a reply, compressed where the caller takes it and it is worth it. */
export async function writeReply(request: IncomingMessage, response: ServerResponse, reply: Reply, now: Date): Promise<void> {
  const sent = request.headers['client-request-id'];
  const id = randomUUID();
  const headers: Record<string, string> = {
    'request-id': id,
    'client-request-id': typeof sent === 'string' ? sent : id,
    Date: now.toUTCString(),
    'Cache-Control': 'no-store, no-cache',
    'Strict-Transport-Security': 'max-age=31536000',
    'x-ms-ags-diagnostic': diagnostic,
    'OData-Version': '4.0',
    Vary: 'Accept-Encoding',
    ...reply.headers,
  };
  if (reply.body === undefined) {
    response.writeHead(reply.status, headers).end();
    return;
  }
  const text = Buffer.from(JSON.stringify(reply.body));
  const zip = text.length >= worthCompressing && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = zip ? await compress(text, { level: 1 }) : text;
  headers['Content-Type'] = 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';
  if (zip) headers['Content-Encoding'] = 'gzip';
  response.writeHead(reply.status, { ...headers, 'Content-Length': body.length }).end(body);
}

/** The reply to a failure that came before anything could be performed. */
export function earlyFailure(request: IncomingMessage, failure: GraphFailure, now: Date): Reply {
  const sent = request.headers['client-request-id'];
  return { status: failure.status, headers: { ...failure.extra.headers }, body: errorBody(failure, randomUUID(), typeof sent === 'string' ? sent : randomUUID(), now) };
}
