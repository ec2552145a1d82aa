import { isLocal, startLocalTenant, startTenant, type LocalTenant, type TenantUnderTest } from './tenant';

const text = (name: string, more: object = {}) => ({ name, text: {}, ...more });

describe('3 columns', () => {
  let tenant: TenantUnderTest;
  let list: string;
  beforeAll(async () => {
    tenant = await startTenant();
    list = await tenant.makeList();
  });
  afterAll(() => tenant.end());
  const add = (column: object) => tenant.graph.post(`${list}/columns`, column);
  const refusal = (message: string) => ({ status: 400, body: { error: { code: 'invalidRequest', message: expect.stringContaining(message) } } });

  test.each([
    ['text', { text: { maxLength: 100 } }],
    ['note', { text: { allowMultipleLines: true } }],
    ['choice', { choice: { choices: ['a', 'b'] } }],
    ['choices', { choice: { choices: ['a', 'b'], displayAs: 'checkBoxes' } }],
    ['number', { number: { decimalPlaces: 'none', minimum: 0 } }],
    ['currency', { currency: { locale: 'en-gb' } }],
    ['dateTime', { dateTime: { format: 'dateTime' } }],
    ['day', { dateTime: { format: 'dateOnly' } }],
    ['boolean', { boolean: {} }],
    ['person', { personOrGroup: {} }],
    ['people', { personOrGroup: { allowMultipleSelection: true } }],
    ['link', { hyperlinkOrPicture: { isPicture: false } }],
  ])('a column of type %s is added and comes back', async (kind, facet) => {
    const made = await add({ name: `Kind${kind}`, ...facet });
    expect(made).toMatchObject({ status: 201, body: { name: `Kind${kind}`, indexed: false } });
    const read = await tenant.graph.get(`${list}/columns/${made.body.id}`);
    expect(read.body.name).toBe(`Kind${kind}`);
  });

  test('a lookup column looks into another list of the site', async () => {
    const other = (await tenant.graph.get(await tenant.makeList([]))).body.id;
    expect(await add({ name: 'Topic', lookup: { listId: other, columnName: 'Title' } })).toMatchObject({ status: 201, body: { lookup: { listId: other } } });
  });

  test.each([
    ['Due date', 'Due_x0020_date'],
    ['A:b-c/d', 'A_x003a_b_x002d_c_x002f_d'],
    ['2024 total', '_x0032_024_x0020_total'],
    ['A very long name of a column that goes on', 'A_x0020_very_x0020_long_x0020_na'],
  ])('the internal name of "%s" is encoded and cut at 32 characters', async (displayName, name) => {
    expect((await add({ displayName, text: {} })).body.name).toBe(name);
  });

  test('a definition of no type, or of two, is refused', async () => {
    const sentence = 'Unable to determine type of provided column definition';
    expect(await add({ name: 'Nothing' })).toMatchObject(refusal(sentence));
    expect(await add({ name: 'Both', text: {}, number: {} })).toMatchObject(refusal(sentence));
  });

  test('a default value of null is a general exception', async () => {
    expect(await add({ ...text('Defaulted'), defaultValue: null })).toMatchObject({ status: 500, body: { error: { code: 'generalException' } } });
  });

  test('a name that is taken, also by a built-in column, is refused', async () => {
    expect((await add(text('Key'))).status).toBe(409);
    expect((await add(text('Editor'))).status).toBe(409);
  });

  test('a column renamed keeps its internal name', async () => {
    const { id } = (await add(text('Stays'))).body;
    expect(await tenant.graph.patch(`${list}/columns/${id}`, { displayName: 'Shown otherwise' })).toMatchObject({ status: 200, body: { name: 'Stays', displayName: 'Shown otherwise' } });
  });

  test('a column cannot change its type', async () => {
    const { id } = (await add(text('Fixed'))).body;
    expect((await tenant.graph.patch(`${list}/columns/${id}`, { number: {} })).status).toBe(400);
  });

  test('a choice column can be given another choice', async () => {
    const { id } = (await add({ name: 'Mood', choice: { choices: ['Good'] } })).body;
    expect((await tenant.graph.patch(`${list}/columns/${id}`, { choice: { choices: ['Good', 'Bad'] } })).status).toBe(200);
    expect((await tenant.graph.post(`${list}/items`, { fields: { Mood: 'Bad' } })).status).toBe(201);
  });

  test('a unique column must be indexed', async () => {
    expect((await add(text('Once', { enforceUniqueValues: true }))).status).toBe(400);
  });

  test.each([
    ['long text', { text: { allowMultipleLines: true } }],
    ['several choices', { choice: { choices: ['a'], displayAs: 'checkBoxes' } }],
    ['a link', { hyperlinkOrPicture: {} }],
    ['several people', { personOrGroup: { allowMultipleSelection: true } }],
  ])('a column for %s cannot be indexed', async (_kind, facet) => {
    expect((await add({ name: 'Sought', indexed: true, ...facet })).status).toBe(400);
  });

  test('a list has at most 20 indexed columns', async () => {
    const full = await tenant.makeList(Array.from({ length: 20 }, (_, index) => text(`Ix${index}`, { indexed: true })));
    expect((await tenant.graph.post(`${full}/columns`, text('OneMore', { indexed: true }))).status).toBe(400);
  });

  test('an index added later finds the items that were there before', async () => {
    const late = await tenant.makeList();
    await tenant.addItem(late, { Loose: 'old' });
    const { id } = (await tenant.graph.get(`${late}/columns`)).body.value.find(({ name }) => name === 'Loose') ?? { id: 'none' };
    expect((await tenant.graph.patch(`${late}/columns/${id}`, { indexed: true })).status).toBe(200);
    expect((await tenant.graph.get(`${late}/items?$filter=fields/Loose eq 'old'`)).body.value).toHaveLength(1);
  });

  test('a deleted column takes its values with it', async () => {
    const other = await tenant.makeList();
    const id = await tenant.addItem(other, { Loose: 'here', Title: 'A' });
    const column = (await tenant.graph.get(`${other}/columns`)).body.value.find(({ name }) => name === 'Loose') ?? { id: 'none' };
    expect((await tenant.graph.delete(`${other}/columns/${column.id}`)).status).toBe(204);
    expect((await tenant.graph.get(`${other}/items/${id}/fields`)).body).not.toHaveProperty('Loose');
  });

  test('types of columns are told below content types only', async () => {
    const typeOf = (columns: { name: string; type?: string }[]) => columns.find(({ name }) => name === 'Notes')?.type;
    expect(typeOf((await tenant.graph.get(`${list}/columns`)).body.value)).toBeUndefined();
    expect(typeOf((await tenant.graph.get(`${list}/contentTypes?$expand=columns`)).body.value[0]?.columns ?? [])).toBe('note');
  });

  test('a content type can be added and is found', async () => {
    const made = await tenant.graph.post(`${list}/contentTypes`, { name: 'Closed case', description: '' });
    expect(made.status).toBe(201);
    expect((await tenant.graph.get(`${list}/contentTypes/${made.body.id}/columns`)).status).toBe(200);
  });
});

if (isLocal) {
  describe('3 columns of a list that has grown', () => {
    let tenant: LocalTenant;
    beforeAll(async () => {
      tenant = await startLocalTenant({ indexChangeLimit: 2 });
    });
    afterAll(() => tenant.end());

    test('an index can no longer be added or taken away', async () => {
      const list = await tenant.makeList();
      for (const Title of ['a', 'b', 'c']) await tenant.addItem(list, { Title });
      const columns: { name: string; id: string }[] = (await tenant.graph.get(`${list}/columns`)).body.value;
      const change = async (name: string, indexed: boolean) => (await tenant.graph.patch(`${list}/columns/${columns.find((column) => column.name === name)?.id}`, { indexed })).status;
      expect([await change('Loose', true), await change('Rank', false)]).toEqual([400, 400]);
    });
  });
}
