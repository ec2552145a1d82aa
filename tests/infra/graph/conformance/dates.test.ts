import { isLocal, startLocalTenant, startTenant, type LocalTenant, type TenantUnderTest } from './tenant';

const columns = [
  { name: 'Due', dateTime: { format: 'dateTime' } },
  { name: 'Day', dateTime: { format: 'dateOnly' } },
];

describe('13 dates', () => {
  let tenant: TenantUnderTest;
  let list: string;
  beforeAll(async () => {
    tenant = await startTenant();
    list = await tenant.makeList(columns);
  });
  afterAll(() => tenant.end());

  test.each([
    ['2026-03-01T09:00:00Z', '2026-03-01T09:00:00Z'],
    ['2026-03-01T09:00:00.987Z', '2026-03-01T09:00:00Z'],
    ['2026-07-01T09:00:00+01:00', '2026-07-01T08:00:00Z'],
  ])('%s is read back as %s', async (sent, kept) => {
    const id = await tenant.addItem(list, { Due: sent });
    expect((await tenant.graph.get(`${list}/items/${id}/fields`)).body.Due).toBe(kept);
  });

  test('what is not a date is refused', async () => {
    expect((await tenant.graph.post(`${list}/items`, { fields: { Due: 'tomorrow' } })).status).toBeGreaterThanOrEqual(400);
  });
});

if (isLocal) {
  describe('13 dates in a site in Pacific time', () => {
    let tenant: LocalTenant;
    let list: string;
    beforeAll(async () => {
      tenant = await startLocalTenant();
      list = await tenant.makeList(columns);
    });
    afterEach(() => tenant.running.graph.faults.reset());
    afterAll(() => tenant.end());
    const post = async (fields: object) => (await tenant.graph.post(`${list}/items`, { fields })).body;
    const reread = async (id: string) => (await tenant.graph.get(`${list}/items/${id}/fields`)).body;

    test('the reply to a POST gives the site’s time marked Z, and a later read the right one', async () => {
      const made = await post({ Due: '2026-01-15T20:00:00Z' });
      expect([made.fields.Due, (await reread(made.id)).Due]).toEqual(['2026-01-15T12:00:00Z', '2026-01-15T20:00:00Z']);
    });

    test('with the bug switched off the reply is right', async () => {
      tenant.switches({ postDateBug: false });
      expect((await post({ Due: '2026-01-15T20:00:00Z' })).fields.Due).toBe('2026-01-15T20:00:00Z');
    });

    test.each([
      ['2026-01-15', '2026-01-15T08:00:00Z'],
      ['2026-07-15T00:00:00Z', '2026-07-15T07:00:00Z'],
      ['2026-01-15T03:00:00Z', '2026-01-14T08:00:00Z'],
    ])('the day %s is kept as midnight in the site', async (sent, kept) => {
      expect((await reread((await post({ Day: sent })).id)).Day).toBe(kept);
    });

    test('a time without a zone is the site’s', async () => {
      expect((await reread((await post({ Due: '2026-01-15T12:00:00' })).id)).Due).toBe('2026-01-15T20:00:00Z');
    });
  });
}
