import type { Answer } from '../support/client';
import { isLocal, startLocalTenant, startTenant, usualColumns, type LocalTenant, type TenantUnderTest } from './tenant';

const ids = (answer: Answer): string[] => answer.body.value.map((item) => item.id);

async function follow(tenant: TenantUnderTest, first: string): Promise<{ pages: Answer[]; ids: string[] }> {
  const pages = [await tenant.graph.get(first)];
  for (let next = pages[0]?.body['@odata.nextLink']; next; next = pages.at(-1)?.body['@odata.nextLink']) pages.push(await tenant.graph.get(next));
  return { pages, ids: pages.flatMap(ids) };
}

async function fill(tenant: TenantUnderTest, list: string, count: number): Promise<void> {
  for (let from = 0; from < count; from += 20) {
    const requests = Array.from({ length: Math.min(20, count - from) }, (_, index) => ({
      id: String(index),
      method: 'POST',
      url: `${list}/items`,
      headers: { 'Content-Type': 'application/json' },
      body: { fields: { Title: `Item ${from + index}`, Rank: (from + index) % 3, Status: 'Open' } },
    }));
    await tenant.graph.post('/$batch', { requests });
  }
}

describe('7 pages', () => {
  let tenant: TenantUnderTest;
  let list: string;
  beforeAll(async () => {
    tenant = await startTenant();
    list = await tenant.makeList(usualColumns);
    await fill(tenant, list, 230);
  });
  afterAll(() => tenant.end());

  test('a page holds 200 items without $top and says where the next is', async () => {
    const { pages } = await follow(tenant, `${list}/items`);
    expect(pages.map((page) => page.body.value.length)).toEqual([200, 30]);
  });

  test('every item comes once, in order of id, whatever the size of the pages', async () => {
    const { ids: found } = await follow(tenant, `${list}/items?$top=7`);
    expect(found).toHaveLength(230);
    expect(found).toEqual([...found].sort((one, other) => Number(one) - Number(other)));
  });

  test('the next link is absolute, on the same host, and keeps the options', async () => {
    const { pages } = await follow(tenant, `${list}/items?$top=150&$expand=fields($select=Title)`);
    const next = new URL(String(pages[0]?.body['@odata.nextLink']));
    expect(next.protocol).toBe('https:');
    expect(Object.keys(pages[1]?.body.value[0]?.fields ?? {}).sort()).toEqual(['@odata.etag', 'Title']);
  });

  test('a sorted list pages without loss, equal values included', async () => {
    const { ids: found } = await follow(tenant, `${list}/items?$orderby=fields/Rank desc&$top=9`);
    expect(new Set(found).size).toBe(230);
  });

  test('a filtered list pages without loss', async () => {
    const { pages, ids: found } = await follow(tenant, `${list}/items?$filter=fields/Rank eq 1&$top=50`);
    expect([pages.length, new Set(found).size]).toEqual([2, 77]);
  });

  test('a nonsensical page size is refused and a huge one taken', async () => {
    expect((await tenant.graph.get(`${list}/items?$top=none`)).status).toBe(400);
    expect((await tenant.graph.get(`${list}/items?$top=100000`)).body.value).toHaveLength(230);
  });
});

if (isLocal) {
  describe('7 short pages', () => {
    let tenant: LocalTenant;
    beforeAll(async () => {
      tenant = await startLocalTenant();
    });
    afterAll(() => tenant.end());

    test('pages come short and even empty, and still nothing is lost', async () => {
      const list = await tenant.makeList();
      await fill(tenant, list, 60);
      tenant.switches({ shortPages: 0.6, seed: 7 });
      const { pages, ids: found } = await follow(tenant, `${list}/items?$top=10`);
      expect([found.length, new Set(found).size]).toEqual([60, 60]);
      expect(pages.slice(0, -1).filter((page) => page.body.value.length < 10).length).toBeGreaterThan(1);
    });
  });
}
