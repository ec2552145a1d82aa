import { hash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { createTokenVerifier, type TokenVerifier } from '../../src/api/auth/createTokenVerifier';
import { teamsClientIds } from '../../src/api/auth/judgeClaims';
import { strictHeaders } from '../../src/api/createApi';
import { jsonHeaders } from '../../src/api/http/quickDoor';
import { readConfig } from '../../src/config';
import { type RecommendationRow, TrackerQuery } from '../../src/contract/recommendations';
import { trackerCompare, trackerPredicate } from '../../src/contract/trackerFilter';
import { systemClock } from '../../src/domain/clock';
import { startApp } from '../../src/main';
import { rowOf } from '../../src/services/recommendations/row';
import { handTimers } from '../support/timers';
import { sampleRecommendation } from './sampleRecommendation';

/** What a server is told to be. */
export interface Order {
  which: 'ours' | 'raw';
  rows: number;
  /** As an administrator would configure it. */
  environment: Record<string, string>;
  /** Who asks. */
  oid: string;
}

/** The whole product over its lists; nobody fires its jobs, so that both servers do the same. */
async function startOurs({ environment }: Order): Promise<string> {
  // A local world holds each of its answers against the contract before it goes out; a deployed server does not.
  const config = { ...readConfig(environment), mode: 'production' as const };
  const app = await startApp(config, { timers: handTimers(), log: { write: () => undefined }, tab: { files: new Map(), page: undefined } });
  return app.url;
}

const ofEvery200 = { ...strictHeaders('production'), ...jsonHeaders };
const ofEvery304 = { 'cache-control': 'no-store', vary: 'accept-encoding' };

/** The least that a hand-written server does for the same answers with the same headers: token seen before, same predicate, sort and page, answers kept. */
async function startRaw({ rows: count, environment, oid }: Order): Promise<string> {
  const tokens = verifierOf(environment);
  const today = systemClock.now().slice(0, 10);
  const rows: RecommendationRow[] = Array.from({ length: count }, (_, index) => rowOf(sampleRecommendation(index), today));
  const seen = new Set<string>();
  const answers = new Map<string, Buffer>();
  const pageOf = (url: string): Buffer => {
    const { sort, direction, offset = 0, limit = 100, ...filter } = TrackerQuery.parse(Object.fromEntries(new URL(url, 'http://raw').searchParams));
    const found = rows.filter(trackerPredicate(filter, { today, actorOid: oid })).sort(trackerCompare(sort, direction));
    return Buffer.from(JSON.stringify({ rows: found.slice(offset, offset + limit), total: found.length, visible: rows.length }));
  };
  const isKnown = async (header = ''): Promise<boolean> => {
    const key = hash('sha256', header);
    if (!seen.has(key) && (await tokens.verify(header)).ok) seen.add(key);
    return seen.has(key);
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = request.url ?? '';
    if (!(await isKnown(request.headers.authorization))) return void response.writeHead(401).end();
    const etag = `"${hash('sha256', `${oid} 1 ${today} ${url}`)}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { 'x-request-id': randomUUID(), etag, ...ofEvery304 }).end();
    const body = answers.get(url) ?? pageOf(url);
    answers.set(url, body);
    response.writeHead(200, { 'x-request-id': randomUUID(), etag, 'content-length': body.length, ...ofEvery200 }).end(body);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function verifierOf({ AUTHORITY_HOST = '', TENANT_ID: tenantId = '', TAB_API_CLIENT_ID: audience = '' }: Record<string, string>): TokenVerifier {
  const authority = `${AUTHORITY_HOST}/${tenantId}`;
  return createTokenVerifier({ issuer: `${authority}/v2.0`, jwksUri: `${authority}/discovery/v2.0/keys`, audience, tenantId, clientIds: teamsClientIds, clock: systemClock });
}

async function main(): Promise<void> {
  const order = JSON.parse(process.argv[2] ?? '') as Order;
  console.log(await (order.which === 'ours' ? startOurs : startRaw)(order));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
