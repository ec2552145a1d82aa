import { type Graph, type GraphList, type Item } from '../../src/graph';
import { settingsList as list } from '../../src/lists';
import { startTestTenant, type TestTenant } from '../support/tenant';
import { quickTiming } from './quickTiming';

let tenant: TestTenant;
let timing: ReturnType<typeof quickTiming>;
let graph: Graph;
let settings: GraphList;
beforeAll(async () => {
  tenant = await startTestTenant();
});
afterAll(() => tenant.close());
beforeEach(() => {
  tenant.faults.reset();
  timing = quickTiming();
  graph = tenant.connect({ timing });
  settings = graph.list(list.name);
});

let made = 0;
const freshKey = () => `setting ${(made += 1)}`;
const cells = (key: string, updatedByName = 'Amara') => list.encode({ key, value: null, updatedAt: '2026-07-01T09:00:00Z', updatedBy: { oid: 'amara', name: updatedByName }, revision: 1 });
const create = (key: string, by?: string) => settings.create(cells(key, by), { priority: 'save', unique: { key }, select: list.select });
const patch = (item: Item, fields: Item['fields']) => settings.patch(item.id, item.etag, fields, { priority: 'save', select: list.select });
const rowsOf = (key: string) => settings.find('key', key, { priority: 'save', select: list.select });
const now = (item: Item) => settings.getOne(item.id, list.select, 'save');

test('a row is created with one call, and its dates are those that were sent', async () => {
  const key = freshKey();
  await graph.siteId();
  await rowsOf(key);
  tenant.calls.reset();
  const item = await create(key);
  expect(tenant.calls.total()).toEqual({ calls: 1, units: 2 });
  expect(item.fields['updatedAt']).toBe('2026-07-01T09:00:00Z');
  expect((await now(item)).fields).toMatchObject({ key, updatedAt: '2026-07-01T09:00:00Z' });
});

test.each([503, 504] as const)('a create that was done and answered %s makes one row', async (commitThenStatus) => {
  const key = freshKey();
  tenant.faults.set({ commitThen504Every: 1, commitThenStatus });
  const item = await create(key);
  expect((await rowsOf(key)).map((row) => row.id)).toEqual([item.id]);
});

test.each([429, 500, 502, 503, 504] as const)('a create that was not done and answered %s is made again', async (failStatus) => {
  const key = freshKey();
  await rowsOf(key);
  tenant.faults.set({ failNext: 1, failStatus });
  await create(key);
  expect(await rowsOf(key)).toHaveLength(1);
});

test('a create whose row cannot be seen yet is not made twice', async () => {
  const key = freshKey();
  const patient = tenant.connect();
  settings = patient.list(list.name);
  await rowsOf(key);
  tenant.faults.set({ commitThen504Every: 1, lagMs: 1500 });
  const item = await create(key);
  tenant.faults.reset();
  expect((await rowsOf(key)).map((row) => row.id)).toEqual([item.id]);
});

test('a key that another row holds is told with that row', async () => {
  const key = freshKey();
  const first = await create(key, 'Amara');
  await expect(create(key, 'Rosa')).rejects.toMatchObject({ code: 'stale', details: { reason: 'keyTaken', current: { id: first.id, fields: { updatedByName: 'Amara' } } } });
});

test('a key with quotes, an ampersand and an address in it is found', async () => {
  const key = `O'Brien & Søn + 100% https://example.org/?a=b#c ${freshKey()}`;
  const item = await create(key);
  expect((await settings.findByKey('key', key, list.select, 'save'))?.id).toBe(item.id);
});

test('a change that was done and answered 504 is made once', async () => {
  const item = await create(freshKey());
  tenant.faults.set({ commitThen504Every: 1 });
  const etag = await patch(item, { revision: 2, updatedByName: 'Rosa' });
  tenant.faults.reset();
  const current = await now(item);
  expect(current.etag).toBe(etag);
  expect(current.fields).toMatchObject({ revision: 2, updatedByName: 'Rosa' });
  expect(/,(\d+)"$/.exec(etag)?.[1]).toBe(String(Number(/,(\d+)"$/.exec(item.etag)?.[1]) + 1));
});

test.each([429, 503, 504] as const)('a change that was not done and answered %s is made again', async (failStatus) => {
  const item = await create(freshKey());
  tenant.faults.set({ failNext: 1, failStatus });
  const etag = await patch(item, { revision: 2 });
  expect(await now(item)).toMatchObject({ etag, fields: { revision: 2 } });
});

test('a change of something that somebody else changed first is refused with what is there now', async () => {
  const item = await create(freshKey());
  await patch(item, { revision: 2, updatedByName: 'Rosa' });
  await expect(patch(item, { revision: 2, updatedByName: 'Tomasz' })).rejects.toMatchObject({ code: 'stale', details: { reason: 'changed', current: { fields: { updatedByName: 'Rosa' } } } });
});

test('a 504 does not hide that somebody else changed it first', async () => {
  const item = await create(freshKey());
  await patch(item, { updatedByName: 'Rosa' });
  tenant.faults.set({ failNext: 1, failStatus: 504 });
  await expect(patch(item, { updatedByName: 'Tomasz' })).rejects.toMatchObject({ code: 'stale' });
});

test('conflicts out of nowhere are tried again', async () => {
  const item = await create(freshKey());
  tenant.faults.set({ conflictRate: 0.5, seed: 7 });
  let etag = item.etag;
  for (let revision = 2; revision < 12; revision += 1) etag = await patch({ ...item, etag }, { revision });
  expect((await now(item)).fields['revision']).toBe(11);
});

test('an eTag as delta spells it guards a write as well', async () => {
  const item = await create(freshKey());
  const spelt = item.etag.replace(/"([^,]+),/, (_, guid: string) => `"{${guid.toUpperCase()}},`);
  await patch({ ...item, etag: spelt }, { revision: 2 });
  expect((await now(item)).fields['revision']).toBe(2);
});

test('an item is removed once, and a second time is as good', async () => {
  const item = await create(freshKey());
  tenant.faults.set({ commitThen504Every: 1 });
  await settings.remove(item.id, item.etag, { priority: 'save' });
  await expect(now(item)).rejects.toMatchObject({ code: 'notFound' });
});

test('nobody waits for ever: while Graph is away a save ends with a clear answer, and works again afterwards', async () => {
  const key = freshKey();
  await rowsOf(key);
  tenant.faults.set({ away: true });
  await expect(create(key)).rejects.toMatchObject({ code: 'unavailable' });
  expect(graph.meter()).toMatchObject({ reachable: false });
  tenant.faults.reset();
  await create(key);
  expect(graph.meter()).toMatchObject({ reachable: true });
});

test('a wait that Graph asks for is waited in full, and one longer than the deadline is told', async () => {
  const key = freshKey();
  await rowsOf(key);
  tenant.faults.set({ failNext: 1, failStatus: 429, failRetryAfter: 7 });
  await create(key);
  expect(timing.waits[0]).toBeGreaterThanOrEqual(7000);
  tenant.faults.set({ failNext: 1, failStatus: 429, failRetryAfter: 120 });
  await expect(create(freshKey())).rejects.toMatchObject({ code: 'busy', details: { retryAfterSeconds: 120 } });
});

test('a failure keeps the request id for Microsoft’s support, and the log holds no field of the row', async () => {
  const item = await create(freshKey());
  const failure = await patch(item, { noSuchColumn: 'Tyler Marked' }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'internal', cause: { status: 400, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) } });
  expect(JSON.stringify(tenant.logged)).not.toContain('Tyler Marked');
});
