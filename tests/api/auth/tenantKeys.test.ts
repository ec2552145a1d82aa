import { amaraClaims, type Key, makeKey, openTenant } from './world';

let key: Key;
let nextKey: Key;
let tenant: ReturnType<typeof openTenant>;
beforeAll(async () => {
  [key, nextKey] = await Promise.all([makeKey('key-1'), makeKey('key-2')]);
});
beforeEach(() => {
  tenant = openTenant([key]);
});

const token = (by: Key, change = {}) => by.sign({ ...amaraClaims, exp: 4_000_000_000, jti: Math.random().toString(), ...change });

test('the keys are read once for many tokens that arrive together', async () => {
  const tokens = await Promise.all(Array.from({ length: 20 }, () => token(key)));

  expect(new Set(await Promise.all(tokens.map(tenant.say)))).toEqual(new Set(['ok']));
  expect(tenant.readings).toBe(1);
});

test('a key that the tenant has begun to use is found by reading the keys again', async () => {
  await tenant.say(await token(key));
  tenant.published = [key, nextKey];
  tenant.later(31);

  expect(await tenant.say(await token(nextKey))).toBe('ok');
  expect(tenant.readings).toBe(2);
});

test('unknown keys cause at most one reading in 30 seconds', async () => {
  for (let attempt = 0; attempt < 10; attempt += 1) expect(await tenant.say(await token(nextKey))).toBe('badSignature');
  expect(tenant.readings).toBe(1);

  tenant.later(30);
  await tenant.say(await token(nextKey));
  expect(tenant.readings).toBe(2);
});

test('a key that the tenant has withdrawn stops counting within the hour', async () => {
  await tenant.say(await token(key));
  tenant.published = [nextKey];
  tenant.later(3601);

  expect(await tenant.say(await token(key))).toBe('badSignature');
});

test.each(['failure', 'nonsense'] as const)('keysUnavailable: the tenant answers with a %s, asked once in 30 seconds, and with keys again later', async (answers) => {
  tenant.answers = answers;
  const verdict = await tenant.verify(`Bearer ${await token(key)}`);
  await tenant.say(await token(key));
  expect(verdict).toMatchObject({ ok: false, reason: 'keysUnavailable', cause: { cause: expect.any(Error) } });
  expect(tenant.readings).toBe(1);

  tenant.answers = 'keys';
  tenant.later(30);
  expect(await tenant.say(await token(key))).toBe('ok');
});

test('while the keys cannot be read again, the last ones serve for a day and no longer', async () => {
  await tenant.say(await token(key));
  tenant.answers = 'failure';

  tenant.later(23 * 3600);
  expect(await tenant.say(await token(key))).toBe('ok');
  tenant.later(2 * 3600);
  expect(await tenant.say(await token(key))).toBe('keysUnavailable');
});

test('keysUnavailable, not badSignature: an unknown key while the keys cannot be read again', async () => {
  await tenant.say(await token(key));
  tenant.answers = 'failure';
  tenant.later(31);

  expect(await tenant.say(await token(nextKey))).toBe('keysUnavailable');
});
