import type { Problem } from '../../../src/contract/shapes';
import type { Capture } from '../../../src/contract/trackingMeetings';
import { type Answer, createCaptureQueue } from '../../../tab/pages/trackingMeetings/room/captureQueue';
import { sampleRow, sampleWithRevision } from '../support/sampleTrackingMeeting';

const problem = (status: number, code = 'unavailable'): Answer => ({ problem: { type: 'about:blank', title: 'Not saved', status, code, detail: 'Away.' } satisfies Problem });
const kept = (reference: string, revision: number): Answer => ({ row: sampleRow(reference), recommendation: sampleWithRevision(revision) });
const update: Capture = { as: 'update', revision: 4, status: 'inProgress', flag: 'onTrack', progress: 'Going on.', impactAchieved: '', evidence: '', evidenceDay: '', nextStep: '' };
const move: Capture = { as: 'dueDate', revision: 4, dueDay: '2026-12-01', reason: 'Half term.', agreedBy: 'Ola' };

/** A queue over answers that are given in turn, with its timers in hand. */
function started(...answers: Answer[]) {
  const sent: [string, Capture][] = [];
  const told: string[] = [];
  const timers: (() => void)[] = [];
  const queue = createCaptureQueue({
    send: async (reference, capture) => (sent.push([reference, capture]), answers.shift() ?? kept(reference, 9)),
    later: (action) => (timers.push(action), () => undefined),
    kept: (reference, _, last) => void told.push(`${reference} kept${last ? '' : ' so far'}`),
    refused: (reference, { code }) => void told.push(`${reference} ${code}`),
  });
  return { queue, sent, told, timers };
}

test('the date goes after the update, at the revision that the update made', async () => {
  const { queue, sent, told } = started(kept('R-2026-001', 5));
  queue.add('R-2026-001', [update, move]);
  expect(await queue.flush()).toBe(true);
  expect(sent.map(([, capture]) => ('revision' in capture ? capture.revision : 0))).toEqual([4, 5]);
  expect(told).toEqual(['R-2026-001 kept so far', 'R-2026-001 kept']);
});

test('while the server is away nothing is lost, and it is tried again', async () => {
  const { queue, told, timers } = started(problem(0), problem(503));
  queue.add('R-2026-001', [update]);
  expect([await queue.flush(), queue.rows().get('R-2026-001')?.state]).toEqual([false, 'waiting']);
  timers.shift()?.();
  await queue.flush();
  queue.retry();
  expect([await queue.flush(), told]).toEqual([true, ['R-2026-001 kept']]);
});

test('a sign-in that ran out holds a row back, and it goes when the person has signed in again', async () => {
  const { queue, told } = started(problem(401, 'signInNeeded'));
  queue.add('R-2026-001', [update]);
  expect([await queue.flush(), queue.rows().get('R-2026-001')?.state]).toEqual([false, 'waiting']);
  queue.retry();
  expect([await queue.flush(), told]).toEqual([true, ['R-2026-001 kept']]);
});

test('what is refused is held for somebody to look at, and the other rows go on', async () => {
  const { queue, told } = started(problem(409, 'stale'));
  queue.add('R-2026-001', [update]);
  queue.add('R-2026-002', [{ as: 'noChange' }]);
  await queue.flush();
  expect([[...queue.rows().keys()], queue.rows().get('R-2026-001')?.state, told]).toEqual([['R-2026-001'], 'held', ['R-2026-001 stale', 'R-2026-002 kept']]);
  queue.release('R-2026-001');
  expect(queue.rows().size).toBe(0);
});

test('what is said of a row while it is on its way goes after it', async () => {
  const { queue, sent } = started(kept('R-2026-001', 5));
  queue.add('R-2026-001', [update]);
  queue.add('R-2026-001', [move]);
  await queue.flush();
  expect(sent.map(([, capture]) => capture)).toEqual([update, { ...move, revision: 5 }]);
});
