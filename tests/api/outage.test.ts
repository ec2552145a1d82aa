import { begunSection } from '../domain/support/builders';
import { actors } from '../support/actors';
import { inProgress, inTracker, told } from '../support/story';
import { startWorld, type World } from '../support/world';
import { quickTiming } from '../graph/quickTiming';
import { openPages, refusalOf } from './support';

let world: World;
beforeAll(async () => {
  world = await startWorld({ seams: { timing: quickTiming() } });
});
afterEach(() => world.tenant.faults.reset());
afterAll(() => world.stop());

const answers = begunSection('Seen alone, at home.');

test('while Microsoft 365 is away every page goes on from memory', async () => {
  const reference = await inTracker(world);
  world.tenant.faults.set({ away: true });
  const pages = await Promise.all([...openPages, `/api/recommendations/${reference}`].map(async (page) => ({ page, status: (await world.ask('morgan', page)).status })));
  expect(pages.filter(({ status }) => status !== 200)).toEqual([]);
});

test('while Microsoft 365 is away a save says so, keeps nothing half done, and works when tried again', async () => {
  const params = { reference: await inProgress(world), part: 'journey' };
  const save = () => world.as('robin').savePart({ params, body: { revision: 0, answers } });
  world.tenant.faults.set({ away: true });
  const refusal = await refusalOf(save());
  world.tenant.faults.reset();
  expect(refusal).toMatchObject({ status: 503, code: 'unavailable' });
  await expect(save()).resolves.toMatchObject({ part: { revision: 1, answers: { graded: { strengths: [{ text: 'Seen alone, at home.' }] } } } });
});

test('a save whose answer was lost on its way is there, once, and after a restart', async () => {
  const params = { reference: await inTracker(world) };
  world.tenant.faults.set({ commitThen504Every: 1 });
  await world.as('ola').updateRecommendation({ params, body: { revision: 1, ...told } }).catch(() => undefined);
  world.tenant.faults.reset();
  await world.restart();
  const { progress, updates } = await world.as('ola').getRecommendation({ params });
  expect([progress, updates.filter(({ kind }) => kind === 'update').length]).toEqual([told.progress, 1]);
});

test('what was written is there after a restart', async () => {
  const params = { reference: await inProgress(world), part: 'journey' };
  await world.as('robin').savePart({ params, body: { revision: 0, answers } });
  await world.restart();
  const { parts } = await world.as('robin').getReview({ params });
  expect(parts?.find(({ part }) => part === 'journey')?.updatedBy?.oid).toBe(actors.robin.oid);
});
