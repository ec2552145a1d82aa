import { ApiError } from '../../../src/contract/client';
import { createSignIn, type WayIn } from '../../../tab/session/signIn';
import { SignInError } from '../../../tab/session/types';

/** A way in that works until a test breaks it. */
function openDoor() {
  const door = { trouble: undefined as Error | undefined, tokens: 0 };
  const token: WayIn['token'] = async () => {
    if (door.trouble) throw door.trouble;
    return `token ${(door.tokens += 1)}`;
  };
  const way: WayIn = { token, again: async () => void (await token(true, false)), ranOut: (cause) => ({ title: 'Run out', advice: cause instanceof Error ? cause.message : '', button: 'Again' }) };
  return { door, signIn: createSignIn(way) };
}

test('before anything was answered, who cannot be signed in is told why', async () => {
  const { door, signIn } = openDoor();
  door.trouble = new SignInError('needsAdmin', 'resourceRequiresConsent');

  await expect(signIn.token(false)).rejects.toBe(door.trouble);
  expect(signIn.state()).toBe('opening');
});

test('once the server has taken the sign-in, one that runs out is a refusal like any other, and everybody who follows hears of it', async () => {
  const { door, signIn } = openDoor();
  const heard = jest.fn();
  signIn.heard(true);
  signIn.subscribe(heard);
  door.trouble = new SignInError('temporary', 'Teams does not answer.');

  await expect(signIn.token(false)).rejects.toMatchObject({ problem: { status: 401, code: 'signInNeeded' } });
  await expect(signIn.token(false)).rejects.toBeInstanceOf(ApiError);
  expect([signIn.state(), heard.mock.calls.length]).toEqual([{ title: 'Run out', advice: 'Teams does not answer.', button: 'Again' }, 1]);
});

test('a sign-in that the server does not take any more has run out, until it takes one again', () => {
  const { signIn } = openDoor();
  signIn.heard(true);
  signIn.heard(false);
  expect(signIn.state()).toMatchObject({ title: 'Run out' });

  signIn.heard(true);
  expect(signIn.state()).toBe('good');
});

test('signing in again that fails says why, and may be tried once more', async () => {
  const { door, signIn } = openDoor();
  signIn.heard(true);
  signIn.heard(false);
  door.trouble = new Error('No window came.');
  await signIn.again();
  expect(signIn.state()).toMatchObject({ advice: 'No window came.' });

  door.trouble = undefined;
  await signIn.again();
  expect(signIn.state()).toBe('good');
});

test('who has heard enough hears no more', () => {
  const { signIn } = openDoor();
  const heard = jest.fn();
  signIn.subscribe(heard)();
  signIn.heard(true);

  expect(heard).not.toHaveBeenCalled();
});
