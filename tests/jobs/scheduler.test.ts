import { AppError } from '../../src/domain/errors';
import { createScheduler, LONGEST_GAP, type Job } from '../../src/jobs/scheduler';
import { handTimers } from '../support/timers';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

function scheduled(run: Job['run'], every = 1000) {
  const timers = handTimers();
  const scheduler = createScheduler({ jobs: [{ name: 'poll', every, run }], timers, log: silent });
  scheduler.start();
  return { timers, scheduler };
}

/** A run that lasts until the test ends it. */
function heldRun() {
  const ends: (() => void)[] = [];
  return { run: () => new Promise<void>((resolve) => void ends.push(resolve)), ends };
}

test('a job runs at once and then after each gap', async () => {
  let runs = 0;
  const { timers } = scheduled(async () => void (runs += 1));
  await timers.fire();
  expect({ runs, gaps: timers.gaps() }).toEqual({ runs: 1, gaps: [1000] });
});

test('a job that is still running is not started again', async () => {
  const held = heldRun();
  const { timers, scheduler } = scheduled(held.run);
  await timers.fire();
  scheduler.wake('poll');
  await timers.fire();
  expect(held.ends).toHaveLength(1);
});

test('a job woken while it runs goes once more as soon as it ends', async () => {
  const held = heldRun();
  const { timers, scheduler } = scheduled(held.run);
  await timers.fire();
  scheduler.wake('poll');
  held.ends[0]?.();
  await timers.fire();
  expect(timers.gaps()).toEqual([0]);
});

test('the gap doubles while Microsoft 365 is away, and is the usual one when it is back', async () => {
  let away = true;
  const { timers } = scheduled(async () => {
    if (away) throw new AppError('unavailable', 'Microsoft 365 does not answer.');
  });
  await timers.fire();
  await timers.fire();
  expect(timers.gaps()).toEqual([4000]);
  away = false;
  await timers.fire();
  expect(timers.gaps()).toEqual([1000]);
});

test('the gap is never shorter than Microsoft 365 asked for', async () => {
  const { timers } = scheduled(async () => {
    throw new AppError('busy', 'Wait.', { retryAfterSeconds: 30 });
  });
  await timers.fire();
  expect(timers.gaps()).toEqual([30_000]);
});

test('however often a job fails, it is tried again within five minutes', async () => {
  const { timers } = scheduled(async () => {
    throw new Error('a defect');
  });
  for (let time = 0; time < 40; time += 1) await timers.fire();
  expect(timers.gaps()).toEqual([LONGEST_GAP]);
});

test('stopping waits for the run under way and starts no other', async () => {
  const held = heldRun();
  const { timers, scheduler } = scheduled(held.run);
  await timers.fire();
  let ended = false;
  const stopping = scheduler.stop().then(() => (ended = true));
  await timers.fire();
  expect(ended).toBe(false);
  held.ends[0]?.();
  await stopping;
  expect(timers.gaps()).toEqual([]);
});

test('a failing job does not hold up another', async () => {
  const ran: string[] = [];
  const timers = handTimers();
  const failing = { name: 'failing', every: 1000, run: async () => Promise.reject(new Error('a defect')) };
  const healthy = { name: 'healthy', every: 1000, run: async () => void ran.push('healthy') };
  createScheduler({ jobs: [failing, healthy], timers, log: silent }).start();
  await timers.fire();
  await timers.fire();
  expect(ran).toHaveLength(2);
});
