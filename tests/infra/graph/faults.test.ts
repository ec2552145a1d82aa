import { startLocalTenant, type LocalTenant } from './conformance/tenant';

let tenant: LocalTenant;
let list: string;
beforeAll(async () => {
  tenant = await startLocalTenant();
});
beforeEach(async () => {
  tenant.running.graph.faults.reset();
  list = await tenant.makeList();
});
afterAll(() => tenant.end());

const titles = async () => (await tenant.graph.get(`${list}/items?$expand=fields`)).body.value.map((item) => item.fields['Title']);
const add = (Title: string) => tenant.graph.post(`${list}/items`, { fields: { Title } });
/** How a call ends that is watched for 150 ms. */
const watched = (call: Promise<{ status: number }>) =>
  Promise.race([call.then(({ status }) => status), new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), 150))]).catch(() => 'cut');

test('from the n-th call on nothing is made and nothing answered', async () => {
  tenant.switches({ hangAfterCalls: 2 });
  expect([await watched(add('First')), await watched(add('Second')), await watched(add('Third'))]).toEqual([201, 'no answer', 'no answer']);
  tenant.running.graph.faults.reset();
  expect(await titles()).toEqual(['First']);
});

test('the n-th call is made and not answered, the one after it is answered', async () => {
  tenant.switches({ commitThenHangAt: 2 });
  expect([await watched(add('First')), await watched(add('Second')), await watched(add('Third'))]).toEqual([201, 'no answer', 201]);
  expect(await titles()).toEqual(['First', 'Second', 'Third']);
});

test('both switches together stop the world right after the n-th call', async () => {
  tenant.switches({ commitThenHangAt: 1, hangAfterCalls: 2 });
  expect([await watched(add('First')), await watched(add('Second'))]).toEqual(['no answer', 'no answer']);
  tenant.running.graph.faults.reset();
  expect(await titles()).toEqual(['First']);
});

test('calls inside a batch are counted one by one', async () => {
  const requests = ['1', '2', '3'].map((id) => ({ id, method: 'POST', url: `${list}/items`, headers: { 'Content-Type': 'application/json' }, body: { fields: { Title: id } } }));
  tenant.switches({ hangAfterCalls: 3 });
  expect(await watched(tenant.graph.post('/$batch', { requests }))).toBe('no answer');
  tenant.running.graph.faults.reset();
  expect(await titles()).toEqual(['1', '2']);
});

test('a reset cuts the calls that were left hanging', async () => {
  tenant.switches({ hangAfterCalls: 1 });
  const call = watched(add('Never'));
  setTimeout(() => tenant.running.graph.faults.reset(), 50);
  expect(await call).toBe('cut');
});

test('while Graph is away every connection is cut, and afterwards nothing is missing', async () => {
  await add('Before');
  tenant.switches({ away: true });
  expect(await watched(add('Meanwhile'))).toBe('cut');
  tenant.switches({ away: false });
  expect(await titles()).toEqual(['Before']);
});

test('latency is added to every call', async () => {
  tenant.switches({ latencyMs: 80 });
  const start = performance.now();
  await tenant.graph.get(list);
  expect(performance.now() - start).toBeGreaterThanOrEqual(78);
});

test('a value that a switch does not take is refused with a reason and changes nothing', () => {
  const { faults } = tenant.running.graph;
  expect(() => faults.set({ lagMs: 7, conflictRate: 2 })).toThrow('"conflictRate" is a share from 0 to 1.');
  expect(faults.get().lagMs).toBe(0);
});

test('the log of calls tells who asked for what, with which request id', async () => {
  tenant.running.graph.calls.reset();
  await tenant.graph.get(`${list}/items?$top=1`, { 'client-request-id': 'request-7', 'User-Agent': 'NONISV|Contoso|Reviews/1.0' });
  const { calls } = tenant.running.graph;
  expect(calls.last(1)).toEqual([
    expect.objectContaining({ method: 'GET', path: `${list}/items?%24top=1`, status: 200, units: 2, requestHeaders: { 'client-request-id': 'request-7', 'user-agent': 'NONISV|Contoso|Reviews/1.0' } }),
  ]);
  expect(calls.byVerb()).toEqual({ GET: { calls: 1, units: 2 } });
});
