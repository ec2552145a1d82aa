import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfidentialClientApplication } from '@azure/msal-node';
import { decodeJwt } from 'jose';
import { ensureTenant, type LocalTenant, startTenantIn } from '../../infra/local/tenant';
import { readTenant, writeTenant } from '../../infra/local/tenantFile';
import { amara, joe } from './signin/world';

let dataDir: string;
let tenant: LocalTenant;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tenant-'));
  ensureTenant(dataDir, [amara]);
  tenant = await startTenantIn(dataDir, { graphPort: 0, signInPort: 0 });
});
afterEach(async () => {
  await tenant.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const anyFreePort = { graphPort: 0, signInPort: 0 };

function dataClient(secret = readTenant(dataDir).apps.data.secret ?? '') {
  const { clientId } = readTenant(dataDir).apps.data;
  return new ConfidentialClientApplication({ auth: { clientId, clientSecret: secret, authority: tenant.authority, knownAuthorities: [new URL(tenant.authority).host] } });
}
const scopes = ['https://graph.microsoft.com/.default'];

test('msal-node gets a Graph token from it, as it would from Entra, and asks once for two uses', async () => {
  const client = dataClient();
  const token = await client.acquireTokenByClientCredential({ scopes });
  const again = await client.acquireTokenByClientCredential({ scopes });

  expect(decodeJwt(token?.accessToken ?? '')).toMatchObject({ idtyp: 'app', roles: ['Sites.Selected'], tid: readTenant(dataDir).tenantId });
  expect(again?.fromCache).toBe(true);
});

test('msal-node is told of a wrong secret in the words of Entra', async () => {
  await expect(dataClient('guess').acquireTokenByClientCredential({ scopes })).rejects.toThrow(/invalid_client.*AADSTS7000215/s);
});

test('its Graph takes the tokens that its sign-in made, and no tab token', async () => {
  const { apps } = readTenant(dataDir);
  tenant.graph.createSite({ path: '/sites/quality', displayName: 'Quality' });
  const site = (token: string) => fetch(`${tenant.graphUrl}/v1.0/sites/council.sharepoint.example:/sites/quality`, { headers: { authorization: `Bearer ${token}` } });

  const answers = await Promise.all([tenant.signIn.appToken(apps.admin.clientId), tenant.signIn.tabToken(amara.oid)].map(async (token) => site(await token)));

  expect(answers.map(({ status }) => status)).toEqual([200, 401]);
});

test('the chooser page is on the plain port, and follows people that are added later', async () => {
  const world = readTenant(dataDir);
  const asked = new URLSearchParams({ client_id: world.apps.tabApi.clientId, redirect_uri: 'http://localhost:3000/', state: '' });
  const page = async () => (await fetch(`${tenant.signInUrl}/${world.tenantId}/choose?${asked.toString()}`)).text();

  expect(await page()).not.toContain('José Núñez');
  writeTenant(dataDir, { ...world, people: [amara, joe] });
  expect(await page()).toContain('José Núñez');
});

test('a world keeps its ids and keys over a restart, and its tokens stay good', async () => {
  const token = await tenant.signIn.appToken(readTenant(dataDir).apps.data.clientId);
  const port = Number(new URL(tenant.graphUrl).port);
  await tenant.close();

  ensureTenant(dataDir, []);
  tenant = await startTenantIn(dataDir, { ...anyFreePort, graphPort: port });

  await expect(tenant.signIn.verify(token)).resolves.toMatchObject({ idtyp: 'app' });
  expect(readTenant(dataDir).people).toEqual([amara]);
});

test('what holds secrets can be read by its owner only', () => {
  expect(['tenant.json', 'signing-key.pem'].map((file) => statSync(join(dataDir, file)).mode & 0o777)).toEqual([0o600, 0o600]);
});

test('every world has secrets and ids of its own', () => {
  const other = mkdtempSync(join(tmpdir(), 'tenant-'));
  ensureTenant(other, []);
  const [one, two] = [readTenant(dataDir), readTenant(other)];
  rmSync(other, { recursive: true, force: true });

  expect(two.tenantId).not.toBe(one.tenantId);
  expect(two.apps.data.secret).not.toBe(one.apps.data.secret);
});

test('a damaged tenant.json is named, not guessed around', () => {
  writeFileSync(join(dataDir, 'tenant.json'), '{ "tenantId": ');

  expect(() => readTenant(dataDir)).toThrow(`${dataDir}/tenant.json is missing or damaged`);
});

test('a port in use is named, and the other one is let go', async () => {
  const [graphPort, signInPort] = [tenant.graphUrl, tenant.signInUrl].map((url) => Number(new URL(url).port));
  await tenant.close();
  const blocker = createServer().listen(signInPort, '127.0.0.1');
  await new Promise((listening) => blocker.once('listening', listening));
  const ports = { graphPort: graphPort ?? 0, signInPort: signInPort ?? 0 };

  await expect(startTenantIn(dataDir, ports)).rejects.toThrow(`Port ${signInPort} is in use`);
  await new Promise((closed) => blocker.close(closed));
  tenant = await startTenantIn(dataDir, ports);
});

test('it listens on loopback only', async () => {
  await expect(fetch(tenant.signInUrl.replace('localhost', '127.0.0.2'))).rejects.toThrow();
});
