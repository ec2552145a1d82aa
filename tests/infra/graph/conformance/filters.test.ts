import { isLocal, startLocalTenant, startTenant, type LocalTenant, type TenantUnderTest } from './tenant';

const columns = [
  { name: 'Key', text: {}, indexed: true, enforceUniqueValues: true },
  { name: 'Status', choice: { choices: ['New', 'Open', 'Done'] }, indexed: true },
  { name: 'Rank', number: {}, indexed: true },
  { name: 'Due', dateTime: { format: 'dateTime' }, indexed: true },
  { name: 'Sure', boolean: {}, indexed: true },
  { name: 'Tags', choice: { choices: ['red'], displayAs: 'checkBoxes' } },
  { name: 'Loose', text: {} },
];
const people = [
  { Title: 'Ann', Key: "O'Neill", Status: 'New', Rank: 1, Due: '2026-01-10T09:00:00Z', Sure: true, Loose: 'x' },
  { Title: 'Ben', Key: 'benno', Status: 'Open', Rank: 2, Due: '2026-02-10T09:00:00Z', Sure: false },
  { Title: 'Cem', Key: 'BENTO', Status: 'Open', Rank: 3 },
  { Title: 'Dee', Key: 'zed', Status: 'Done' },
];
let tenant: TenantUnderTest;
let list: string;
beforeAll(async () => {
  tenant = await startTenant();
  list = await tenant.makeList(columns);
  for (const fields of people) await tenant.addItem(list, fields);
});
afterAll(() => tenant.end());

const query = (filter: string, more = '') => tenant.graph.get(`${list}/items?$expand=fields&$filter=${encodeURIComponent(filter)}${more}`);
const titles = async (filter: string, more = '') => (await query(filter, more)).body.value.map((item) => item.fields.Title);

describe('5 the filter language', () => {
  test.each([
    ["fields/Status eq 'Open'", ['Ben', 'Cem']],
    ["fields/Status ne 'Open'", ['Ann', 'Dee']],
    ['fields/Rank lt 2', ['Ann']],
    ['fields/Rank le 2', ['Ann', 'Ben']],
    ['fields/Rank gt 2', ['Cem']],
    ['fields/Rank ge 2', ['Ben', 'Cem']],
    ["startswith(fields/Key,'ben')", ['Ben', 'Cem']],
    ["fields/Key eq 'O''Neill'", ['Ann']],
    ["fields/Due ge '2026-02-01T00:00:00Z'", ['Ben']],
    ['fields/Due lt 2026-02-01T00:00:00Z', ['Ann']],
    ['fields/Sure eq true', ['Ann']],
    ['fields/Sure eq 1', ['Ann']],
    ["fields/Status eq 'Open' and fields/Rank gt 2", ['Cem']],
    ["fields/Status eq 'New' or fields/Status eq 'Done'", ['Ann', 'Dee']],
    ["fields/Status eq 'Open' and (fields/Rank eq 2 or fields/Rank eq 9)", ['Ben']],
    ["fields/Rank eq 1 or fields/Status eq 'Open' and fields/Rank eq 3", ['Ann', 'Cem']],
  ])('%s', async (filter, expected) => {
    expect(await titles(filter)).toEqual(expected);
  });

  test.each([
    "Status eq 'Open'",
    "contains(fields/Key,'e')",
    "endswith(fields/Key,'d')",
    "fields/Status in ('New','Open')",
    "fields/Tags/any(t:t eq 'red')",
    "fields/Tags eq 'red'",
    "not fields/Status eq 'Open'",
    "fields/Status eq 'Open' and",
    "fields/Status eq 'Open",
    'fields/Status eq Open',
    "fields/Rank eq 'one'",
    "fields/Nowhere eq 'x'",
    "createdDateTime ge '2026-01-01'",
  ])('refused: %s', async (filter) => {
    expect(await query(filter)).toMatchObject({ status: 400, body: { error: { code: 'invalidRequest' } } });
  });
});

describe('6 columns that are not indexed', () => {
  const sentence = /cannot be referenced in filter or orderby as it is not indexed.*HonorNonIndexedQueriesWarningMayFailRandomly/;
  const read = (options: string, prefer?: string) => tenant.graph.get(`${list}/items?$expand=fields&${options}`, prefer ? { Prefer: prefer } : {});

  test('a filter is refused with the known sentence, even on a small list', async () => {
    expect(await read("$filter=fields/Loose eq 'x'")).toMatchObject({ status: 400, body: { error: { message: expect.stringMatching(sentence) } } });
  });

  test('a sort is refused likewise', async () => {
    expect(await read('$orderby=fields/Loose')).toMatchObject({ status: 400, body: { error: { message: expect.stringMatching(sentence) } } });
  });

  test.each(['HonorNonIndexedQueriesWarningMayFailRandomly', 'allowthrottleablequeries'])('Prefer: %s lifts the refusal on a small list', async (prefer) => {
    expect((await read("$filter=fields/Loose eq 'x'", prefer)).body.value).toHaveLength(1);
  });

  test('an indexed column sorts, upwards and downwards, empty values first', async () => {
    const sorted = async (order: string) => (await read(`$orderby=fields/Rank ${order}`)).body.value.map((item) => item.fields.Title);
    expect([await sorted('asc'), await sorted('desc')]).toEqual([
      ['Dee', 'Ann', 'Ben', 'Cem'],
      ['Cem', 'Ben', 'Ann', 'Dee'],
    ]);
  });
});

if (isLocal) {
  describe('6 the threshold', () => {
    let local: LocalTenant;
    let long: string;
    beforeAll(async () => {
      local = await startLocalTenant({ threshold: 5 });
      long = await local.makeList(columns);
      for (let rank = 1; rank <= 8; rank += 1) await local.addItem(long, { Title: `Item ${rank}`, Rank: rank, Status: rank <= 6 ? 'Open' : 'Done', Loose: 'x' });
    });
    afterEach(() => local.running.graph.faults.reset());
    afterAll(() => local.end());
    const read = (options: string) => local.graph.get(`${long}/items?${options}`, { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' });

    test('a filter that an index makes small is answered', async () => {
      expect((await read("$filter=fields/Status eq 'Done'")).body.value).toHaveLength(2);
    });

    test('an indexed filter that still matches more is refused with 422 tooManyResources', async () => {
      expect(await read("$filter=fields/Status eq 'Open'")).toMatchObject({ status: 422, body: { error: { code: 'notSupported', innerError: { code: 'tooManyResources' } } } });
    });

    test('a filter without an index is refused although the header asks for it', async () => {
      expect((await read("$filter=fields/Loose eq 'y'")).status).toBe(422);
    });

    test('only the first of two conditions makes the set small', async () => {
      expect((await read("$filter=fields/Rank eq 7 and fields/Loose eq 'x'")).body.value).toHaveLength(1);
      expect((await read("$filter=fields/Loose eq 'x' and fields/Rank eq 7")).status).toBe(422);
    });

    test('a sort by something other than a column is refused on a long list', async () => {
      expect((await read('$orderby=id desc')).status).toBe(422);
    });

    test('the older answer is 429 without Retry-After', async () => {
      local.switches({ thresholdStatus: 429 });
      const answer = await read("$filter=fields/Status eq 'Open'");
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, null]);
    });

    test('paging by id goes on for ever', async () => {
      expect((await read('$top=100')).body.value).toHaveLength(8);
    });
  });
}
