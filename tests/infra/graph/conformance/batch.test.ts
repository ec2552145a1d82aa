import { isLocal, startLocalTenant, startTenant, type LocalTenant, type TenantUnderTest } from './tenant';

const json = { 'Content-Type': 'application/json' };

describe('15 $batch', () => {
  let tenant: TenantUnderTest;
  let list: string;
  beforeAll(async () => {
    tenant = await startTenant();
    list = await tenant.makeList();
  });
  afterAll(() => tenant.end());
  const add = (id: string, fields: object, more: object = {}) => ({ id, method: 'POST', url: `${list}/items`, headers: json, body: { fields }, ...more });
  const read = (id: string, more: object = {}) => ({ id, method: 'GET', url: `${list}/items?$top=1`, ...more });
  const batch = (requests: unknown[]) => tenant.graph.post('/$batch', { requests });
  const statuses = async (requests: unknown[]) => Object.fromEntries((await batch(requests)).body.responses.map(({ id, status }) => [id, status]));

  test('each request has its own answer, and the whole is 200 though one fails', async () => {
    expect(await statuses([add('1', { Title: 'Ann' }), add('2', { Nowhere: 'x' }), read('3')])).toEqual({ '1': 201, '2': 400, '3': 200 });
  });

  test('a request whose parent failed is 424 and not made', async () => {
    const requests = [add('1', { Nowhere: 'x' }), add('2', { Key: 'orphan' }, { dependsOn: ['1'] })];
    expect(await statuses(requests)).toEqual({ '1': 400, '2': 424 });
    expect((await tenant.graph.get(`${list}/items?$filter=fields/Key eq 'orphan'`)).body.value).toEqual([]);
  });

  test('a chain is made in order', async () => {
    const requests = [add('1', { Key: 'chain' }), add('2', { Key: 'chain' }, { dependsOn: ['1'] })];
    expect(await statuses(requests)).toEqual({ '1': 201, '2': 400 });
  });

  test('a url with a version in it is refused alone', async () => {
    const { body } = await batch([read('1', { url: `/v1.0${list}/items` }), read('2')]);
    expect(body.responses.find(({ id }) => id === '1')).toMatchObject({ status: 400, body: { error: { message: expect.stringContaining("segment 'v1.0'") } } });
    expect(body.responses.find(({ id }) => id === '2')?.status).toBe(200);
  });

  test.each([
    ['21 requests', Array.from({ length: 21 }, (_, index) => read(String(index)))],
    ['ids that differ only in case', [read('a'), read('A')]],
    ['a body without a Content-Type', [add('1', {}, { headers: {} })]],
    ['no requests', []],
    ['a request that waits for nobody known', [read('1', { dependsOn: ['9'] })]],
  ])('%s are refused as a whole', async (_what, requests) => {
    expect(await batch(requests)).toMatchObject({ status: 400, body: { error: { code: 'BadRequest' } } });
  });

  test('a payload that is none is refused with the known sentence', async () => {
    expect(await tenant.graph.post('/$batch', { calls: [] })).toMatchObject({ status: 400, body: { error: { message: 'Invalid batch payload format.' } } });
  });
});

if (isLocal) {
  describe('15 $batch and the meter', () => {
    let tenant: LocalTenant;
    beforeAll(async () => {
      tenant = await startLocalTenant();
    });
    afterAll(() => tenant.end());

    test('inner requests are costed alone, and one is 429 with Retry-After while the whole is 200', async () => {
      const list = await tenant.makeList();
      tenant.running.clock.ahead = 120_000;
      tenant.running.graph.calls.reset();
      tenant.switches({ ruPerMinute: 5 });
      const requests = ['1', '2', '3'].map((id) => ({ id, method: 'POST', url: `${list}/items`, headers: json, body: { fields: { Title: id } } }));
      const { status, body } = await tenant.graph.post('/$batch', { requests });
      expect([status, ...body.responses.map((one) => one.status)]).toEqual([200, 201, 201, 429]);
      expect(Number(body.responses[2]?.headers['Retry-After'])).toBeGreaterThan(0);
      expect(tenant.running.graph.calls.total()).toEqual({ calls: 3, units: 6 });
    });
  });
}
