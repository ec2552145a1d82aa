import { createTokenVerifier } from '../../../src/api/auth/createTokenVerifier';
import { teamsClientIds } from '../../../src/api/auth/judgeClaims';
import { amara, dataApp, type SignInWorld, startSignIn, tabApp, tenantId } from '../../infra/signin/world';

let world: SignInWorld;
beforeEach(async () => {
  world = await startSignIn();
});
afterEach(() => world.close());

const verifier = () =>
  createTokenVerifier({ issuer: world.at('/v2.0'), jwksUri: world.at('/discovery/v2.0/keys'), audience: tabApp.clientId, tenantId, clientIds: teamsClientIds, clock: world.clock });

test('a token from local sign-in is accepted by the same check as one from Entra', async () => {
  const verdict = await verifier().verify(`Bearer ${await world.signIn.tabToken(amara.oid)}`);

  expect(verdict).toMatchObject({ ok: true, claims: { oid: amara.oid, roles: ['QaLead'] } });
});

test('the data identity’s own Graph token opens nothing', async () => {
  await expect(verifier().verify(`Bearer ${await world.signIn.appToken(dataApp.clientId)}`)).resolves.toEqual({ ok: false, reason: 'wrongAudience' });
});
