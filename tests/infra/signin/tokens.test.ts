import { statSync } from 'node:fs';
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { createSignIn } from '../../../infra/local/signin/createSignIn';
import { amara, dataApp, joe, type SignInWorld, startSignIn, tabApp, tenantId, vic } from './world';

let world: SignInWorld;
beforeEach(async () => {
  world = await startSignIn();
});
afterEach(() => world.close());

const seconds = (instant: string) => Date.parse(instant) / 1000;

test('a tab token has the claims that Entra gives a Teams tab', async () => {
  const claims = decodeJwt(await world.signIn.tabToken(joe.oid));

  expect(claims).toMatchObject({
    aud: tabApp.clientId,
    iss: `${world.url}/${tenantId}/v2.0`,
    tid: tenantId,
    oid: joe.oid,
    name: 'José Núñez',
    preferred_username: 'jose@council.example',
    roles: ['Reviewer', 'Manager'],
    scp: 'access_as_user',
    azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
    ver: '2.0',
  });
  expect([claims.iat, claims.nbf, claims.exp]).toEqual([seconds('2026-03-02T09:00:00Z'), seconds('2026-03-02T09:00:00Z'), seconds('2026-03-02T10:00:00Z')]);
});

test('a person without a role gets a token without a roles claim', async () => {
  expect(decodeJwt(await world.signIn.tabToken(vic.oid))).not.toHaveProperty('roles');
});

test('a test can change or take away a claim', async () => {
  const claims = decodeJwt(await world.signIn.tabToken(amara.oid, { tid: 'elsewhere', scp: undefined }));

  expect(claims.tid).toBe('elsewhere');
  expect(claims).not.toHaveProperty('scp');
});

test('an app token for Graph names the app and its roles and says that no person is behind it', async () => {
  const claims = decodeJwt(await world.signIn.appToken(dataApp.clientId));

  expect(claims).toMatchObject({ aud: 'https://graph.microsoft.com', appid: dataApp.clientId, azp: dataApp.clientId, idtyp: 'app', roles: ['Sites.Selected'], tid: tenantId });
  expect(claims).not.toHaveProperty('scp');
});

test('tokens are signed with RS256 by the key that the JWKS endpoint publishes', async () => {
  const token = await world.signIn.tabToken(amara.oid);
  const published = createLocalJWKSet(world.signIn.jwks());

  await expect(jwtVerify(token, published, { currentDate: new Date(world.clock.time) })).resolves.toMatchObject({ payload: { oid: amara.oid } });
  expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'RS256', typ: 'JWT' });
});

test('the key is kept for the next start, readable by its owner only', async () => {
  const token = await world.signIn.tabToken(amara.oid);
  const restarted = createSignIn(world.options);

  await expect(restarted.verify(token)).resolves.toMatchObject({ oid: amara.oid });
  expect(statSync(world.options.keyFile).mode & 0o777).toBe(0o600);
});

test('verify gives the claims while the token lives and nothing afterwards', async () => {
  const token = await world.signIn.appToken(dataApp.clientId);

  await expect(world.signIn.verify(token)).resolves.toMatchObject({ appid: dataApp.clientId });
  world.clock.time = '2026-03-02T10:00:01Z';
  await expect(world.signIn.verify(token)).resolves.toBeUndefined();
});

test('verify refuses a token of another world', async () => {
  const other = await startSignIn();
  const foreign = await other.signIn.tabToken(amara.oid);
  await other.close();

  await expect(world.signIn.verify(foreign)).resolves.toBeUndefined();
});

test.each(['', 'Bearer', 'nonsense', 'a.b.c'])('verify refuses the text %j', async (text) => {
  await expect(world.signIn.verify(text)).resolves.toBeUndefined();
});

test('an unknown person or app gets no token', async () => {
  await expect(world.signIn.tabToken('nobody')).rejects.toThrow('Nobody in this tenant');
  await expect(world.signIn.appToken('nothing')).rejects.toThrow('No app in this tenant');
});

test('people added after the start can sign in at once', async () => {
  const people = [amara];
  const growing = await startSignIn({ people: () => people });
  people.push(joe);
  const token = await growing.signIn.tabToken(joe.oid);
  await growing.close();

  expect(decodeJwt(token).oid).toBe(joe.oid);
});
