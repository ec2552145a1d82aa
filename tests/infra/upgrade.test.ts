import { upgradeWorld } from '../../infra/local/upgradeWorld';
import { worldOf } from '../../infra/local/world';
import { provisionSite } from '../../infra/provision';
import { declarations } from '../../src/lists';
import { checkLists } from '../../src/stores';
import { startTestTenant, type TestTenant } from '../support/tenant';

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await startTestTenant({ provisioned: false });
});
afterEach(() => tenant.close());

test('a world that an earlier version made, without alerts, gets what is missing and starts', async () => {
  await provisionSite(tenant.connect({ app: 'admin' }), declarations.filter(({ name }) => name !== 'Alerts'));
  expect((await checkLists(tenant.connect())).map((fault) => fault.split(':')[0])).toEqual(['Alerts']);

  const added: string[] = [];
  const world = worldOf({ LOCAL_DATA_DIR: tenant.dataDir });
  await upgradeWorld(world, tenant.local, (line) => added.push(line));
  expect(added).toEqual([expect.stringContaining('Alerts: made the list')]);
  expect(await checkLists(tenant.connect())).toEqual([]);
}, 30_000);
