import type { Answer } from '../support/client';
import { isLocal, startLocalTenant, startTenant, type LocalTenant, type TenantUnderTest } from './tenant';

interface Changed {
  id: string;
  deleted?: { state: string };
  fields?: { Title?: string };
}

async function walk(tenant: TenantUnderTest, from: string): Promise<{ items: Changed[]; deltaLink: string; pages: Answer[] }> {
  const pages = [await tenant.graph.get(from)];
  for (let next = pages[0]?.body['@odata.nextLink']; next; next = pages.at(-1)?.body['@odata.nextLink']) pages.push(await tenant.graph.get(next));
  return { items: pages.flatMap((page) => page.body.value as Changed[]), deltaLink: String(pages.at(-1)?.body['@odata.deltaLink']), pages };
}

describe('14 delta', () => {
  let tenant: TenantUnderTest;
  let list: string;
  beforeAll(async () => {
    tenant = await startTenant();
  });
  beforeEach(async () => {
    list = await tenant.makeList();
    for (const Title of ['Ann', 'Ben', 'Cem']) await tenant.addItem(list, { Title });
  });
  afterAll(() => tenant.end());

  test('the first walk gives everything there is, and each page one link', async () => {
    const { items, pages } = await walk(tenant, `${list}/items/delta?$expand=fields&$top=2`);
    expect(items.map((item) => item.fields?.Title)).toEqual(['Ann', 'Ben', 'Cem']);
    expect(pages.map(({ body }) => ['@odata.nextLink' in body, '@odata.deltaLink' in body])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  test('the next walk gives only what changed, with its latest state', async () => {
    const { deltaLink } = await walk(tenant, `${list}/items/delta?$expand=fields`);
    await tenant.graph.patch(`${list}/items/2/fields`, { Title: 'Benno' });
    await tenant.graph.patch(`${list}/items/2/fields`, { Title: 'Benedict' });
    const { items } = await walk(tenant, deltaLink);
    expect(items.map((item) => [item.id, item.fields?.Title])).toEqual([['2', 'Benedict']]);
  });

  test('a deleted item is told without fields', async () => {
    const { deltaLink } = await walk(tenant, `${list}/items/delta?$expand=fields`);
    await tenant.graph.delete(`${list}/items/3`);
    const [gone] = (await walk(tenant, deltaLink)).items;
    expect(gone).toMatchObject({ id: '3', deleted: { state: 'deleted' } });
    expect(gone).not.toHaveProperty('fields');
  });

  test('latest gives nothing but a place to begin', async () => {
    const latest = await tenant.graph.get(`${list}/items/delta?token=latest`);
    expect(latest.body.value).toEqual([]);
    await tenant.addItem(list, { Title: 'Dee' });
    expect((await walk(tenant, latest.body['@odata.deltaLink'])).items.map(({ id }) => id)).toEqual(['4']);
  });

  test('nothing new is an empty page with a link to go on from', async () => {
    const { deltaLink } = await walk(tenant, `${list}/items/delta`);
    const { items, deltaLink: next } = await walk(tenant, deltaLink);
    expect([items, next.startsWith('https://')]).toEqual([[], true]);
  });

  test('the metadata’s spelling is understood', async () => {
    expect((await tenant.graph.get(`${list}/items/delta()`)).body.value).toHaveLength(3);
    expect((await tenant.graph.get(`${list}/items/delta(token='latest')`)).body.value).toHaveLength(0);
  });
});

if (isLocal) {
  describe('14 delta under strain', () => {
    let tenant: LocalTenant;
    let list: string;
    beforeAll(async () => {
      tenant = await startLocalTenant();
    });
    beforeEach(async () => {
      tenant.running.graph.faults.reset();
      list = await tenant.makeList();
      for (const Title of ['Ann', 'Ben', 'Cem']) await tenant.addItem(list, { Title });
    });
    afterAll(() => tenant.end());

    test('an item changed between two pages comes twice, the last time as it is', async () => {
      const first = await tenant.graph.get(`${list}/items/delta?$expand=fields&$top=2`);
      await tenant.graph.patch(`${list}/items/1/fields`, { Title: 'Anna' });
      const { items } = await walk(tenant, first.body['@odata.nextLink']);
      expect([...first.body.value, ...items].map((item) => item.fields?.Title)).toEqual(['Ann', 'Ben', 'Cem', 'Anna']);
    });

    test('an item deleted between two pages of the first walk is told as deleted', async () => {
      const first = await tenant.graph.get(`${list}/items/delta?$top=2`);
      await tenant.graph.delete(`${list}/items/1`);
      const { items } = await walk(tenant, first.body['@odata.nextLink']);
      expect(items.map((item) => [item.id, item.deleted?.state])).toEqual([['3', undefined], ['1', 'deleted']]);
    });

    test('tags are spelt in braces and capitals', async () => {
      const [ann] = (await tenant.graph.get(`${list}/items/delta`)).body.value;
      expect(ann?.eTag).toMatch(/^"\{[0-9A-F-]{36}\},1"$/);
    });

    test('an expired token is 410 with an address to start again from, and the new tokens hold', async () => {
      const { deltaLink } = await walk(tenant, `${list}/items/delta?$expand=fields`);
      tenant.switches({ expireDeltaTokens: true });
      const gone = await tenant.graph.get(deltaLink);
      expect(gone).toMatchObject({ status: 410, body: { error: { code: 'resyncChangesApplyDifferences' } } });
      const again = await walk(tenant, String(gone.headers.get('location')));
      expect(again.items.map((item) => item.fields?.Title)).toEqual(['Ann', 'Ben', 'Cem']);
      expect((await tenant.graph.get(again.deltaLink)).status).toBe(200);
    });

    test('a token of another life of the data is 410', async () => {
      const { deltaLink } = await walk(tenant, `${list}/items/delta`);
      const other = await startLocalTenant();
      const path = await other.makeList();
      const token = String(new URL(deltaLink).searchParams.get('token'));
      expect((await other.graph.get(`${path}/items/delta?token=${token}`)).status).toBe(410);
      await other.end();
    });

    test('a token that nobody gave out is 400', async () => {
      expect((await tenant.graph.get(`${list}/items/delta?token=nonsense`)).status).toBe(400);
    });

    test('short pages lose nothing', async () => {
      tenant.switches({ shortPages: 0.5, seed: 3 });
      expect((await walk(tenant, `${list}/items/delta?$top=2`)).items.map(({ id }) => id)).toEqual(['1', '2', '3']);
    });
  });

  describe('18 lag', () => {
    let tenant: LocalTenant;
    let list: string;
    beforeEach(async () => {
      tenant = await startLocalTenant();
      list = await tenant.makeList();
      for (const [Title, Rank] of [['Ann', 1], ['Ben', 2], ['Cem', 3]]) await tenant.addItem(list, { Title, Rank });
      tenant.running.clock.ahead = 60_000;
      tenant.switches({ lagMs: 5000 });
    });
    afterEach(() => tenant.end());
    const titles = async (options: string) => (await tenant.graph.get(`${list}/items?$expand=fields&${options}`)).body.value.map((item) => item.fields?.Title);

    test('a list shows what was written before and not what was written just now', async () => {
      await tenant.addItem(list, { Title: 'Dee', Rank: 4 });
      await tenant.graph.patch(`${list}/items/1/fields`, { Title: 'Anna', Rank: 9 });
      await tenant.graph.delete(`${list}/items/2`);
      expect(await titles('')).toEqual(['Ann', 'Ben', 'Cem']);
      expect(await titles('$filter=fields/Rank le 4')).toEqual(['Ann', 'Ben', 'Cem']);
      expect(await titles('$orderby=fields/Rank desc')).toEqual(['Cem', 'Ben', 'Ann']);
    });

    test('a single item is read as it is', async () => {
      await tenant.graph.patch(`${list}/items/1/fields`, { Title: 'Anna' });
      expect((await tenant.graph.get(`${list}/items/1/fields`)).body.Title).toBe('Anna');
    });

    test('delta tells of a write only when the lag is over, and does not forget it', async () => {
      const { deltaLink } = await walk(tenant, `${list}/items/delta`);
      await tenant.graph.patch(`${list}/items/1/fields`, { Title: 'Anna' });
      const early = await walk(tenant, deltaLink);
      tenant.running.clock.ahead = 120_000;
      expect([early.items.length, (await walk(tenant, early.deltaLink)).items.length]).toEqual([0, 1]);
    });

    test('pages in the lag neither lose nor repeat', async () => {
      await tenant.graph.patch(`${list}/items/2/fields`, { Rank: 0 });
      const first = await tenant.graph.get(`${list}/items?$orderby=fields/Rank&$top=1`);
      const second = await tenant.graph.get(first.body['@odata.nextLink']);
      const third = await tenant.graph.get(second.body['@odata.nextLink']);
      expect([first, second, third].flatMap(({ body }) => body.value.map(({ id }) => id))).toEqual(['1', '2', '3']);
    });
  });
}
