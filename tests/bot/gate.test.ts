import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { startBotWorld, TENANT, type BotWorld } from './support/botWorld';

const APP = 'c0000000-0000-4000-8000-00000000000c';
const SERVICE = 'https://smba.trafficmanager.net/uk/';
const BOTS = 'https://api.botframework.com';

interface Keys {
  sign(claims: Record<string, unknown>, changes?: { kid?: string; alien?: boolean; issuer?: string; expires?: string; secret?: string }): Promise<string>;
  metadataUrl: string;
  server: Server;
}

/** The connector's signing keys as it publishes them, on loopback. */
async function startKeys(): Promise<Keys> {
  const ours = await generateKeyPair('RS256');
  const alien = await generateKeyPair('RS256');
  const jwk = await exportJWK(ours.publicKey);
  const unendorsed = { ...jwk, kid: 'other', endorsements: ['webchat'] };
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys: [{ ...jwk, kid: 'teams', endorsements: ['msteams'] }, unendorsed] } : { issuer: BOTS, jwks_uri: `http://127.0.0.1:${port}/keys` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const sign: Keys['sign'] = (claims, { kid = 'teams', alien: forged = false, issuer = BOTS, expires = '10m', secret } = {}) => {
    const token = new SignJWT(claims).setProtectedHeader({ alg: secret ? 'HS256' : 'RS256', kid }).setIssuer(issuer).setIssuedAt().setExpirationTime(expires);
    return token.sign(secret ? new TextEncoder().encode(secret) : (forged ? alien : ours).privateKey);
  };
  return { sign, server, metadataUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/openid` };
}

let keys: Keys;
let world: BotWorld;
const activity = (changes: Record<string, unknown> = {}) => ({
  type: 'message', id: Math.random().toString(), channelId: 'msteams', serviceUrl: SERVICE, text: 'help', from: { id: '29:ola', aadObjectId: 'x' }, recipient: { id: `28:${APP}` },
  conversation: { id: 'a:ola', conversationType: 'personal', tenantId: TENANT }, channelData: { tenant: { id: TENANT } }, ...changes,
});
const good = { aud: APP, serviceurl: SERVICE };
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined); // the SDK prints each token that it refuses
  keys = await startKeys();
  world = await startBotWorld({ config: { auth: { mode: 'connector', appId: APP, credentials: { kind: 'secret', secret: 'not-used' }, openIdMetadataUrl: keys.metadataUrl } } });
});
afterAll(async () => {
  jest.restoreAllMocks();
  await world.close();
  keys.server.closeAllConnections();
  keys.server.close();
});

test('a token of the connector is let in', async () => {
  const reply = await world.post(activity({ type: 'event', name: 'any' }), bearer(await keys.sign(good)));

  expect(reply).toMatchObject({ status: 200 });
});

const refusedTokens: [string, () => Promise<string>][] = [
  ['for another app', () => keys.sign({ ...good, aud: 'another' })],
  ['for another service address', () => keys.sign({ ...good, serviceurl: 'https://smba.trafficmanager.net/emea/' })],
  ['without a service address', () => keys.sign({ aud: APP })],
  ['that has run out', () => keys.sign(good, { expires: '-10m' })],
  ['with an unknown key', () => keys.sign(good, { kid: 'nobody' })],
  ['of a key that is not endorsed for Teams', () => keys.sign(good, { kid: 'other' })],
  ['with a forged signature', () => keys.sign(good, { alien: true })],
  ['with another algorithm', () => keys.sign(good, { secret: 'a secret of 32 bytes or more, made up' })],
  ['without a signature', () => Promise.resolve(new UnsecuredJWT(good).setIssuer(BOTS).setExpirationTime('10m').encode())],
  ['that a signed-in user got for the tab', () => keys.sign({ ...good, scp: 'access_as_user', tid: TENANT, ver: '2.0' }, { issuer: `https://login.microsoftonline.com/${TENANT}/v2.0` })],
  ['of another tenant’s user', () => keys.sign({ ...good, ver: '2.0' }, { issuer: 'https://login.microsoftonline.com/other/v2.0' })],
  ['of the emulator', () => keys.sign({ ...good, ver: '1.0', appid: APP }, { issuer: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' })],
  ['whose issuer only begins like the connector', () => keys.sign(good, { issuer: `${BOTS}.evil.example` })],
];

test.each(refusedTokens)('a token %s is refused, and nothing runs', async (_what, token) => {
  const before = world.connector.requests.length;
  const reply = await world.post(activity(), bearer(await token()));

  expect(reply.status).toBe(401);
  expect(world.connector.requests).toHaveLength(before);
});

test.each([[{}], [{ authorization: 'Bearer' }], [{ authorization: 'Bearer junk' }], [{ authorization: 'Bearer a.b.c' }], [{ authorization: 'Basic b2xhOm9sYQ==' }]])('a request with %j is refused', async (headers) => {
  expect((await world.post(activity(), headers as Record<string, string>)).status).toBe(401);
});

test.each([
  ['another service', { serviceUrl: 'https://evil.example/' }],
  ['a service that only looks like Teams', { serviceUrl: 'https://smba.trafficmanager.net.evil.example/' }],
  ['a service without encryption', { serviceUrl: 'http://smba.trafficmanager.net/uk/' }],
  ['a service with a password in its address', { serviceUrl: 'https://smba.trafficmanager.net:x@evil.example/' }],
  ['another channel', { channelId: 'webchat' }],
  ['another tenant', { channelData: { tenant: { id: 'other' } } }],
  ['two tenants', { conversation: { id: 'a:1', tenantId: 'other' } }],
  ['no tenant', { channelData: {}, conversation: { id: 'a:1' } }],
])('a good token with an activity from %s is refused', async (_what, changes) => {
  const serviceurl = 'serviceUrl' in changes ? changes.serviceUrl : SERVICE;

  expect((await world.post(activity(changes), bearer(await keys.sign({ ...good, serviceurl })))).status).toBe(403);
});

test.each(['{}', '[1]', '"text"', 'null', '{"type":"message"}', '{"type":5}', 'not json', ''])('the body %s is refused without a stack trace', async (body) => {
  const response = await fetch(world.url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...bearer(await keys.sign(good)) } });
  const text = await response.text();

  expect(response.status).toBe(400);
  expect(text).not.toMatch(/\bat |Error/);
});

test('a body over 256 KB is refused', async () => {
  expect((await world.post(activity({ text: 'x'.repeat(300_000) }), bearer(await keys.sign(good)))).status).toBe(413);
});

test('only POST and only JSON are answered', async () => {
  const plain = await fetch(world.url, { method: 'POST', body: '{}', headers: { 'content-type': 'text/plain', ...bearer(await keys.sign(good)) } });

  expect([(await fetch(world.url)).status, plain.status]).toEqual([405, 415]);
});

test('when the signing keys cannot be read, nobody is let in and the request may come again', async () => {
  const lost = await startBotWorld({ config: { auth: { mode: 'connector', appId: APP, credentials: { kind: 'secret', secret: 'not-used' }, openIdMetadataUrl: 'http://127.0.0.1:9/none' } } });
  const reply = await lost.post(activity(), bearer(await keys.sign(good)));
  await lost.close();

  expect(reply.status).toBe(503);
});

test('a bot without credentials refuses to start anywhere but on this machine', async () => {
  await expect(startBotWorld({ config: { auth: { mode: 'none', bindHost: '0.0.0.0' } } })).rejects.toThrow('loopback');
});

test('a bot without credentials talks to this machine only', async () => {
  const local = await startBotWorld();
  const reply = await local.post(activity());
  await local.close();

  expect(reply.status).toBe(403);
});
