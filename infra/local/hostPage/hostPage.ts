import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request as requestOf, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { hostHtml, type HostPerson } from './hostHtml';

export interface HostPageOptions {
  /** 0 takes any free port. */
  port: number;
  /** Where the product's server answers over http on this machine. */
  appUrl: string;
  tenantId: string;
  people: readonly HostPerson[];
  /** A tab token for that person, as Teams would get it from Entra. */
  tokenFor: (oid: string) => Promise<string>;
}

export interface HostPage {
  /** Open this: the tab in a frame, with a choice of person, theme and sub-page. */
  url: string;
  close: () => Promise<void>;
}

const script = join(__dirname, 'host.js');
const policy = "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; frame-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * A page that stands in for the Teams window on this machine. TeamsJS trusts a parent of its own origin only, so this server also
 * passes everything else on to the product. Loopback only: it hands out anybody's token.
 */
export async function startHostPage(options: HostPageOptions): Promise<HostPage> {
  const server = createServer((request, response) => void answer(options, request, response));
  await new Promise<void>((resolve) => server.listen(options.port, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/host`, close: () => closeServer(server) };
}

async function answer(options: HostPageOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname === '/host') return send(response, 200, 'text/html; charset=utf-8', hostHtml(options.tenantId, options.people, url.searchParams));
  if (url.pathname === '/host/host.js') return send(response, 200, 'text/javascript; charset=utf-8', readFileSync(script, 'utf8'));
  if (url.pathname === '/host/token') return sendToken(options, response, url.searchParams.get('oid') ?? '');
  passOn(options.appUrl, request, response);
}

async function sendToken({ people, tokenFor }: HostPageOptions, response: ServerResponse, oid: string): Promise<void> {
  if (!people.some((person) => person.oid === oid)) return send(response, 404, 'text/plain', 'Nobody here has that object id.');
  try {
    send(response, 200, 'text/plain', await tokenFor(oid));
  } catch (error) {
    send(response, 502, 'text/plain', error instanceof Error ? error.message : String(error));
  }
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'content-security-policy': policy, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }).end(body);
}

function passOn(appUrl: string, request: IncomingMessage, response: ServerResponse): void {
  const target = new URL(request.url ?? '/', appUrl);
  const passed = requestOf(target, { method: request.method, headers: { ...request.headers, host: target.host } }, (reply) => {
    response.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(response);
  });
  passed.on('error', (error) => send(response, 502, 'text/plain', `The product's server does not answer: ${error.message}`));
  request.pipe(passed);
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
