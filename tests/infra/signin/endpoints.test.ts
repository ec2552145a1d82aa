import { request } from 'node:http';
import { decodeJwt, type JSONWebKeySet } from 'jose';
import { amara, dataApp, type SignInWorld, startSignIn, tabApp, tenantId } from './world';

let world: SignInWorld;
beforeEach(async () => {
  world = await startSignIn();
});
afterEach(() => world.close());

const graph = 'https://graph.microsoft.com/.default';
const asking = { grant_type: 'client_credentials', client_id: dataApp.clientId, client_secret: dataApp.secret ?? '', scope: graph };
const json = async <Body>(answer: Response) => (await answer.json()) as Body;
const ask = (form: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(world.at('/oauth2/v2.0/token'), { method: 'POST', headers, body: new URLSearchParams(form) });

test('the OpenID configuration leads to the keys and the token endpoint', async () => {
  const configuration = await json<{ jwks_uri: string }>(await fetch(world.at('/v2.0/.well-known/openid-configuration')));
  const keys = await json<JSONWebKeySet>(await fetch(configuration.jwks_uri));

  expect(configuration).toMatchObject({ issuer: `${world.url}/${tenantId}/v2.0`, token_endpoint: world.at('/oauth2/v2.0/token') });
  expect(keys).toEqual(world.signIn.jwks());
  expect(keys.keys[0]).not.toHaveProperty('d');
});

test('an app gets a Graph token for its secret, in the form or as Basic', async () => {
  const basic = `Basic ${Buffer.from(`${dataApp.clientId}:${encodeURIComponent(dataApp.secret ?? '')}`).toString('base64')}`;
  const { client_id: _id, client_secret: _secret, ...rest } = asking;

  const answers = await Promise.all([ask(asking), ask(rest, { authorization: basic })]);

  for (const answer of answers) {
    const body = await json<{ access_token: string }>(answer);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
    expect(decodeJwt(body.access_token)).toMatchObject({ idtyp: 'app', appid: dataApp.clientId });
  }
});

test.each([
  ['a wrong secret', { client_secret: 'guess' }, 401, 'invalid_client', 7000215],
  ['an app without a secret', { client_id: tabApp.clientId, client_secret: '' }, 401, 'invalid_client', 7000215],
  ['an unknown app', { client_id: 'nothing' }, 400, 'unauthorized_client', 700016],
  ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type', 70003],
  ['a scope that is not the default one', { scope: 'https://graph.microsoft.com/Sites.Read.All' }, 400, 'invalid_scope', 1002012],
])('%s is refused in the words of Entra', async (_, change, status, error, number) => {
  const answer = await ask({ ...asking, ...change });

  expect(answer.status).toBe(status);
  await expect(answer.json()).resolves.toMatchObject({ error, error_codes: [number], error_description: expect.stringContaining(`AADSTS${number}`) });
});

test('another tenant is not found', async () => {
  const answer = await fetch(`${world.url}/11111111-1111-4111-8111-111111111111/v2.0/.well-known/openid-configuration`);

  expect(answer.status).toBe(400);
  await expect(answer.json()).resolves.toMatchObject({ error: 'invalid_tenant', error_codes: [90002] });
});

test('a page elsewhere whose host name resolves to this machine is refused', async () => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    request(world.at('/discovery/v2.0/keys'), { headers: { host: 'evil.example' } }, (answer) => resolve(answer.resume().statusCode)).on('error', reject).end();
  });

  expect(status).toBe(403);
});

test('an overlong body is refused', async () => {
  expect((await ask({ ...asking, padding: 'x'.repeat(20_000) })).status).toBe(413);
});

const tokenFor = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(world.at('/token-for'), { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });

test('token-for gives the page that plays the Teams host a tab token', async () => {
  const answer = await tokenFor({ oid: amara.oid, clientId: tabApp.clientId }, { origin: 'http://localhost:5555' });
  const { token, expiresOn } = await json<{ token: string; expiresOn: number }>(answer);

  expect(answer.headers.get('access-control-allow-origin')).toBe('http://localhost:5555');
  expect(decodeJwt(token)).toMatchObject({ oid: amara.oid, aud: tabApp.clientId, exp: expiresOn });
});

test('token-for refuses a page of a foreign origin', async () => {
  expect((await tokenFor({ oid: amara.oid, clientId: tabApp.clientId }, { origin: 'https://evil.example' })).status).toBe(403);
});

test('token-for takes JSON only, so that a foreign form cannot ask', async () => {
  expect((await tokenFor({ oid: amara.oid, clientId: tabApp.clientId }, { 'content-type': 'text/plain' })).status).toBe(415);
});

test('token-for knows only people and apps of the tenant', async () => {
  const answers = await Promise.all([tokenFor({ oid: 'nobody', clientId: tabApp.clientId }), tokenFor({ oid: amara.oid, clientId: 'nothing' }), tokenFor(null)]);

  expect(answers.map(({ status }) => status)).toEqual([404, 400, 400]);
});
