import { isLocal, provisioner, startLocalTenant, startTenant, type LocalTenant } from './tenant';

test('16 a call far from the limit is answered without a word of limits', async () => {
  const tenant = await startTenant();
  const { status, headers } = await tenant.graph.get(tenant.site);
  await tenant.end();
  expect([status, headers.get('retry-after'), headers.get('ratelimit-limit')]).toEqual([200, null, null]);
});

if (isLocal) {
  let tenant: LocalTenant;
  let list: string;
  beforeAll(async () => {
    tenant = await startLocalTenant();
    list = await tenant.makeList();
    await tenant.addItem(list, { Title: 'Ann' });
  });
  beforeEach(() => {
    tenant.running.graph.faults.reset();
    tenant.running.clock.ahead += 120_000;
    tenant.running.graph.calls.reset();
  });
  afterAll(() => tenant.end());
  const titles = async () => (await tenant.graph.get(`${list}/items?$expand=fields`)).body.value.map((item) => item.fields['Title']);
  const units = () => tenant.running.graph.calls.total().units;

  describe('16 resource units', () => {
    test.each([
      ['one item', 1, () => tenant.graph.get(`${list}/items/1`)],
      ['many items', 2, () => tenant.graph.get(`${list}/items`)],
      ['a creation', 2, () => tenant.graph.post(`${list}/items`, { fields: {} })],
      ['a change', 2, () => tenant.graph.patch(`${list}/items/1/fields`, { Title: 'Ann' })],
      ['delta without a token', 2, () => tenant.graph.get(`${list}/items/delta`)],
      ['delta with a token', 1, () => tenant.graph.get(`${list}/items/delta?token=latest`)],
      ['permissions', 5, () => tenant.graph.get(`${tenant.site}/permissions`)],
    ])('%s costs %d', async (_what, price, call) => {
      await call();
      expect(units()).toBe(price);
    });

    test('headers tell of the limit from 80 % upwards', async () => {
      tenant.switches({ ruPerMinute: 10 });
      const answers = [];
      for (let call = 0; call < 4; call += 1) answers.push(await tenant.graph.get(`${list}/items`));
      expect(answers.map(({ headers }) => headers.get('ratelimit-remaining'))).toEqual([null, null, null, '2']);
      expect(answers[3]?.headers.get('ratelimit-limit')).toBe('10');
    });

    test('beyond the limit a call is 429 with Retry-After and does nothing, until the minute is over', async () => {
      tenant.switches({ ruPerMinute: 1 });
      const refused = await tenant.graph.post(`${list}/items`, { fields: { Title: 'Too much' } });
      expect(refused).toMatchObject({ status: 429, body: { error: { code: 'activityLimitReached' } } });
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
      tenant.switches({ ruPerMinute: 2 });
      tenant.running.clock.ahead += 61_000;
      expect(await titles()).not.toContain('Too much');
    });

    test('each app has its own units', async () => {
      tenant.switches({ ruPerMinute: 2 });
      const other = tenant.as({ ...provisioner, appid: 'another-app' });
      expect([(await tenant.graph.get(`${list}/items`)).status, (await tenant.graph.get(`${list}/items`)).status, (await other.get(`${list}/items`)).status]).toEqual([200, 429, 200]);
    });
  });

  describe('16 answers that are lost', () => {
    test('every second write is made and answered 504', async () => {
      tenant.switches({ commitThen504Every: 2 });
      const add = async (Title: string) => (await tenant.graph.post(`${list}/items`, { fields: { Title } })).status;
      expect([await add('Kept one'), await add('Kept two'), await add('Kept three')]).toEqual([201, 504, 201]);
      expect(await titles()).toEqual(expect.arrayContaining(['Kept one', 'Kept two', 'Kept three']));
    });

    test('a lost answer can be a 503', async () => {
      tenant.switches({ commitThen504Rate: 1, commitThenStatus: 503 });
      expect((await tenant.graph.patch(`${list}/items/1/fields`, { Title: 'Anna' })).status).toBe(503);
      expect(await titles()).toContain('Anna');
    });

    test('reads are never lost', async () => {
      tenant.switches({ commitThen504Rate: 1 });
      expect((await tenant.graph.get(`${list}/items`)).status).toBe(200);
    });
  });

  describe('16 refusals on demand', () => {
    test.each([429, 500, 502, 503, 504] as const)('the next two calls are %d and do nothing, the third is made', async (status) => {
      tenant.switches({ failNext: 2, failStatus: status, failRetryAfter: 7 });
      const add = () => tenant.graph.post(`${list}/items`, { fields: { Title: `After ${status}` } });
      const answers = [await add(), await add(), await add()];
      expect(answers.map((answer) => answer.status)).toEqual([status, status, 201]);
      expect(answers[0]?.headers.get('retry-after')).toBe(status === 429 || status === 503 ? '7' : null);
      expect((await titles()).filter((title) => title === `After ${status}`)).toHaveLength(1);
    });

    test('chance repeats itself from the same seed', async () => {
      const draw = async () => {
        tenant.switches({ failRate: 0.5, failStatus: 500, seed: 42 });
        const found = [];
        for (let call = 0; call < 12; call += 1) found.push((await tenant.graph.get(`${list}/items/1`)).status);
        return found;
      };
      const once = await draw();
      expect(new Set(once)).toEqual(new Set([200, 500]));
      expect(await draw()).toEqual(once);
    });
  });

  describe('9 conflicts out of nowhere', () => {
    test('a change is 409 resourceModified and not made, while creations and reads are spared', async () => {
      tenant.switches({ conflictRate: 1 });
      expect(await tenant.graph.patch(`${list}/items/1/fields`, { Title: 'Never' })).toMatchObject({ status: 409, body: { error: { code: 'resourceModified' } } });
      expect((await tenant.graph.delete(`${list}/items/1`)).status).toBe(409);
      expect((await tenant.graph.post(`${list}/items`, { fields: {} })).status).toBe(201);
      expect(await titles()).not.toContain('Never');
    });
  });
}
