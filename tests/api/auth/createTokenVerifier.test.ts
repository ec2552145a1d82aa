import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { amaraClaims, authority, botAppId, type Key, makeKey, openTenant, otherTenantId, start, tenantId } from './world';
import { toEpoch } from '../../../src/domain/clock';

let key: Key;
let tenant: ReturnType<typeof openTenant>;
beforeAll(async () => {
  key = await makeKey('key-1');
});
beforeEach(() => {
  tenant = openTenant([key]);
});

const startSeconds = toEpoch(start) / 1000;

test('a tab token of our tenant is accepted, and only the claims that the product uses come out', async () => {
  await expect(tenant.verify(`Bearer ${await key.sign(amaraClaims)}`)).resolves.toEqual({
    ok: true,
    claims: { oid: amaraClaims.oid, tid: tenantId, name: 'Amara Okafor', upn: 'amara@council.example', roles: ['QaLead'], exp: amaraClaims.exp, guest: false },
  });
});

test.each([
  ['says so', { acct: 1 }, true],
  ['bears the name that Entra gives guests', { preferred_username: 'eden_elsewhere.example#EXT#@council.example' }, true],
  ['is at home in another tenant', { idp: `https://sts.windows.net/${otherTenantId}/` }, true],
  ['is at home here', { acct: 0, idp: `https://sts.windows.net/${tenantId}/` }, false],
])('somebody whose token %s is told as guest or member', async (_how, claims, guest) => {
  await expect(tenant.verify(`Bearer ${await key.sign({ ...amaraClaims, ...claims })}`)).resolves.toMatchObject({ ok: true, claims: { guest } });
});

test('a person without a role is known and has no roles', async () => {
  const { roles: _roles, ...claims } = amaraClaims;

  await expect(tenant.verify(`Bearer ${await key.sign(claims)}`)).resolves.toMatchObject({ ok: true, claims: { roles: [] } });
});

test.each([
  ['wrongAudience', 'a user token for another API', { aud: botAppId }],
  ['wrongAudience', 'a user token for Graph', { aud: 'https://graph.microsoft.com' }],
  ['malformed', 'a token for two audiences', { aud: [amaraClaims.aud, botAppId] }],
  ['wrongTenant', 'a token of another tenant', { tid: otherTenantId, iss: `${authority}/${otherTenantId}/v2.0` }],
  ['wrongTenant', 'a token without a tenant', { tid: undefined }],
  ['wrongIssuer', 'a version 1.0 token', { iss: `https://sts.windows.net/${tenantId}/`, ver: '1.0' }],
  ['wrongIssuer', 'an issuer that only begins like ours', { iss: `${authority}/${tenantId}/v2.0/` }],
  ['expired', 'a token that ended', { exp: startSeconds - 60 }],
  ['notYetValid', 'a token of the future', { nbf: startSeconds + 61 }],
  ['appOnly', 'an app without a person', { idtyp: 'app' }],
  ['missingScope', 'another scope', { scp: 'access_as_user_too openid' }],
  ['missingScope', 'no scope', { scp: undefined }],
  ['wrongClient', 'a client that is not Teams', { azp: botAppId }],
  ['wrongClient', 'no client', { azp: undefined }],
  ['malformed', 'no person', { oid: undefined }],
  ['malformed', 'a person who is no object id', { oid: "' or 1=1" }],
  ['malformed', 'no end', { exp: undefined }],
  ['malformed', 'roles that are no list', { roles: 'QaLead' }],
])('%s: %s', async (reason, _, change) => {
  expect(await tenant.say(await key.sign({ ...amaraClaims, ...change }))).toBe(reason);
});

test.each([
  ['ended a moment ago', { exp: startSeconds - 59 }],
  ['begins in a moment', { nbf: startSeconds + 60 }],
])('a token that %s passes, because clocks differ by up to a minute', async (_, change) => {
  expect(await tenant.say(await key.sign({ ...amaraClaims, ...change }))).toBe('ok');
});

test.each([
  ['missing', undefined],
  ['missing', ''],
  ['malformed', 'Bearer'],
  ['malformed', 'Basic YW1hcmE6c2VjcmV0'],
  ['malformed', 'Bearer one two'],
  ['malformed', 'Bearer a.b.c'],
  ['malformed', `Bearer ${'a'.repeat(20_000)}.b.c`],
])('%s: the header %.30j', async (reason, header) => {
  await expect(tenant.verify(header)).resolves.toMatchObject({ ok: false, reason });
});

test('badSignature: a token that says it needs no signature', async () => {
  const token = new UnsecuredJWT(amaraClaims).encode();

  expect(await tenant.say(token)).toBe('badSignature');
});

test('badSignature: HS256 with our public key as the secret', async () => {
  const secret = createPublicKey({ key: key.jwk as JsonWebKey, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  const token = await new SignJWT(amaraClaims).setProtectedHeader({ alg: 'HS256', kid: key.kid }).sign(Buffer.from(secret));

  expect(await tenant.say(token)).toBe('badSignature');
});

test('badSignature: an RS256 key of somebody else under our key id', async () => {
  const forger = await makeKey(key.kid);

  expect(await tenant.say(await forger.sign(amaraClaims))).toBe('badSignature');
});

test('badSignature: a good signature under changed claims, also when the token before was accepted', async () => {
  const token = await key.sign(amaraClaims);
  const [header, , signature] = token.split('.');
  const forged = Buffer.from(JSON.stringify({ ...amaraClaims, roles: ['QaLead', 'SeniorLeader'] })).toString('base64url');

  expect(await tenant.say(token)).toBe('ok');
  expect(await tenant.say(`${header}.${forged}.${signature}`)).toBe('badSignature');
});

test('badSignature: another method by our key', async () => {
  const token = await new SignJWT(amaraClaims).setProtectedHeader({ alg: 'PS256', kid: key.kid }).sign(await crypto.subtle.importKey('pkcs8', await crypto.subtle.exportKey('pkcs8', key.privateKey), { name: 'RSA-PSS', hash: 'SHA-256' }, false, ['sign']));

  expect(await tenant.say(token)).toBe('badSignature');
});
