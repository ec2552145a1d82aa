import { ConfigError, readConfig } from '../src/config';
import { readEnvironment } from '../infra/azure/environmentFile';

const production = {
  HOST_NAME: 'practice-impact.council.example',
  TENANT_ID: '0d5e8b3c-41f7-4a96-b0d2-7c9e1a6f3b01',
  TAB_API_CLIENT_ID: '1b0e7c9a-3d52-4f68-a1c4-95e2d7b80a41',
  BOT_APP_ID: '5e47b3f8-90ac-4d16-b27e-0c81f5d39a51',
  DATA_CLIENT_ID: '7ac0f915-e83d-4267-9b5f-14d6c8a02e61',
  SITE_ID: 'council.sharepoint.com,11111111-1111-4111-8111-111111111111,22222222-2222-4222-8222-222222222221',
};
const local = { ...production, MODE: 'local', HOST_NAME: 'localhost', BOT_AUTH: 'none', GRAPH_BASE_URL: 'https://localhost:4443', AUTHORITY_HOST: 'https://localhost:4443', LOCAL_SIGN_IN_URL: 'http://localhost:4480/choose', DATA_CLIENT_SECRET: 'secret' };

function faultsOf(env: Record<string, string | undefined>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

test('a council’s settings alone are enough: Microsoft’s addresses, the managed identity and the connector are the defaults', () => {
  expect(readConfig(production)).toMatchObject({
    mode: 'production', port: 3978, graphBaseUrl: 'https://graph.microsoft.com', authorityHost: 'https://login.microsoftonline.com',
    bot: { auth: 'connector' }, data: { proof: { kind: 'managedIdentity' } }, unitsPerMinute: 1250, localSignInUrl: undefined,
  });
});

test.each(['dev', 'test', 'prod'])('the environment %s that is shipped is one that the server accepts', (name) => {
  expect(faultsOf(readEnvironment(name))).toEqual([]);
});

test('a local machine’s settings are accepted and bind to loopback', () => {
  expect(readConfig(local)).toMatchObject({ mode: 'local', bindAddress: '127.0.0.1', bot: { auth: 'none' } });
});

test('every fault is told at once', () => {
  const faults = faultsOf({ ...production, TENANT_ID: 'council', BOT_APP_ID: undefined, PORT: 'eighty', SITE_ID: undefined, BOT_AUTH: 'none', LOG_LEVEL: 'loud' });
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['PORT', 'TENANT_ID', 'BOT_APP_ID', 'LOG_LEVEL', 'BOT_AUTH=none', 'Give']);
  expect(faults).toContain('BOT_APP_ID is missing.');
});

test.each([
  ['a bot that asks nobody for credentials', { ...production, BOT_AUTH: 'none' }, 'BOT_AUTH=none'],
  ['local sign-in', { ...production, LOCAL_SIGN_IN_URL: 'http://localhost:4480/choose' }, 'LOCAL_SIGN_IN_URL'],
  ['an authority on this machine', { ...production, AUTHORITY_HOST: 'https://localhost:4443' }, 'AUTHORITY_HOST'],
  ['an authority on this machine by its address', { ...production, AUTHORITY_HOST: 'https://127.0.0.1:4443' }, 'AUTHORITY_HOST'],
  ['an authority on this machine by the address of all its addresses', { ...production, AUTHORITY_HOST: 'https://0.0.0.0:4443' }, 'AUTHORITY_HOST'],
  ['an authority on this machine with a dot at the end of its name', { ...production, AUTHORITY_HOST: 'https://localhost.:4443' }, 'AUTHORITY_HOST'],
  ['a Graph on this machine by a name below localhost', { ...production, GRAPH_BASE_URL: 'https://graph.localhost:4443' }, 'GRAPH_BASE_URL'],
  ['a Graph on this machine by IPv4 within IPv6', { ...production, GRAPH_BASE_URL: 'https://[::ffff:127.0.0.1]:4443' }, 'GRAPH_BASE_URL'],
  ['a bot that answers to this machine', { ...production, BOT_SERVICE_URL_ALLOW: 'smba.trafficmanager.net, localhost' }, 'BOT_SERVICE_URL_ALLOW'],
  ['a bot that answers to a port of this machine', { ...production, BOT_SERVICE_URL_ALLOW: '127.0.0.1:56150' }, 'BOT_SERVICE_URL_ALLOW'],
  ['an address to bind to that is none', { ...production, BIND_ADDRESS: 'every where' }, 'BIND_ADDRESS'],
  ['a Graph on this machine', { ...production, GRAPH_BASE_URL: 'https://[::1]:4443' }, 'GRAPH_BASE_URL'],
  ['an authority without encryption', { ...production, AUTHORITY_HOST: 'http://login.council.example' }, 'AUTHORITY_HOST'],
  ['local mode on every address', { ...local, BIND_ADDRESS: '0.0.0.0' }, 'BIND_ADDRESS'],
  ['local mode on a name that only looks local', { ...local, BIND_ADDRESS: '127.0.0.1.council.example' }, 'BIND_ADDRESS'],
])('%s keeps the server from starting', (_what, env, name) => {
  expect(faultsOf(env)).toEqual([expect.stringContaining(name)]);
});

test('on a local machine the bot may answer to a port of it, as the Agents Playground needs', () => {
  expect(readConfig({ ...local, BOT_SERVICE_URL_ALLOW: 'localhost:56150, 127.0.0.1' }).bot.serviceHosts).toEqual(['localhost:56150', '127.0.0.1']);
});

test('the three identities must differ, in whatever letters they are written', () => {
  expect(faultsOf({ ...production, BOT_APP_ID: production.TAB_API_CLIENT_ID.toUpperCase() })).toEqual([expect.stringContaining('three different identities')]);
});

test('a certificate needs its thumbprint, and excludes a secret', () => {
  const certificate = { DATA_CERTIFICATE_FILE: '/secrets/data.pem', DATA_CERTIFICATE_THUMBPRINT: 'a'.repeat(64) };
  expect(readConfig({ ...production, ...certificate }).data.proof).toEqual({ kind: 'certificate', file: '/secrets/data.pem', thumbprintSha256: 'a'.repeat(64) });
  expect(faultsOf({ ...production, DATA_CERTIFICATE_FILE: '/secrets/data.pem' })).toHaveLength(1);
  expect(faultsOf({ ...production, ...certificate, DATA_CLIENT_SECRET: 'secret' })).toHaveLength(1);
});

test('the message names variables, never their values when those are secrets', () => {
  const faults = faultsOf({ ...production, DATA_CLIENT_SECRET: 'hunter2', DATA_CERTIFICATE_FILE: 'x', BOT_CLIENT_SECRET: 'hunter3' });
  expect(faults.join()).not.toMatch(/hunter/);
});
