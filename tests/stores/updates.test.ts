import { systemClock } from '../../src/domain/clock';
import { updateKey } from '../../src/domain/recommendations/history';
import { type Recommendation, type RecommendationUpdate } from '../../src/domain/recommendations/types';
import { type Graph } from '../../src/graph';
import { recommendationsList } from '../../src/lists';
import { type Stores } from '../../src/stores';
import { createMemory } from '../../src/stores/memory';
import { createUpdatesStore } from '../../src/stores/updatesStore';
import { quickTiming } from '../graph/quickTiming';
import { startTestTenant, type TestTenant } from '../support/tenant';
import { amara, recommendation } from './samples';

let tenant: TestTenant;
let here: Stores;
let there: Stores;
const save = { priority: 'save' } as const;
const first = 'R-2026-001';

beforeEach(async () => {
  tenant = await startTestTenant();
  here = await tenant.openFilled(tenant.connect({ timing: quickTiming() }));
  await say(first, 1);
  await say(first, 2);
  there = await tenant.openFilled(tenant.connect({ timing: quickTiming() }));
  tenant.calls.reset();
});
afterEach(() => tenant.close());

/** A recommendation comes to that revision, and what was said of it is written down. */
async function say(reference: string, revision: number): Promise<void> {
  const stored = here.recommendations.get(reference);
  if (stored) await here.recommendations.update(stored, { progress: `Visit ${revision}` }, save);
  else await here.recommendations.create(recommendation(reference, { revision: 1 }), save);
  await here.updates.create(said(reference, revision), save);
}

function said(reference: string, revision: number): RecommendationUpdate {
  return {
    key: updateKey(reference, revision), reference, at: '2026-07-02T09:00:00Z', by: amara, origin: 'tab', kind: revision === 1 ? 'created' : 'update', status: 'inProgress', flag: 'onTrack', rag: 'green',
    progress: `Visit ${revision}`, impactAchieved: '', evidence: '', evidenceDay: '', dueDay: '2026-08-01', reason: '', agreedBy: '',
  };
}

const revisions = async (stores: Stores, reference = first) => (await stores.updates.load(reference)).map(({ value }) => value.progress);

test('a history that nobody asked for is not in memory, costs one query when somebody does, and nothing after that', async () => {
  expect([there.updates.count, there.updates.held(first)]).toEqual([0, undefined]);
  expect(await revisions(there)).toEqual(['Visit 1', 'Visit 2']);
  expect(tenant.calls.total()).toEqual({ calls: 1, units: 2 });
  expect(await revisions(there)).toEqual(['Visit 1', 'Visit 2']);
  expect(tenant.calls.total().calls).toBe(1);
});

test('two people who open the same panel at once cost one query, and both see all of it', async () => {
  expect(await Promise.all([revisions(there), revisions(there)])).toEqual([['Visit 1', 'Visit 2'], ['Visit 1', 'Visit 2']]);
  expect(tenant.calls.total().calls).toBe(1);
});

test('a history in memory is kept current by the delta, and what is said of others stays out', async () => {
  await there.updates.load(first);
  await say(first, 3);
  await say('R-2026-002', 1);
  await there.poll();
  expect(there.updates.held(first)?.map(({ value }) => value.progress)).toEqual(['Visit 1', 'Visit 2', 'Visit 3']);
  expect(there.updates.count).toBe(3);
});

test('whoever writes the first update of a recommendation has its history without a query', async () => {
  expect(here.updates.held(first)?.map(({ value }) => value.progress)).toEqual(['Visit 1', 'Visit 2']);
});

test('a server that adds to a history which it does not hold keeps no part of it', async () => {
  await there.recommendations.update(there.recommendations.get(first) ?? fail(), { progress: 'Visit 3' }, save);
  await there.updates.create(said(first, 3), save);
  expect([there.updates.count, there.updates.held(first)]).toEqual([0, undefined]);
  expect(await revisions(there)).toEqual(['Visit 1', 'Visit 2', 'Visit 3']);
});

test('a history without its newest update is shown and read again: a search of SharePoint may lag behind a write', async () => {
  await here.recommendations.update(here.recommendations.get(first) ?? fail(), { progress: 'Visit 3' }, save);
  await there.poll();
  expect(await revisions(there)).toEqual(['Visit 1', 'Visit 2']);
  await here.updates.create(said(first, 3), save);
  expect(await revisions(there)).toEqual(['Visit 1', 'Visit 2', 'Visit 3']);
});

test('after an expired delta token no history is in memory that might lack something', async () => {
  await there.updates.load(first);
  await say(first, 3);
  tenant.faults.set({ expireDeltaTokens: true });
  await there.poll();
  tenant.faults.reset();
  expect(there.updates.held(first)).toBeUndefined();
  expect(await revisions(there)).toEqual(['Visit 1', 'Visit 2', 'Visit 3']);
});

test('while Graph is away a history that is not in memory is given up within seconds, and the next one who asks has it', async () => {
  const timing = quickTiming();
  const stores = await tenant.openFilled(tenant.connect({ timing }));
  tenant.faults.set({ away: true });
  const before = timing.elapsed();
  await expect(stores.updates.load(first)).rejects.toMatchObject({ code: expect.stringMatching(/unavailable|busy/) as string });
  expect(timing.elapsed() - before).toBeLessThan(5000);
  tenant.faults.reset();
  expect(await revisions(stores)).toHaveLength(2);
});

test('beyond so many histories the one unused for longest makes room', async () => {
  const graph: Graph = tenant.connect({ timing: quickTiming() });
  await say('R-2026-002', 1);
  const recommendations = createMemory((row: Recommendation) => recommendationsList.keyOf(row));
  for (const stored of here.recommendations.values()) recommendations.apply(stored);
  const { store } = createUpdatesStore({ graph, recommendations, clock: systemClock, log: { info: () => undefined, warn: () => undefined }, kept: 1 });
  await store.load(first);
  await store.load('R-2026-002');
  expect([store.held(first), store.held('R-2026-002')?.length, store.count]).toEqual([undefined, 1, 1]);
});

function fail(): never {
  throw new Error('The recommendation is not in memory.');
}
