import { startTenant, usualColumns, type TenantUnderTest } from './tenant';

const refusal = (message: string) => ({ status: 400, body: { error: { code: 'invalidRequest', message: expect.stringContaining(message) } } });
let tenant: TenantUnderTest;
let list: string;
beforeAll(async () => {
  tenant = await startTenant();
  const tags = { name: 'Tags', choice: { choices: ['red', 'blue'], displayAs: 'checkBoxes' } };
  list = await tenant.makeList([...usualColumns, { name: 'Link', hyperlinkOrPicture: {} }, tags]);
});
afterAll(() => tenant.end());

describe('11 fields that are refused', () => {
  const add = (fields: object) => tenant.graph.post(`${list}/items`, { fields });

  test('a value that a unique column already has is 400, not 409', async () => {
    await tenant.addItem(list, { Key: 'taken' });
    expect(await add({ Key: 'taken' })).toMatchObject(refusal('unique constraints'));
  });

  test('a change to a taken value is refused and leaves the item as it was', async () => {
    await tenant.addItem(list, { Key: 'held' });
    const id = await tenant.addItem(list, { Key: 'free' });
    expect(await tenant.graph.patch(`${list}/items/${id}/fields`, { Key: 'held', Title: 'x' })).toMatchObject(refusal('unique constraints'));
    expect((await tenant.graph.get(`${list}/items/${id}/fields`)).body).toMatchObject({ Key: 'free', _UIVersionString: '1.0' });
  });

  test('a unique value is free again once its item is gone', async () => {
    const id = await tenant.addItem(list, { Key: 'lent' });
    await tenant.graph.delete(`${list}/items/${id}`);
    expect((await add({ Key: 'lent' })).status).toBe(201);
  });

  test('of two creations of one key at once, one is made', async () => {
    const answers = await Promise.all([add({ Key: 'race' }), add({ Key: 'race' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400]);
  });

  test('a unique column may be empty any number of times', async () => {
    expect([(await add({ Title: 'a' })).status, (await add({ Title: 'b' })).status]).toEqual([201, 201]);
  });

  test('a single line of 256 characters is refused and of 255 kept', async () => {
    expect([(await add({ Loose: 'x'.repeat(256) })).status, (await add({ Loose: 'x'.repeat(255) })).status]).toEqual([400, 201]);
  });

  test('a long text of 64,000 characters is refused and of 63,999 kept', async () => {
    expect([(await add({ Notes: 'x'.repeat(64_000) })).status, (await add({ Notes: 'x'.repeat(63_999) })).status]).toEqual([400, 201]);
  });

  test.each(['id', 'Created', 'Modified', 'AuthorLookupId', '_UIVersionString'])('%s cannot be written', async (name) => {
    expect((await add({ [name]: '1' })).status).toBe(400);
  });

  test('an unknown field is named in the refusal', async () => {
    expect(await add({ Unheard: 'x' })).toMatchObject(refusal("Field 'Unheard' is not recognized"));
  });

  test('a text in a number column fails', async () => {
    expect((await add({ Rank: 'three' })).status).toBeGreaterThanOrEqual(400);
  });
});

describe('12 links', () => {
  const Link = { Url: 'https://contoso.example/a', Description: 'A' };

  test('a link is refused without the Prefer header', async () => {
    expect((await tenant.graph.post(`${list}/items`, { fields: { Link } })).status).toBe(400);
  });

  test('a link is kept with the Prefer header', async () => {
    const id = await tenant.addItem(list, { Link }, { Prefer: 'apiversion=2.1' });
    expect((await tenant.graph.get(`${list}/items/${id}/fields`)).body.Link).toEqual(Link);
  });
});

describe('10 columns of several values', () => {
  test('several choices without their annotation are a general exception', async () => {
    expect(await tenant.graph.post(`${list}/items`, { fields: { Tags: ['red'] } })).toMatchObject({ status: 500, body: { error: { code: 'generalException' } } });
  });

  test('several choices with their annotation are kept, and an empty list clears them', async () => {
    const annotated = { 'Tags@odata.type': 'Collection(Edm.String)' };
    const id = await tenant.addItem(list, { ...annotated, Tags: ['red', 'blue'] });
    expect((await tenant.graph.get(`${list}/items/${id}/fields`)).body.Tags).toEqual(['red', 'blue']);
    await tenant.graph.patch(`${list}/items/${id}/fields`, { ...annotated, Tags: [] });
    expect((await tenant.graph.get(`${list}/items/${id}/fields`)).body).not.toHaveProperty('Tags');
  });
});
