import { startTenant, usualColumns, type TenantUnderTest } from './tenant';

let tenant: TenantUnderTest;
let list: string;
beforeAll(async () => {
  tenant = await startTenant();
  list = await tenant.makeList([...usualColumns, { name: 'Secret', text: {}, hidden: true }, { name: 'Link', hyperlinkOrPicture: {} }]);
});
afterAll(() => tenant.end());

describe('4 reading items', () => {
  test('an item has no fields unless they are expanded', async () => {
    const id = await tenant.addItem(list, { Title: 'Ann' });
    expect((await tenant.graph.get(`${list}/items/${id}`)).body).not.toHaveProperty('fields');
    expect((await tenant.graph.get(`${list}/items/${id}?$expand=fields`)).body.fields.Title).toBe('Ann');
  });

  test('an inner select gives the columns named and no others', async () => {
    const id = await tenant.addItem(list, { Title: 'Ben', Rank: 2, Loose: 'x' });
    const { fields } = (await tenant.graph.get(`${list}/items/${id}?$expand=fields($select=Title,Rank)`)).body;
    expect(fields).toMatchObject({ Title: 'Ben', Rank: 2 });
    expect(fields).not.toHaveProperty('Loose');
  });

  test('a query option is understood without its dollar sign', async () => {
    const id = await tenant.addItem(list, { Title: 'Cem' });
    expect((await tenant.graph.get(`${list}/items/${id}?expand=fields(select=Title)`)).body.fields.Title).toBe('Cem');
  });

  test('an empty column is absent', async () => {
    const id = await tenant.addItem(list, { Title: 'Dee', Loose: '' });
    const { fields } = (await tenant.graph.get(`${list}/items/${id}?$expand=fields`)).body;
    expect(Object.keys(fields)).not.toEqual(expect.arrayContaining(['Loose']));
    expect(Object.keys(fields)).not.toEqual(expect.arrayContaining(['Rank']));
  });

  test('a hidden column comes only when it is named', async () => {
    const id = await tenant.addItem(list, { Title: 'Eve', Secret: 'x' });
    expect((await tenant.graph.get(`${list}/items/${id}?$expand=fields`)).body.fields).not.toHaveProperty('Secret');
    expect((await tenant.graph.get(`${list}/items/${id}?$expand=fields($select=Secret)`)).body.fields.Secret).toBe('x');
  });

  test('a link column is read back without any type', async () => {
    const columns: { name: string; text?: object; hyperlinkOrPicture?: object }[] = (await tenant.graph.get(`${list}/columns`)).body.value;
    expect(columns.find(({ name }) => name === 'Link')).not.toHaveProperty('hyperlinkOrPicture');
  });

  test('an item tells its eTag twice, quoted, and its version', async () => {
    const id = await tenant.addItem(list, { Title: 'Flo' });
    const { body } = await tenant.graph.get(`${list}/items/${id}?$expand=fields`);
    expect(body.eTag).toMatch(/^"[0-9a-f-]{36},1"$/);
    expect([body['@odata.etag'], body.fields['@odata.etag'], body.fields._UIVersionString]).toEqual([body.eTag, body.eTag, '1.0']);
  });

  test('an item that is not there is 404 itemNotFound', async () => {
    expect(await tenant.graph.get(`${list}/items/99999`)).toMatchObject({ status: 404, body: { error: { code: 'itemNotFound' } } });
  });

  test('an outer select keeps the members named', async () => {
    const id = await tenant.addItem(list, { Title: 'Gus' });
    const { body } = await tenant.graph.get(`${list}/items/${id}?$select=id,eTag&$expand=fields($select=Title)`);
    expect(body).toMatchObject({ id, fields: { Title: 'Gus' } });
    expect(body).not.toHaveProperty('createdBy');
  });
});
