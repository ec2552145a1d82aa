import { hostname } from '../support/localGraph';
import { isLocal, startLocalTenant, startTenant, usualColumns, type LocalTenant, type TenantUnderTest } from './tenant';

describe('2 sites and lists by id, path and title', () => {
  let tenant: TenantUnderTest;
  let list: string;
  beforeAll(async () => {
    tenant = await startTenant();
    list = await tenant.makeList();
  });
  afterAll(() => tenant.end());

  test('a site is found by its id of three parts', async () => {
    const { status, body } = await tenant.graph.get(tenant.site);
    expect(status).toBe(200);
    expect(body.id.split(',')).toHaveLength(3);
  });

  test('a site is found by its path, and its lists below a second colon', async () => {
    const { webUrl, id } = (await tenant.graph.get(tenant.site)).body;
    const { host, pathname } = new URL(webUrl);
    expect((await tenant.graph.get(`/sites/${host}:${pathname}`)).body.id).toBe(id);
    const lists = await tenant.graph.get(`/sites/${host}:${pathname}:/lists`);
    expect(lists.body.value.map((one) => list.endsWith(one.id))).toContain(true);
  });

  test('a path where no site is answers 404 itemNotFound', async () => {
    const host = new URL((await tenant.graph.get(tenant.site)).body.webUrl).host;
    expect(await tenant.graph.get(`/sites/${host}:/sites/nobody-made-this`)).toMatchObject({ status: 404, body: { error: { code: 'itemNotFound' } } });
  });

  test('a list is found by its id and by its title', async () => {
    const { body } = await tenant.graph.get(list);
    expect((await tenant.graph.get(`${tenant.site}/lists/${encodeURIComponent(body.displayName)}`)).body.id).toBe(body.id);
  });

  test('a list that is not there is 404 itemNotFound', async () => {
    expect(await tenant.graph.get(`${tenant.site}/lists/No such list`)).toMatchObject({ status: 404, body: { error: { code: 'itemNotFound' } } });
  });

  test('a list brings its columns and content types when asked', async () => {
    const { body } = await tenant.graph.get(`${list}?$expand=columns,contentTypes`);
    expect(body.columns.map((column) => column.name)).toEqual(expect.arrayContaining(['Title', 'Key', 'Status']));
    expect(body.contentTypes[0]?.id).toMatch(/^0x0100/);
  });

  test('what a list cannot bring along is refused rather than left out in silence', async () => {
    expect((await tenant.graph.get(`${list}?$expand=nothing`)).status).toBe(400);
  });

  test('lists are filtered by title and by nothing else', async () => {
    const { displayName, id } = (await tenant.graph.get(list)).body;
    const found = await tenant.graph.get(`${tenant.site}/lists?$filter=displayName eq '${displayName}'`);
    expect(found.body.value.map((one) => one.id)).toEqual([id]);
    expect((await tenant.graph.get(`${tenant.site}/lists?$filter=list/hidden eq false`)).status).toBe(400);
  });

  test('hidden lists come only when system is selected', async () => {
    const titles = async (query: string) => (await tenant.graph.get(`${tenant.site}/lists${query}`)).body.value.map((one) => one.displayName);
    expect(await titles('')).not.toContain('User Information List');
    expect(await titles('?$select=id,displayName,system')).toContain('User Information List');
  });

  test('a list is renamed and described', async () => {
    const other = await tenant.makeList([]);
    const displayName = `Renamed ${Date.now()}`;
    expect(await tenant.graph.patch(other, { displayName, description: 'Of no use' })).toMatchObject({ status: 200, body: { displayName, description: 'Of no use' } });
  });

  test('a deleted list is gone', async () => {
    const other = await tenant.makeList([]);
    expect((await tenant.graph.delete(other)).status).toBe(204);
    expect((await tenant.graph.get(other)).status).toBe(404);
  });

  test('a list of a taken title is 409 nameAlreadyExists', async () => {
    const { displayName } = (await tenant.graph.get(list)).body;
    expect(await tenant.graph.post(`${tenant.site}/lists`, { displayName })).toMatchObject({ status: 409, body: { error: { code: 'nameAlreadyExists' } } });
  });

  test('the name of a list cannot be chosen', async () => {
    expect(await tenant.graph.post(`${tenant.site}/lists`, { name: 'mine', displayName: 'Mine' })).toMatchObject({ status: 400, body: { error: { message: expect.stringContaining('displayName') } } });
  });

  test('a list with one bad column is not made at all', async () => {
    const displayName = `Never made ${Date.now()}`;
    expect((await tenant.graph.post(`${tenant.site}/lists`, { displayName, columns: [...usualColumns, { name: 'Bad' }] })).status).toBe(400);
    expect((await tenant.graph.get(`${tenant.site}/lists/${displayName}`)).status).toBe(404);
  });
});

if (isLocal) {
  describe('2 sites (local)', () => {
    let tenant: LocalTenant;
    beforeAll(async () => {
      tenant = await startLocalTenant();
    });
    afterAll(() => tenant.end());

    test('the root site is found by root and by hostname', async () => {
      const { id } = tenant.running.graph.createSite({ path: '/', displayName: 'Home' });
      expect((await tenant.graph.get('/sites/root')).body.id).toBe(id);
      expect((await tenant.graph.get(`/sites/${hostname}`)).body.id).toBe(id);
    });

    test('a site is searched for by its name', async () => {
      expect((await tenant.graph.get('/sites?search=qual')).body.value.map((site) => site.id)).toEqual([tenant.siteId]);
    });

    test('a path that Graph does not have is 404 and a method it does not take is 405', async () => {
      expect((await tenant.graph.get(`${tenant.site}/nonsense`)).status).toBe(404);
      expect((await tenant.graph.send('PUT', tenant.site, { body: {} })).status).toBe(405);
    });
  });
}
