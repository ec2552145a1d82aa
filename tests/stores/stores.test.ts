import { systemClock } from '../../src/domain/clock';
import { type AppError } from '../../src/domain/errors';
import { provisionSite } from '../../infra/provision';
import { type Review } from '../../src/domain/reviews/types';
import { reviewsList } from '../../src/lists';
import { type Stores } from '../../src/stores';
import { createFeed } from '../../src/stores/feed';
import { createMemory } from '../../src/stores/memory';
import { quickTiming } from '../graph/quickTiming';
import { startTestTenant, type TestTenant } from '../support/tenant';
import { amara, part, recommendation, review, rosa } from './samples';

let tenant: TestTenant;
let here: Stores;
let there: Stores;
const save = { priority: 'save' } as const;

beforeEach(async () => {
  tenant = await startTestTenant();
  here = await tenant.openFilled(tenant.connect({ timing: quickTiming() }));
  there = await tenant.openFilled(tenant.connect({ timing: quickTiming() }));
});
afterEach(() => tenant.close());

test('two servers see each other’s writes after a poll', async () => {
  const made = await here.reviews.create(review('PIR-2026-01'), save);
  await there.poll();
  expect(there.reviews.get('PIR-2026-01')?.value).toEqual(review('PIR-2026-01'));
  await there.reviews.update(there.reviews.get('PIR-2026-01') ?? made, { state: 'inProgress' }, save);
  expect(here.reviews.get('PIR-2026-01')?.value.state).toBe('assigned');
  await here.poll();
  expect(here.reviews.get('PIR-2026-01')?.value).toMatchObject({ state: 'inProgress', revision: 2 });
});

test('people read what they wrote before any poll, and the poll that brings it back changes nothing', async () => {
  await here.recommendations.create(recommendation('R-2026-001'), save);
  expect(here.recommendations.get('R-2026-001')?.value.action).toBe('Update the chronology');
  const { version } = here.recommendations;
  await here.poll();
  expect(here.recommendations.version).toBe(version);
});

test('a server that starts later reads all that is there', async () => {
  await here.reviews.create(review('PIR-2026-01'), save);
  await here.parts.create(part('PIR-2026-01', 'journey', 'Warm 👩‍👧 and\ncareful'), save);
  await here.recommendations.create(recommendation('R-2026-001'), save);
  const late = await tenant.openFilled();
  expect([...late.reviews.values()].map((row) => row.value)).toEqual([review('PIR-2026-01')]);
  expect(late.parts.ofReview('PIR-2026-01').map((row) => row.value)).toEqual([part('PIR-2026-01', 'journey', 'Warm 👩‍👧 and\ncareful')]);
  expect(late.recommendations.ofOwner(amara.oid).map((row) => row.value.reference)).toEqual(['R-2026-001']);
  expect(late.recommendations.ofSource('PIR-2026-01')).toHaveLength(1);
});

test('reading and counting cost no Graph call, an autosave costs one write', async () => {
  await here.reviews.create(review('PIR-2026-01'), save);
  const stored = await here.parts.create(part('PIR-2026-01', 'journey'), save);
  tenant.calls.reset();
  expect(here.parts.ofReview('PIR-2026-01')).toHaveLength(1);
  expect(here.reviews.count).toBe(1);
  expect(tenant.calls.total().calls).toBe(0);
  await here.parts.update(stored, { answers: part('', '', 'Warm').answers, updatedBy: amara }, save);
  expect(tenant.calls.total()).toEqual({ calls: 1, units: 2 });
});

test('a change of what somebody else changed first is refused with what is stored now, and memory knows it', async () => {
  const stored = await here.reviews.create(review('PIR-2026-01'), save);
  await there.poll();
  await there.reviews.update(there.reviews.get('PIR-2026-01') ?? stored, { state: 'inProgress' }, save);
  const refusal = (await here.reviews.update(stored, { state: 'declined' }, save).catch((error: unknown) => error)) as AppError;
  expect(refusal).toMatchObject({ code: 'stale', details: { reason: 'changed', current: { value: { state: 'inProgress', revision: 2 } } } });
  expect(here.reviews.get('PIR-2026-01')?.value.state).toBe('inProgress');
});

test('a second row with the same key is refused with the first, unless the first is the one that was meant', async () => {
  await here.recommendations.create(recommendation('R-2026-001'), save);
  const again = there.recommendations.create(recommendation('R-2026-002', { originKey: 'PIR-2026-01/R-2026-001', raisedBy: rosa }), save);
  await expect(again).rejects.toMatchObject({ code: 'stale', details: { reason: 'keyTaken', current: { value: { reference: 'R-2026-001' } } } });
  const same = await there.recommendations.create(recommendation('R-2026-002', { originKey: 'PIR-2026-01/R-2026-001' }), { ...save, sameIfExists: (existing) => existing.originKey === 'PIR-2026-01/R-2026-001' });
  expect(same.value.reference).toBe('R-2026-001');
});

test('expired delta tokens refill the lists while readers go on reading, and nothing is lost', async () => {
  await here.reviews.create(review('PIR-2026-01'), save);
  await here.poll();
  await there.reviews.create(review('PIR-2026-02'), save);
  tenant.faults.set({ expireDeltaTokens: true });
  const polling = here.poll();
  expect(here.reviews.get('PIR-2026-01')).toBeDefined();
  await polling;
  expect([...here.reviews.values()].map((row) => row.value.reference).sort()).toEqual(['PIR-2026-01', 'PIR-2026-02']);
});

