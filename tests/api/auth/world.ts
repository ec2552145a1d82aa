import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import { createTokenVerifier } from '../../../src/api/auth/createTokenVerifier';
import { teamsClientIds } from '../../../src/api/auth/judgeClaims';
import { toEpoch, toInstant } from '../../../src/domain/clock';

export const tenantId = '7c1d2b1e-90aa-4a3e-8f2f-1d0a6f5b9c11';
export const otherTenantId = '2b7e0f0a-5a55-4a0c-9a53-0c55a7d6f001';
export const audience = 'b0000000-0000-4000-8000-000000000001';
export const botAppId = 'b0000000-0000-4000-8000-000000000002';
export const authority = 'https://login.example';
export const start = '2026-03-02T09:00:00Z';
const startSeconds = toEpoch(start) / 1000;

/** The claims of the token that Teams has for Amara. */
export const amaraClaims: JWTPayload = {
  aud: audience,
  iss: `${authority}/${tenantId}/v2.0`,
  iat: startSeconds,
  nbf: startSeconds,
  exp: startSeconds + 3600,
  tid: tenantId,
  oid: 'a0000000-0000-4000-8000-000000000001',
  name: 'Amara Okafor',
  preferred_username: 'amara@council.example',
  roles: ['QaLead'],
  scp: 'access_as_user',
  azp: teamsClientIds[1],
  ver: '2.0',
};

export async function makeKey(kid: string) {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' };
  return { kid, jwk, privateKey, sign: (claims: Record<string, unknown>) => new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid }).sign(privateKey) };
}
export type Key = Awaited<ReturnType<typeof makeKey>>;

/** A verifier beside a tenant whose published keys and availability tests change. */
export function openTenant(keys: readonly Key[]) {
  const clock = { time: start, now: () => clock.time };
  const state = { published: [...keys], answers: 'keys' as 'keys' | 'failure' | 'nonsense', readings: 0 };
  const fetch = async () => {
    state.readings += 1;
    if (state.answers === 'failure') throw new TypeError('fetch failed');
    return state.answers === 'keys' ? Response.json({ keys: state.published.map(({ jwk }) => jwk) }) : new Response('<html>Sorry', { status: 503 });
  };
  const { verify } = createTokenVerifier({ issuer: `${authority}/${tenantId}/v2.0`, jwksUri: `${authority}/keys`, audience, tenantId, clientIds: teamsClientIds, clock, fetch });
  /** The verdict on a token in one word: `ok`, or the reason why not. */
  const say = async (token: string) => {
    const verdict = await verify(`Bearer ${token}`);
    return verdict.ok ? 'ok' : verdict.reason;
  };
  const later = (seconds: number) => (clock.time = toInstant(toEpoch(clock.time) + seconds * 1000));
  return Object.assign(state, { clock, verify, say, later });
}
