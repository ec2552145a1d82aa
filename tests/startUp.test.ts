import { AppError } from '../src/domain/errors';
import { patiently } from '../src/patiently';
import { quickTiming } from './graph/quickTiming';
import { startWorld } from './support/world';

const waits = (failures: readonly Error[]) => {
  const state = { left: [...failures], slept: [] as number[], warned: [] as unknown[] };
  const ask = async () => {
    const failure = state.left.shift();
    if (failure) throw failure;
    return 'there';
  };
  const answer = patiently(ask, { timing: { sleep: async (milliseconds) => void state.slept.push(milliseconds) }, log: { warn: (event, data) => void state.warned.push([event, data]) } });
  return { answer, state };
};
const away = new AppError('unavailable', 'Microsoft 365 does not answer.');

test('a start during an outage asks ever less often, half a minute apart at most, and says so each time', async () => {
  const { answer, state } = waits(Array.from({ length: 8 }, () => away));
  await expect(answer).resolves.toBe('there');
  expect(state.slept).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
  expect(state.warned).toHaveLength(8);
});

test('a start waits as long as Microsoft 365 asks', async () => {
  const { answer, state } = waits([new AppError('busy', 'Wait.', { retryAfterSeconds: 90 })]);
  await answer;
  expect(state.slept).toEqual([90_000]);
});

test('what waiting cannot mend ends the start at once', async () => {
  const { answer, state } = waits([new AppError('notFound', 'There is no such site.')]);
  await expect(answer).rejects.toMatchObject({ code: 'notFound' });
  expect(state.slept).toEqual([]);
});

test('a server that was started while Graph was away comes up when Graph is there', async () => {
  const timing = quickTiming();
  const sleep = async (milliseconds: number): Promise<void> => {
    if (world.logged.some((line) => line.includes('start.waitsForMicrosoft365'))) world.tenant.faults.reset();
    await timing.sleep(milliseconds);
  };
  const world = await startWorld({ seams: { timing: { ...timing, sleep } } });
  try {
    world.tenant.faults.set({ away: true });
    await world.restart();
    expect((await world.ask('quinn', '/api/me')).status).toBe(200);
  } finally {
    await world.stop();
  }
});