test('an item removed elsewhere leaves memory with the next poll, and with a refill', async () => {
  const [first, second] = [await here.reviews.create(review('PIR-2026-01'), save), await here.reviews.create(review('PIR-2026-02'), save)];
  const list = tenant.connect().list('Reviews');
  await list.remove(first.id, first.etag, save);
  await here.poll();
  expect(here.reviews.get('PIR-2026-01')).toBeUndefined();
  await list.remove(second.id, second.etag, save);
  await here.fill();
  expect(here.reviews.count).toBe(0);
});

test('a change made after its page was read and before the walk is over is not lost', async () => {
  const stored = await here.reviews.create(review('PIR-2026-01'), save);
  const graphList = tenant.connect().list(reviewsList.name);
  const memory = createMemory<Review>((row) => row.reference);
  async function* walk() {
    yield* graphList.pages({ ...save, select: reviewsList.select });
    await here.reviews.update(stored, { theme: 'changed behind the walk' }, save);
  }
  const feed = createFeed<Review>({ list: reviewsList, graphList, memory, walk, clock: systemClock, log: { info: () => undefined, warn: () => undefined } });
  await feed.fill();
  await feed.poll();
  expect(memory.get('PIR-2026-01')?.value.theme).toBe('changed behind the walk');
});

test('parts of a closed review are read when somebody asks, once, and those of reviews in work never', async () => {
  await here.reviews.create(review('PIR-2026-01', { state: 'closed' }), save);
  await here.reviews.create(review('PIR-2026-02'), save);
  for (const reference of ['PIR-2026-01', 'PIR-2026-02']) await here.parts.create(part(reference, 'journey'), save);
  await there.poll();
  expect(there.parts.ofReview('PIR-2026-01')).toEqual([]);
  tenant.calls.reset();
  expect(await there.parts.load('PIR-2026-02')).toHaveLength(1);
  expect(tenant.calls.total().calls).toBe(0);
  expect(await there.parts.load('PIR-2026-01')).toHaveLength(1);
  expect(await there.parts.load('PIR-2026-01')).toHaveLength(1);
  expect(tenant.calls.total().calls).toBeLessThanOrEqual(2);
});

test('a row that somebody damaged by hand is told by list and item, and the others are read', async () => {
  const stored = await here.reviews.create(review('PIR-2026-01'), save);
  await here.reviews.create(review('PIR-2026-02'), save);
  await tenant.connect().list('Reviews').patch(stored.id, stored.etag, { state: 'nonsense' }, { ...save, select: ['state'] });
  const report = await there.fill();
  expect(report.lists.find((list) => list.name === 'Reviews')).toEqual({ name: 'Reviews', rows: 1, unreadable: 1 });
  expect(tenant.logged).toContainEqual({ event: 'stores.unreadable', data: { list: 'Reviews', item: stored.id, reason: 'column state holds no valid value' } });
});

test('through throttling, conflicts and lost answers forty changes are made once each', async () => {
  let stored = await here.recommendations.create(recommendation('R-2026-001'), save);
  tenant.faults.set({ failRate: 0.1, failStatus: 429, commitThen504Rate: 0.2, conflictRate: 0.2, seed: 42 });
  for (let step = 0; step < 40; step += 1) stored = await here.recommendations.update(stored, { progress: `step ${step}` }, save);
  tenant.faults.reset();
  expect(stored.value).toMatchObject({ revision: 41, progress: 'step 39' });
  expect((await there.recommendations.refresh('R-2026-001'))?.value).toEqual(stored.value);
});

test('a slow index does not bring back what a server has just overwritten', async () => {
  const stored = await here.reviews.create(review('PIR-2026-01'), save);
  await here.poll();
  const second = await here.reviews.update(stored, { theme: 'first' }, save);
  tenant.faults.set({ lagMs: 400 });
  await here.reviews.update(second, { theme: 'second' }, save);
  await here.poll();
  expect(here.reviews.get('PIR-2026-01')?.value.theme).toBe('second');
  await new Promise((resolve) => setTimeout(resolve, 450));
  await here.poll();
  expect(here.reviews.get('PIR-2026-01')?.value.theme).toBe('second');
});

test('a site that lost its lists is told with what to do, and once provisioned again the server goes on by itself', async () => {
  await here.reviews.create(review('PIR-2026-01'), save);
  const admin = tenant.connect({ app: 'admin' });
  const reviews = (await admin.structure.lists()).find((list) => list.displayName === 'Reviews');
  const headers = { authorization: `Bearer ${await tenant.local.signIn.appToken(tenant.file.apps.admin.clientId)}` };
  await fetch(`${tenant.local.graphUrl}/v1.0/sites/${await admin.siteId()}/lists/${reviews?.id}`, { method: 'DELETE', headers });
  await expect(here.poll()).rejects.toMatchObject({ code: 'internal', message: expect.stringContaining('Run the provisioning command') });

  await provisionSite(admin);
  await here.poll();
  expect(here.reviews.count).toBe(0);
  await here.reviews.create(review('PIR-2026-02'), save);
  const late = await tenant.openFilled();
  expect([...late.reviews.values()].map((row) => row.value.reference)).toEqual(['PIR-2026-02']);
});
