import { declarations } from '../../../src/lists';
import { actors } from '../../support/actors';
import { crashEverywhere, type CrashVerb, everyWrite } from '../../support/crash';
import { openServer, type TestServer } from '../../support/services';
import { snapshotOf } from '../../support/snapshot';
import { everybodySignsIn } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await startTestTenant();
});
afterEach(() => tenant.close());

test('the end state shows a row of any list that is declared', async () => {
  const graph = tenant.connect();
  for (const { name, keyColumn } of declarations) await graph.list(name).create({ [keyColumn]: 'new', Title: 'new' }, { priority: 'bulk', select: [keyColumn], unique: {} });
  expect((await snapshotOf(graph)).map((line) => line.split(' ')[0])).toEqual(declarations.map(({ name }) => name).sort());
});

const setting = (key: string) => ({ key, value: null, updatedAt: undefined, updatedBy: undefined, revision: 0 });
const leaking = (name: string, run: (server: TestServer) => Promise<unknown>): CrashVerb => ({ name, arrange: async () => {}, run });

test('a verb that counts each press, and one that leaves its second write to nobody, do not pass', async () => {
  await everybodySignsIn(await openServer(tenant));
  const counting = leaking('counting', ({ stores }) => stores.settings.create(setting(`press ${stores.settings.count}`), { priority: 'save' }));
  const forgetting = leaking('forgetting', async ({ stores, services }) => {
    if (stores.settings.count > 0) return;
    await stores.settings.create(setting('first'), { priority: 'save' });
    await services.recommendations.keepView(actors.quinn, { name: 'Mine', address: 'view=mine' });
  });
  expect(await crashEverywhere(tenant, counting, everyWrite)).toMatchObject([{ call: 1, lost: [], doubled: [expect.stringMatching(/^Settings .*press 1/)] }]);
  expect((await crashEverywhere(tenant, forgetting, everyWrite))[0]).toMatchObject({ call: 1, lost: [expect.stringMatching(/^Audit .*trackerViews/), expect.stringMatching(/^Settings .*trackerViews/)], doubled: [] });
});
