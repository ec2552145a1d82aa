import { startTenant, type TenantUnderTest } from './tenant';

let tenant: TenantUnderTest;
let list: string;
beforeAll(async () => {
  tenant = await startTenant();
  list = await tenant.makeList();
});
afterAll(() => tenant.end());

describe('8 writing items', () => {
  test('a new item is answered 201 with its id, eTag and fields', async () => {
    const made = await tenant.graph.post(`${list}/items`, { fields: { Title: 'Ann', Rank: 3 } });
    expect(made).toMatchObject({ status: 201, body: { eTag: expect.stringMatching(/^"[0-9a-f-]{36},1"$/), fields: { Title: 'Ann', Rank: 3 } } });
  });
});
