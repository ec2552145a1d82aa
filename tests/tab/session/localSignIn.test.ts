import { signInLocally } from '../../../tab/session/localSignIn';
import { createSignIn } from '../../../tab/session/signIn';

const chooser = 'http://localhost:4000/tenant/choose';
let left: string[] = [];
let opened: string[] = [];
let closed = 0;
let kept: Map<string, string>;
/** The windows of this origin that listen now. */
let listeners: Set<FakeChannel>;

class FakeChannel {
  onmessage: ((event: { data: unknown }) => void) | undefined;
  constructor() {
    listeners.add(this);
  }
  postMessage(data: unknown): void {
    for (const other of listeners) if (other !== this) other.onmessage?.({ data });
  }
  close(): void {
    listeners.delete(this);
  }
}

/** A page at an address, in a browser tab that remembers. */
function openPage(address: string, remembers = kept): void {
  const { origin, pathname, search, hash } = new URL(address);
  const location = { origin, pathname, search, hash, assign: (to: string) => left.push(to) };
  const sessionStorage = { getItem: (key: string) => remembers.get(key) ?? null, setItem: (key: string, value: string) => remembers.set(key, value), removeItem: (key: string) => remembers.delete(key) };
  const window = { open: (to: string) => opened.push(to), close: () => (closed += 1) };
  Object.assign(globalThis, { location, sessionStorage, window, history: { replaceState: () => undefined } });
}
const real = globalThis.BroadcastChannel;
beforeEach(() => {
  [left, opened, closed] = [[], [], 0];
  kept = new Map();
  listeners = new Set();
  Object.assign(globalThis, { BroadcastChannel: FakeChannel });
});
afterAll(() => {
  for (const name of ['location', 'sessionStorage', 'history', 'window']) Reflect.deleteProperty(globalThis, name);
  Object.assign(globalThis, { BroadcastChannel: real });
});

const stateOf = (to: string | undefined) => new URL(to ?? '').searchParams.get('state') ?? '';
const comeBack = (token: string, to: string | undefined) => openPage(`http://127.0.0.1:3978/#${new URLSearchParams({ token, state: stateOf(to) }).toString()}`);
const open = () => createSignIn(signInLocally(chooser, 'client').wayIn);
/** A token of the shape that the local sign-in gives; nobody here checks its signature. */
const tokenOf = (oid: string, name: string) => `head.${Buffer.from(JSON.stringify({ oid, name })).toString('base64url')}.signature`;
const robins = tokenOf('oid-robin', 'Robin Achterby');

/** A page that Robin has opened and whose sign-in has run out. */
function openAsRobin() {
  openPage('http://127.0.0.1:3978/reviews');
  kept.set('local-token', robins);
  const signIn = open();
  signIn.heard(true);
  signIn.heard(false);
  return signIn;
}
/** The answer comes to the window that was opened: a page of its own, which hands it on. */
function answerWith(token: string, state = stateOf(opened.at(-1))): unknown {
  openPage(`http://127.0.0.1:3978/#${new URLSearchParams({ token, state }).toString()}`, new Map());
  try {
    return signInLocally(chooser, 'client');
  } catch (error) {
    return error;
  } finally {
    openPage('http://127.0.0.1:3978/reviews');
  }
}

test('several calls without a token ask one question, so that its answer is known when it comes', async () => {
  openPage('http://127.0.0.1:3978/tracker');
  const signIn = open();
  void signIn.token(false);
  await Promise.resolve();
  void signIn.token(false);
  expect(left).toHaveLength(1);

  comeBack('a-token', left[0]);
  expect(await open().token(false)).toBe('a-token');
});

test('an answer to a question that this browser tab did not ask is no token', () => {
  openPage('http://127.0.0.1:3978/#token=a-token&state=somebody-elses');
  void open().token(false);
  expect([kept.get('local-token'), left]).toEqual([undefined, [expect.stringContaining(chooser)]]);
});

test('a page that opens with a token that the server refuses asks anew', () => {
  openPage('http://127.0.0.1:3978/');
  kept.set('local-token', 'old');
  void open().token(true);
  expect(left).toHaveLength(1);
});

test('a page that is open stays where it is when the server refuses the token', async () => {
  openPage('http://127.0.0.1:3978/reviews');
  kept.set('local-token', 'old');
  const signIn = open();
  signIn.heard(true);

  expect([await signIn.token(true), left]).toEqual(['old', []]);
});

test('choosing somebody else keeps the sign-in until the choice is made, as the person may stay', async () => {
  openPage('http://127.0.0.1:3978/reviews');
  kept.set('local-token', robins);
  const { wayIn, switchPerson } = signInLocally(chooser, 'client');
  switchPerson();

  expect([left.length, await wayIn.token(false, false)]).toEqual([1, robins]);
});

test('the window beside the page hands its answer on and closes, and the page goes on with it', async () => {
  const signIn = openAsRobin();
  const done = signIn.again();
  const fresh = tokenOf('oid-robin', 'Robin Achterby ');
  expect(answerWith(fresh)).toMatchObject({ trouble: 'otherWindow' });
  await done;

  expect([signIn.state(), await signIn.token(false), closed]).toEqual(['good', fresh, 1]);
});

test('an answer to a question of another page is not taken', async () => {
  const signIn = openAsRobin();
  void signIn.again();
  answerWith(robins, 'window.another');
  await Promise.resolve();

  expect(signIn.state()).not.toBe('good');
});

test('the question that was asked last is the one whose answer counts', async () => {
  const signIn = openAsRobin();
  void signIn.again();
  const first = stateOf(opened.at(-1));
  const second = signIn.again();
  answerWith(robins, first);
  await Promise.resolve();
  expect(signIn.state()).not.toBe('good');

  answerWith(robins);
  await second;
  expect(signIn.state()).toBe('good');
});

test('a page with one person’s words does not go on as another', async () => {
  const signIn = openAsRobin();
  const done = signIn.again();
  answerWith(tokenOf('oid-quinn', 'Quinn Abára'));
  await done;

  expect(signIn.state()).toMatchObject({ advice: 'You chose Quinn Abára, but this page is Robin Achterby’s. Sign in as Robin Achterby.' });
  expect(kept.get('local-token')).toBe(robins);
});
