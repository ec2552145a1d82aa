import { signInLocally } from '../../../tab/session/localSignIn';

const chooser = 'http://localhost:4000/tenant/choose';
let left: string[] = [];
let kept: Map<string, string>;

/** A page at an address, in a browser tab that remembers. */
function openPage(address: string): void {
  const { origin, pathname, search, hash } = new URL(address);
  const location = { origin, pathname, search, hash, assign: (to: string) => left.push(to) };
  const sessionStorage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value), removeItem: (key: string) => kept.delete(key) };
  Object.assign(globalThis, { location, sessionStorage, history: { replaceState: () => undefined } });
}
beforeEach(() => {
  left = [];
  kept = new Map();
});
afterAll(() => {
  for (const name of ['location', 'sessionStorage', 'history']) Reflect.deleteProperty(globalThis, name);
});

const stateOf = (to: string | undefined) => new URL(to ?? '').searchParams.get('state');

test('several calls without a token ask one question, so that its answer is known when it comes', async () => {
  openPage('http://127.0.0.1:3978/tracker');
  const { token } = signInLocally(chooser, 'client');
  void token(false);
  await Promise.resolve();
  void token(false);
  expect(left).toHaveLength(1);

  openPage(`http://127.0.0.1:3978/#token=a-token&state=${stateOf(left[0]) ?? ''}`);
  expect(await signInLocally(chooser, 'client').token(false)).toBe('a-token');
});

test('an answer to a question that this browser tab did not ask is no token', () => {
  openPage('http://127.0.0.1:3978/#token=a-token&state=somebody-elses');
  void signInLocally(chooser, 'client').token(false);
  expect([kept.get('local-token'), left]).toEqual([undefined, [expect.stringContaining(chooser)]]);
});

test('a token that the server refused is asked for anew', () => {
  openPage('http://127.0.0.1:3978/');
  kept.set('local-token', 'old');
  void signInLocally(chooser, 'client').token(true);
  expect([left.length, kept.has('local-token')]).toEqual([1, false]);
});
