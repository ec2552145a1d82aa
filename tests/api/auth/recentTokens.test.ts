import { createRecentTokens } from '../../../src/api/auth/recentTokens';
import { amaraClaims, makeKey, openTenant } from './world';

const claims = { oid: 'amara', tid: 'council', name: 'Amara Okafor', upn: '', guest: false, roles: [], exp: 1000 };

test('a token is remembered until the second it ends', () => {
  const recent = createRecentTokens(10);
  recent.remember('token', claims);

  expect(recent.recall('token', 999)).toEqual(claims);
  expect(recent.recall('token', 1000)).toBeUndefined();
  expect(recent.size()).toBe(0);
});

test('beyond the limit the token unused for longest is forgotten', () => {
  const recent = createRecentTokens(2);
  recent.remember('first', claims);
  recent.remember('second', claims);
  recent.recall('first', 0);
  recent.remember('third', claims);

  expect(['first', 'second', 'third'].map((token) => recent.recall(token, 0) !== undefined)).toEqual([true, false, true]);
});

test('a remembered token is refused once it has ended', async () => {
  const key = await makeKey('key-1');
  const tenant = openTenant([key]);
  const token = await key.sign(amaraClaims);

  expect(await tenant.say(token)).toBe('ok');
  tenant.later(3660);
  expect(await tenant.say(token)).toBe('expired');
});

test('a token seen before is judged without its key', async () => {
  const key = await makeKey('key-1');
  const tenant = openTenant([key]);
  const token = await key.sign(amaraClaims);
  const signatures = jest.spyOn(crypto.subtle, 'verify');
  for (let request = 0; request < 20; request += 1) expect(await tenant.say(token)).toBe('ok');

  expect(signatures).toHaveBeenCalledTimes(1);
  expect(tenant.readings).toBe(1);
});
