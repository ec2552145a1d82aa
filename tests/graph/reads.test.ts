import { type GraphList, ResyncNeeded } from '../../src/graph';
import { settingsList as list } from '../../src/lists';
import { startTestTenant, type TestTenant } from '../support/tenant';
import { quickTiming } from './quickTiming';

let tenant: TestTenant;
let settings: GraphList;
const reading = { priority: 'poll', select: list.select } as const;
const create = (key: string) => settings.create(list.encode({ key, value: null, updatedAt: undefined, updatedBy: undefined, revision: 1 }), { priority: 'save', unique: { key }, select: list.select });
async function allKeys(pageSize: number): Promise<unknown[]> {
  const keys: unknown[] = [];
  for await (const page of settings.pages({ ...reading, pageSize })) keys.push(...page.map((item) => item.fields['key']));
  return keys;
}
const expected = Array.from({ length: 45 }, (_, index) => `setting ${index}`);

beforeAll(async () => {
  tenant = await startTestTenant();
  settings = tenant.connect().list(list.name);
  for (const key of expected) await create(key);
});
afterAll(() => tenant.close());
beforeEach(() => {
  tenant.faults.reset();
  settings = tenant.connect({ timing: quickTiming() }).list(list.name);
});

test('every row is read, whatever the size of the pages and however short they come', async () => {
  expect(await allKeys(5000)).toEqual(expected);
  expect(await allKeys(7)).toEqual(expected);
  tenant.faults.set({ shortPages: 0.7, seed: 3 });
  expect(await allKeys(10)).toEqual(expected);
});

test('a walk survives calls that fail on the way', async () => {
  tenant.faults.set({ failRate: 0.4, failStatus: 503, seed: 5 });
  expect(await allKeys(5)).toEqual(expected);
});

test('a batch of 45 reads gives 45 answers in order, though inner calls are throttled', async () => {
  const graph = tenant.connect({ timing: quickTiming() });
  const byKey = graph.list(list.name);
  const reads = await Promise.all(expected.map(async (key) => ({ path: await byKey.findPath('key', key, reading), cost: 2 })));
  tenant.calls.reset();
  tenant.faults.set({ failRate: 0.3, failStatus: 429, seed: 11 });
  const answers = await graph.batch(reads, 'poll');
  const keys = await Promise.all(answers.map(async (body) => (await byKey.rest(body, reading))[0]?.fields['key']));
  expect(keys).toEqual(expected);
  expect(tenant.calls.last().some((call) => call.inBatch && call.status === 429)).toBe(true);
});

test('a delta round gives each change once in its last state, and what was removed', async () => {
  const link = await settings.latest(reading);
  const [kept, gone] = [await create('kept'), await create('gone')];
  const etag = await settings.patch(kept.id, kept.etag, { revision: 9 }, { priority: 'save', select: list.select });
  await settings.remove(gone.id, gone.etag, { priority: 'save' });
  const changes = await settings.delta(link, reading);
  expect(changes.changed.map((item) => [item.fields['key'], item.fields['revision']])).toEqual([['kept', 9]]);
  expect(changes.removed).toEqual([gone.id]);
  expect((await settings.delta(changes.link, reading)).changed).toEqual([]);
  await settings.remove(kept.id, etag, { priority: 'save' });
});

test('a delta link that has expired says that everything must be read again', async () => {
  const link = await settings.latest(reading);
  tenant.faults.set({ expireDeltaTokens: true });
  await expect(settings.delta(link, reading)).rejects.toBeInstanceOf(ResyncNeeded);
});

test('a link to another service is not followed, for it would get our token', async () => {
  await expect(settings.delta('https://elsewhere.example/v1.0/sites', reading)).rejects.toThrow('another service');
});

test('Graph is spoken to over https only', () => {
  expect(() => tenant.connect({ baseUrl: 'http://localhost:4443' })).toThrow('https');
});

test('while sign-in does not answer a call is tried until the deadline', async () => {
  const timing = quickTiming();
  const { clientId, secret = '' } = tenant.file.apps.data;
  const graph = tenant.connect({ timing, credential: { kind: 'clientSecret', clientId, authority: `https://localhost:1/${tenant.file.tenantId}`, clientSecret: secret } });
  await expect(graph.siteId()).rejects.toMatchObject({ code: 'unavailable' });
  expect(timing.waits.length).toBeGreaterThan(3);
});

test('a wrong secret is told at once', async () => {
  const { clientId } = tenant.file.apps.data;
  const graph = tenant.connect({ timing: quickTiming(), credential: { kind: 'clientSecret', clientId, authority: tenant.local.authority, clientSecret: 'guess' } });
  await expect(graph.siteId()).rejects.toMatchObject({ code: 'internal' });
  expect(graph.meter()).toMatchObject({ reachable: true, lastError: expect.stringContaining('refuses this app') });
});

test('a door that spends its budget makes polls wait and lets a save through', async () => {
  const timing = quickTiming();
  const tight = tenant.connect({ timing, unitsPerMinute: 40 }).list(list.name);
  for (let call = 0; call < 17; call += 1) await tight.findByKey('key', 'setting 1', list.select, 'save');
  expect(timing.waits).toEqual([]);
  await tight.latest(reading);
  expect(timing.waits.length).toBeGreaterThan(0);
});
