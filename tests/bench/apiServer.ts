import { hash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { pino } from 'pino';
import { createTokenVerifier, type TokenVerifier } from '../../src/api/auth/createTokenVerifier';
import { teamsClientIds } from '../../src/api/auth/judgeClaims';
import { createApi } from '../../src/api/createApi';
import { type RecommendationRow, TrackerQuery } from '../../src/contract/recommendations';
import { trackerCompare, trackerPredicate } from '../../src/contract/trackerFilter';
import { systemClock, toEpoch } from '../../src/domain/clock';
import { type PersonRecord } from '../../src/lists';
import { type ServiceContext } from '../../src/services/context';
import { createSignIn } from '../../src/services/people/signIn';
import { rowOf } from '../../src/services/recommendations/row';
import { createTracker } from '../../src/services/recommendations/tracker';
import { type Services } from '../../src/services/types';
import { type Stored } from '../../src/stores';
import { sampleRecommendation } from './sampleRecommendation';

const TENANT = '0d5e8b3c-41f7-4a96-b0d2-7c9e1a6f3b01';
const issuer = `https://login.example/${TENANT}/v2.0`;
const audience = '1b0e7c9a-3d52-4f68-a1c4-95e2d7b80a41';
const quinn: PersonRecord = { oid: '5c0f1a2e-7b3d-4c11-9a40-000000000001', name: 'Quinn Abara', roles: ['QaLead'], kind: 'internal', team: 'Quality assurance', managerOid: '', upn: 'quinn@council.example', lastSeenDay: systemClock.now().slice(0, 10), leaves: [] };

const rowsOf = (count: number) => Array.from({ length: count }, (_, index) => sampleRecommendation(index));

/** The product's own HTTP layer, token check, sign-in, tracker and caches, over a read model that is already in memory. */
async function startOurs(count: number, tokens: TokenVerifier): Promise<number> {
  const stored = <Row>(value: Row): Stored<Row> => ({ id: '1', etag: '1', value, followUps: [] });
  const kept = rowsOf(count).map(stored);
  const stores = { people: { get: () => stored(quinn), version: 1 }, recommendations: { version: 1, values: () => kept }, declarations: { version: 1, values: () => [] }, panels: { version: 1, values: () => [] } };
  const context = { stores, clock: systemClock } as unknown as ServiceContext;
  const api = createApi({
    services: { people: { signIn: createSignIn(context) }, recommendations: createTracker(context) } as unknown as Services,
    tokens,
    bot: { handle: async () => undefined },
    clock: systemClock,
    log: pino({ level: 'silent' }),
    appConfig: { tenantId: TENANT, clientId: audience, teamsAppId: '' },
    versions: () => 1,
    newId: () => 'bench',
    tab: { files: new Map(), page: undefined },
    mode: 'production',
    ready: () => true,
  });
  await api.listen({ port: 0, host: '127.0.0.1' });
  return (api.server.address() as AddressInfo).port;
}

/** The least that a hand-written server does for the same answers: token seen before, same predicate, sort and page, answers kept. */
async function startRaw(count: number, tokens: TokenVerifier): Promise<number> {
  const today = systemClock.now().slice(0, 10);
  const rows: RecommendationRow[] = rowsOf(count).map((recommendation) => rowOf(recommendation, today));
  const seen = new Set<string>();
  const answers = new Map<string, Buffer>();
  const pageOf = (url: string): Buffer => {
    const { sort, direction, offset = 0, limit = 100, ...filter } = TrackerQuery.parse(Object.fromEntries(new URL(url, 'http://raw').searchParams));
    const found = rows.filter(trackerPredicate(filter, { today, actorOid: quinn.oid })).sort(trackerCompare(sort, direction));
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
    const etag = `"${hash('sha256', `${quinn.oid} 1 ${today} ${url}`)}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
    const body = answers.get(url) ?? pageOf(url);
    answers.set(url, body);
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length, etag }).end(body);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return (server.address() as AddressInfo).port;
}

async function main(): Promise<void> {
  const [which, count] = [process.argv[2], Number(process.argv[3])];
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'RS256' }] };
  const tokens = createTokenVerifier({ issuer, jwksUri: issuer, audience, tenantId: TENANT, clientIds: teamsClientIds, clock: systemClock, fetch: async () => Response.json(keys) });
  const now = Math.floor(toEpoch(systemClock.now()) / 1000);
  const claims = { iss: issuer, aud: audience, tid: TENANT, oid: quinn.oid, name: quinn.name, preferred_username: quinn.upn, roles: quinn.roles, scp: 'access_as_user', azp: teamsClientIds[1], nbf: now, exp: now + 3600 };
  const token = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'bench' }).sign(privateKey);
  const port = await (which === 'ours' ? startOurs : startRaw)(count, tokens);
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}`, token }));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
