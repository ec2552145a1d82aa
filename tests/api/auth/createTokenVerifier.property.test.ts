import fc from 'fast-check';
import { amaraClaims, type Key, makeKey, openTenant } from './world';

let key: Key;
beforeAll(async () => {
  key = await makeKey('key-1');
});

const part = fc.oneof(fc.base64String().map((text) => text.replace(/[+/=]/g, '_')), fc.json().map((text) => Buffer.from(text).toString('base64url')), fc.constant(''));

test('whatever text a caller sends, it is refused without an exception', async () => {
  const tenant = openTenant([key]);
  const headers = fc.oneof(fc.string(), fc.tuple(part, part, part).map((parts) => `Bearer ${parts.join('.')}`));

  await fc.assert(fc.asyncProperty(headers, async (header) => expect((await tenant.verify(header)).ok).toBe(false)), { numRuns: 500 });
});

test('a token with any one letter changed is refused', async () => {
  const tenant = openTenant([key]);
  const token = await key.sign(amaraClaims);
  const spot = fc.nat({ max: token.length - 1 }).filter((index) => token[index] !== '.' && index < token.length - 1);

  await fc.assert(
    fc.asyncProperty(spot, async (index) => {
      const changed = `${token.slice(0, index)}${token[index] === 'A' ? 'B' : 'A'}${token.slice(index + 1)}`;
      expect((await tenant.verify(`Bearer ${changed}`)).ok).toBe(false);
    }),
    { numRuns: 200 },
  );
});

test('whatever a signed token says in place of one claim, it is refused or the person stays the same', async () => {
  const tenant = openTenant([key]);
  const claim = fc.constantFrom('aud', 'iss', 'tid', 'azp', 'scp', 'idtyp', 'oid', 'exp', 'nbf');

  await fc.assert(
    fc.asyncProperty(claim, fc.jsonValue(), async (name, value) => {
      const verdict = await tenant.verify(`Bearer ${await key.sign({ ...amaraClaims, [name]: value }).catch(() => '')}`);
      if (verdict.ok) expect(verdict.claims).toMatchObject({ oid: amaraClaims.oid, tid: amaraClaims.tid });
    }),
    { numRuns: 200 },
  );
});
