import { provisionSite } from '../../infra/provision';
import { declarations } from '../../src/lists';
import { checkLists } from '../../src/stores';
import { startTestTenant, type TestTenant } from '../support/tenant';

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await startTestTenant({ provisioned: false });
});
afterEach(() => tenant.close());

test('an empty site gets every list, and a second run changes nothing', async () => {
  const admin = tenant.connect({ app: 'admin' });
  const first = await provisionSite(admin);
  expect(first.problems).toEqual([]);
  expect(first.changes).toHaveLength(declarations.length);

  expect(await provisionSite(admin)).toEqual({ changes: [], problems: [] });
});

test('a site of an older version gets the columns and indexes that it lacks, and keeps what it has', async () => {
  const admin = tenant.connect({ app: 'admin' });
  const older = declarations.map((list) => ({ ...list, columns: [...list.columns.filter((column) => column.name !== 'theme').map((column) => (column.name === 'team' ? { ...column, indexed: false } : column)), { name: 'formerColumn', type: 'text' as const, indexed: false, unique: false }] }));
  await provisionSite(admin, older);

  const upgrade = await provisionSite(admin);
  expect(upgrade.problems).toEqual([]);
  expect(upgrade.changes).toEqual(expect.arrayContaining(['Reviews: added the column theme', 'Recommendations: indexed the column team']));
  expect(await provisionSite(admin)).toEqual({ changes: [], problems: [] });
  const reviews = (await admin.structure.lists()).find((list) => list.displayName === 'Reviews');
  const columns = await admin.structure.columns(reviews?.id ?? '');
  expect(columns.map((column) => column.name)).toContain('formerColumn');
});

test('a column of another type is told and left alone', async () => {
  const admin = tenant.connect({ app: 'admin' });
  await provisionSite(admin, declarations.map((list) => ({ ...list, columns: list.columns.map((column) => (column.name === 'timesReturned' ? { ...column, type: 'text' as const } : column)) })));

  const report = await provisionSite(admin);
  expect(report).toEqual({ changes: [], problems: [expect.stringContaining('Reviews: column timesReturned is of type text and should be number')] });
});

test('a server is told at its start what its site lacks', async () => {
  const admin = tenant.connect({ app: 'admin' });
  expect(await checkLists(tenant.connect())).toContain('Reviews: the list is missing.');
  await provisionSite(admin, declarations.map((list) => ({ ...list, columns: list.columns.filter((column) => column.name !== 'theme') })));
  expect(await checkLists(tenant.connect())).toEqual(['Reviews: column theme is missing or not indexed.', 'Recommendations: column theme is missing or not indexed.']);
  await provisionSite(admin);
  expect(await checkLists(tenant.connect())).toEqual([]);
});

test('the server’s own identity may write items but not the site’s structure', async () => {
  await expect(provisionSite(tenant.connect())).rejects.toMatchObject({ code: 'internal', message: expect.stringContaining('refuses this app access') });
});
