import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { contract, type OperationName } from '../../../src/contract';
import type { Problem } from '../../../src/contract/shapes';
import { contentSecurityPolicy } from '../../../src/api/tab/serveTab';
import { readTab, type Tab } from '../../../src/api/tab/tabFiles';
import { type TabWorld, tabWorld } from './tabWorld';

const dist = join(__dirname, '../../../dist/tab');
const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html; charset=utf-8', '.json': 'application/json' };

export interface TabServer {
  url: string;
  /** What the API answers: change it to make another situation. */
  world: TabWorld;
  close: () => Promise<void>;
}

/** What a handler throws to answer with a problem. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/**
 * Serves the built tab as the product does (content security policy, nonce, compressed files, each page's files named in its head) over an API in memory that
 * answers by the contract. For tests of the tab alone; what the real server decides is tested against the real server.
 */
export async function startTabServer(change: Partial<TabWorld> = {}): Promise<TabServer> {
  const world = Object.assign(tabWorld(), change);
  const { page } = readTab(dist);
  const server = createServer((request, response) => void answer(world, page, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, world, close: () => closeServer(server) };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

async function answer(world: TabWorld, page: Tab['page'], request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname.startsWith('/api/')) return answerApi(world, request, response, url);
  if (url.pathname === '/choose') return sendBack(world, response, url);
  sendFile(page, request, response, url.pathname);
}

function sendBack(world: TabWorld, response: ServerResponse, url: URL): void {
  const fragment = new URLSearchParams({ token: world.me.person.oid, state: url.searchParams.get('state') ?? '' });
  response.writeHead(303, { location: `${url.searchParams.get('redirect_uri') ?? '/'}#${fragment.toString()}` }).end();
}

async function answerApi(world: TabWorld, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const body = await readBody(request);
  const found = findRoute(request.method ?? 'GET', url.pathname);
  try {
    const fault = found && world.faults[found.name];
    if (fault) throw new Refused(fault);
    if (!found) throw new Refused({ type: 'about:blank', title: 'Not found', status: 404, code: 'notFound', detail: 'There is nothing here.' });
    const reply: unknown = world.handle(found.name, found.params, Object.fromEntries(url.searchParams), body);
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(asTheContractSays(found.name, reply)));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    response.writeHead(error.problem.status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(error.problem));
  }
}

/** A reply that the real server could not give is a fault of the test. */
function asTheContractSays(name: OperationName, reply: unknown): unknown {
  const parsed = contract[name].reply.safeParse(reply);
  if (!parsed.success) throw new Error(`The API in memory answers ${name} otherwise than the contract says: ${JSON.stringify(parsed.error.issues)}`);
  return parsed.data;
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const text = Buffer.concat(pieces).toString('utf8');
  return text ? (JSON.parse(text) as unknown) : undefined;
}

function findRoute(method: string, path: string): { name: OperationName; params: Record<string, string> } | undefined {
  for (const [name, route] of Object.entries(contract)) {
    const names = [...route.path.matchAll(/:(\w+)/g)].map(([, param = '']) => param);
    const match = route.method === method ? new RegExp(`^${route.path.replace(/:\w+/g, '([^/]+)')}$`).exec(path) : null;
    if (match) return { name: name as OperationName, params: Object.fromEntries(names.map((param, index) => [param, decodeURIComponent(match[index + 1] ?? '')])) };
  }
  return undefined;
}

const nonce = 'test-nonce';

function sendFile(page: Tab['page'], request: IncomingMessage, response: ServerResponse, path: string): void {
  const file = join(dist, path);
  const isAsset = path.startsWith('/assets/') && existsSync(file);
  if (!isAsset) {
    response.writeHead(200, { 'content-type': types['.html'], 'content-security-policy': contentSecurityPolicy(nonce), 'cache-control': 'no-store' }).end(page?.(nonce, path));
    return;
  }
  const brotli = (request.headers['accept-encoding'] ?? '').includes('br') && existsSync(`${file}.br`);
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'cache-control': 'public, max-age=31536000, immutable', ...(brotli ? { 'content-encoding': 'br' } : {}) });
  response.end(readFileSync(brotli ? `${file}.br` : file));
}
