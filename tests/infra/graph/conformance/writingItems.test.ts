import { startTenant, usualColumns, type TenantUnderTest } from './tenant';

let tenant: TenantUnderTest;
let list: string;
beforeAll(async () => {
  tenant = await startTenant();
  list = await tenant.makeList([...usualColumns, { name: 'Sure', boolean: {} }]);
});
afterAll(() => tenant.end());

describe('8 writing items', () => {
  test('a new item is answered 201 with its id and fields', async () => {
    const made = await tenant.graph.post(`${list}/items`, { fields: { Title: 'Ann', Rank: 3, Sure: true } });
    expect(made).toMatchObject({ status: 201, body: { id: expect.stringMatching(/^\d+$/), fields: { Title: 'Ann', Rank: 3, Sure: true } } });
  });

  test('a change of fields is answered with the fields alone and a new eTag', async () => {
    const id = await tenant.addItem(list, { Title: 'Ann', Rank: 1 });
    const changed = await tenant.graph.patch(`${list}/items/${id}/fields`, { Rank: 2 });
    expect(changed).toMatchObject({ status: 200, body: { Title: 'Ann', Rank: 2, '@odata.etag': expect.stringMatching(/,2"$/) } });
    expect(changed.body).not.toHaveProperty('fields');
  });

  test('a change of the item is answered with the item', async () => {
    const id = await tenant.addItem(list, { Title: 'Ann' });
    expect(await tenant.graph.patch(`${list}/items/${id}`, { fields: { Title: 'Anna' } })).toMatchObject({ status: 200, body: { id, fields: { Title: 'Anna' } } });
  });

  test('null empties a column', async () => {
    const id = await tenant.addItem(list, { Title: 'Ann', Loose: 'x', Rank: 5 });
    await tenant.graph.patch(`${list}/items/${id}/fields`, { Loose: null, Rank: null });
    const { body } = await tenant.graph.get(`${list}/items/${id}/fields`);
    expect([body.Loose, body.Rank]).toEqual([undefined, undefined]);
  });

  test('a deleted item is gone, and its id is not used again', async () => {
    const id = await tenant.addItem(list, { Title: 'Ann' });
    expect((await tenant.graph.delete(`${list}/items/${id}`)).status).toBe(204);
    expect((await tenant.graph.get(`${list}/items/${id}`)).status).toBe(404);
    expect(Number(await tenant.addItem(list, { Title: 'Ben' }))).toBeGreaterThan(Number(id));
  });

  test('every write is a version, newest first, and an old one can be brought back', async () => {
    const id = await tenant.addItem(list, { Title: 'First' });
    await tenant.graph.patch(`${list}/items/${id}/fields`, { Title: 'Second' });
    const versions = await tenant.graph.get(`${list}/items/${id}/versions`);
    expect(versions.body.value.map((version) => version.id)).toEqual(['2.0', '1.0']);
    expect((await tenant.graph.get(`${list}/items/${id}/versions/1.0/fields`)).body.Title).toBe('First');
    expect((await tenant.graph.post(`${list}/items/${id}/versions/1.0/restoreVersion`)).status).toBe(204);
    expect((await tenant.graph.get(`${list}/items/${id}/fields`)).body).toMatchObject({ Title: 'First', _UIVersionString: '3.0' });
  });

  test('a body that is not JSON is 400', async () => {
    expect((await tenant.graph.send('POST', `${list}/items`, { raw: '{"fields":' })).status).toBe(400);
  });
});

describe('9 eTags', () => {
  const change = (id: string, tag?: string) => tenant.graph.patch(`${list}/items/${id}/fields`, { Title: 'Changed' }, tag === undefined ? {} : { 'If-Match': tag });
  const added = async () => {
    const id = await tenant.addItem(list, { Title: 'Ann' });
    return { id, tag: String((await tenant.graph.get(`${list}/items/${id}`)).body.eTag) };
  };

  test('the last writer wins without If-Match, and with a star', async () => {
    const { id } = await added();
    expect([(await change(id)).status, (await change(id, '*')).status]).toEqual([200, 200]);
  });

  test('the tag of the newest version lets a change through, and then no more', async () => {
    const { id, tag } = await added();
    expect((await change(id, tag)).status).toBe(200);
    expect(await change(id, tag)).toMatchObject({ status: 412 });
  });

  test('the tag a change answers with lets the next one through', async () => {
    const { id, tag } = await added();
    const next = (await change(id, tag)).body['@odata.etag'];
    expect((await change(id, next)).status).toBe(200);
  });

  test('a stale delete is refused and a fresh one made', async () => {
    const { id, tag } = await added();
    const next = (await change(id)).body['@odata.etag'];
    expect((await tenant.graph.delete(`${list}/items/${id}`, { 'If-Match': tag })).status).toBe(412);
    expect((await tenant.graph.delete(`${list}/items/${id}`, { 'If-Match': next })).status).toBe(204);
  });

  test('a tag without its quotes is malformed', async () => {
    const { id, tag } = await added();
    expect((await change(id, tag.replaceAll('"', ''))).status).toBe(400);
  });

  test('a braced and capital spelling of the tag does not match', async () => {
    const { id, tag } = await added();
    const [guid, version] = tag.replaceAll('"', '').split(',');
    expect((await change(id, `"{${guid?.toUpperCase()}},${version}"`)).status).toBe(412);
  });
});
