import { isUnsaved, LONGEST_UNSAVED, PAUSE, type Saving, type SavingEvent, startSaving, statusOf, step, wakeAt } from '../../../tab/autosave/machine';

interface Words {
  strengths: string;
  areas: string;
}
const empty: Words = { strengths: '', areas: '' };
const problem = (status: number, code: string, retryAfterSeconds?: number) => ({ type: 'about:blank', title: '', detail: '', status, code, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) });
const saved = (answers: Words, revision: number, spacing = 0): SavingEvent<Words> => ({ type: 'saved', stored: { answers, revision }, savedAt: '2026-03-02T14:03:00Z', spacing });
const edited = (words: Partial<Words>): SavingEvent<Words> => ({ type: 'edited', answers: { ...empty, ...words } });

/** Plays events at given moments; gives the last state and every save that was sent. */
function play(...events: [at: number, event: SavingEvent<Words>][]) {
  let state: Saving<Words> = startSaving({ answers: empty, revision: 1 }, undefined);
  const sends: { answers: Words; revision: number }[] = [];
  for (const [at, event] of events) {
    const next = step(state, event, at);
    state = next.state;
    if (next.send) sends.push(next.send);
  }
  return { state, sends };
}

test('a save starts within two seconds of a pause', () => {
  const { state } = play([0, edited({ areas: 'No chron' })], [500, edited({ areas: 'No chronology' })]);

  expect(wakeAt(state)).toBe(500 + PAUSE);
  expect(PAUSE).toBeLessThanOrEqual(2_000);
});

test('somebody who never pauses is saved all the same', () => {
  const keys = Array.from({ length: 40 }, (_, key): [number, SavingEvent<Words>] => [key * 500, edited({ areas: 'x'.repeat(key + 1) })]);

  expect(wakeAt(play(...keys.slice(0, 17)).state)).toBeLessThanOrEqual(LONGEST_UNSAVED);
});

test('a second save waits for the first, and then carries the new revision', () => {
  const { sends } = play([0, edited({ areas: 'a' })], [1_000, { type: 'due' }], [1_200, edited({ areas: 'ab' })], [2_300, { type: 'due' }], [2_400, saved({ strengths: '', areas: 'a' }, 2)], [3_400, { type: 'due' }]);

  expect(sends).toEqual([
    { answers: { strengths: '', areas: 'a' }, revision: 1 },
    { answers: { strengths: '', areas: 'ab' }, revision: 2 },
  ]);
});

test('the spacing that the server asks for is kept', () => {
  const { state } = play([0, edited({ areas: 'a' })], [1_000, { type: 'due' }], [1_100, saved({ strengths: '', areas: 'a' }, 2, 5_000)], [1_200, edited({ areas: 'ab' })]);

  expect(wakeAt(state)).toBe(6_100);
});

test('without a network the words stay, and go as soon as it is back', () => {
  const offline = play([0, edited({ areas: 'a' })], [1_000, { type: 'due' }], [1_001, { type: 'refused', problem: problem(0, 'offline'), current: undefined }]);
  expect(statusOf(offline.state)).toBe('offline');
  expect(offline.state.mine.areas).toBe('a');

  const back = step(offline.state, { type: 'reachable' }, 60_000).state;
  expect(step(back, { type: 'due' }, 60_000).send?.answers.areas).toBe('a');
});

test('words that a sign-in that ran out holds back stay, and go as soon as the person has signed in again', () => {
  const out = play([0, edited({ areas: 'a' })], [1_000, { type: 'due' }], [1_001, { type: 'refused', problem: problem(401, 'signInNeeded'), current: undefined }]);
  expect([statusOf(out.state), out.state.mine.areas]).toEqual(['signedOut', 'a']);

  const back = step(out.state, { type: 'reachable' }, 60_000).state;
  expect(step(back, { type: 'due' }, 60_000).send?.answers.areas).toBe('a');
});

test('a busy server is asked again when it said, not before', () => {
  const { state } = play([0, edited({ areas: 'a' })], [1_000, { type: 'due' }], [1_100, { type: 'refused', problem: problem(503, 'busy', 20), current: undefined }]);

  expect(statusOf(state)).toBe('retrying');
  expect(wakeAt(state)).toBe(21_100);
});

test('a stale save merges by itself where the fields differ', () => {
  const current = { answers: { strengths: 'Morgan’s', areas: '' }, revision: 7 };
  const { state } = play([0, edited({ areas: 'Robin’s' })], [1_000, { type: 'due' }], [1_100, { type: 'refused', problem: problem(409, 'stale'), current }]);

  expect(state.mine).toEqual({ strengths: 'Morgan’s', areas: 'Robin’s' });
  expect(step(state, { type: 'due' }, wakeAt(state) ?? Number.NaN).send).toEqual({ answers: state.mine, revision: 7 });
});

test('a stale save of the same field waits for the person, who then decides', () => {
  const current = { answers: { strengths: '', areas: 'Morgan’s' }, revision: 7 };
  const { state } = play([0, edited({ areas: 'Robin’s' })], [1_000, { type: 'due' }], [1_100, { type: 'refused', problem: problem(409, 'stale'), current }]);
  expect(statusOf(state)).toBe('conflict');
  expect(wakeAt(state)).toBeUndefined();

  const decided = step(state, { type: 'resolved', answers: { strengths: '', areas: 'Both' } }, 5_000).state;
  expect(step(decided, { type: 'due' }, 5_000).send).toEqual({ answers: { strengths: '', areas: 'Both' }, revision: 7 });
});

test('a paste of 70,000 characters is kept, named with its length, and not sent', () => {
  const { state, sends } = play([0, edited({ areas: 'x'.repeat(70_000) })], [2_000, { type: 'due' }]);

  expect(sends).toEqual([]);
  expect(state.tooLong).toEqual([{ path: 'areas', length: 70_000 }]);
  expect(state.mine.areas).toHaveLength(70_000);
});

test('a refusal that will not pass is not repeated until the words change', () => {
  const { state } = play([0, edited({ areas: 'a' })], [1_000, { type: 'due' }], [1_100, { type: 'refused', problem: problem(403, 'forbidden'), current: undefined }]);

  expect(statusOf(state)).toBe('refused');
  expect(wakeAt(state)).toBeUndefined();
  expect(isUnsaved(state)).toBe(true);
});

test('words typed back to what is stored need no save', () => {
  expect(wakeAt(play([0, edited({ areas: 'a' })], [10, edited({})]).state)).toBeUndefined();
});
