import { createAuthenticator } from '../../../src/api/auth/authenticate';
import { refuse, type TabClaims, type TokenVerdict } from '../../../src/api/auth/verdict';
import { type SignInClaims } from '../../../src/services/types';
import { actors } from '../../support/actors';

const claims: TabClaims = { oid: actors.quinn.oid, tid: '', name: 'Quinn Abara', upn: 'quinn@council.example', roles: ['QaLead'], exp: 0, guest: false };

function open(verdict: TokenVerdict) {
  const state = { stamp: 'a', verdict, signIns: [] as SignInClaims[], refused: [] as unknown[] };
  const authenticator = createAuthenticator({
    tokens: { verify: async () => state.verdict, recall: () => (state.verdict.ok ? state.verdict.claims : undefined) },
    people: { signIn: async (signedIn) => (state.signIns.push(signedIn), actors.quinn) },
    stamp: () => state.stamp,
    refused: (reason, cause) => void state.refused.push([reason, cause]),
  });
  return Object.assign(state, authenticator);
}

test('one token is signed in once, until the minute or the People list changes', async () => {
  const door = open({ ok: true, claims });
  for (const stamp of ['a', 'a', 'b', 'b']) {
    door.stamp = stamp;
    await expect(door.authenticate('Bearer x')).resolves.toBe(actors.quinn);
  }
  expect(door.signIns).toHaveLength(2);
});

test('another token of the same person is signed in anew, for its roles may be others', async () => {
  const door = open({ ok: true, claims });
  await door.authenticate('Bearer x');
  door.verdict = { ok: true, claims: { ...claims, roles: [] } };
  await door.authenticate('Bearer y');
  expect(door.signIns.map(({ roles }) => roles)).toEqual([['QaLead'], []]);
});

test('who a token stands for is known without asking only under the stamp of their sign-in', async () => {
  const door = open({ ok: true, claims });
  const before = door.known('Bearer x');
  await door.authenticate('Bearer x');
  const during = door.known('Bearer x');
  door.stamp = 'b';
  expect([before, during, door.known('Bearer x')]).toEqual([undefined, actors.quinn, undefined]);
});

test('a guest signs in as external', async () => {
  const door = open({ ok: true, claims: { ...claims, guest: true } });
  await door.authenticate('Bearer x');
  expect(door.signIns).toMatchObject([{ kind: 'external' }]);
});

test('a token that is no good signs nobody in, and why stays with us', async () => {
  const door = open(refuse('wrongIssuer'));
  await expect(door.authenticate('Bearer x')).rejects.toMatchObject({ code: 'signInNeeded', message: 'Sign in to use this.' });
  expect([door.signIns, door.refused]).toEqual([[], [['wrongIssuer', undefined]]]);
});

test('when the tenant’s keys cannot be read, that is not the person’s fault', async () => {
  await expect(open(refuse('keysUnavailable')).authenticate('Bearer x')).rejects.toMatchObject({ code: 'unavailable' });
});
