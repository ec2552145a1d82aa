import { verifyAudit } from '../../src/services/audit/verifyAudit';
import { crashEverywhere, eachPlaceOnce } from '../support/crash';
import { openServer } from '../support/services';
import { everybodySignsIn } from '../support/story';
import { startTestTenant, type TestTenant } from '../support/tenant';
import { crashVerbs } from './crashVerbs';

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await startTestTenant();
  await everybodySignsIn(await openServer(tenant));
});
afterEach(() => tenant.close());

test.each(crashVerbs.map((verb) => [verb.name, verb] as const))(
  'a server that dies at any Graph call of “%s” loses nothing and doubles nothing',
  async (_, verb) => {
    const { outcomes, server } = await crashEverywhere(tenant, verb, eachPlaceOnce);
    expect(outcomes.length).toBeGreaterThanOrEqual(2);
    expect(outcomes.filter(({ lost, doubled }) => lost.length + doubled.length > 0)).toEqual([]);
    expect((await verifyAudit(server.stores)).findings).toEqual([]);
  },
  120_000,
);
