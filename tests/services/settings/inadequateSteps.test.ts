import { actors } from '../../support/actors';
import { openServer, type TestServer } from '../../support/services';
import { everybodySignsIn } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';

const { quinn, morgan, casey, robin } = actors;
let tenant: TestTenant;
let server: TestServer;
beforeEach(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
});
afterEach(() => tenant.close());

const settings = () => server.services.settings;
const other = { tell: false, panelPlace: true, reReviewMonths: 6 };

test('as long as nobody has said otherwise an Inadequate grade starts what is usual', () => {
  expect(settings().inadequateSteps(casey)).toMatchObject({ tell: true, panelPlace: true, reReviewMonths: 3, revision: 0, abilities: { change: { allowed: false } } });
});

test('the QA lead says what it starts, in one write with its audit entry, and every server keeps to it', async () => {
  await settings().setInadequateSteps(quinn, { revision: 0, ...other });
  expect(settings().inadequateSteps(morgan)).toMatchObject({ ...other, revision: 1, updatedBy: { name: quinn.name }, abilities: { change: { allowed: true } } });
  expect((await openServer(tenant)).services.settings.inadequateSteps(quinn)).toMatchObject({ ...other, revision: 1 });
  expect((await server.stores.audit.of('settings')).map(({ action, summary }) => [action, summary])).toEqual([['settings.inadequateGrade', 'tell nobody, panel, 6 months']]);
});

test('of two QA leads who change it at once one is told what the other said', async () => {
  const changes = await Promise.allSettled([settings().setInadequateSteps(quinn, { revision: 0, ...other }), settings().setInadequateSteps(morgan, { revision: 0, ...other, reReviewMonths: 1 })]);
  expect(changes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(changes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'stale', details: { current: { revision: 1 } } } });
});

test('a coordinator reads it and changes nothing; a reviewer does not read it', async () => {
  await expect(settings().setInadequateSteps(casey, { revision: 0, ...other })).rejects.toMatchObject({ code: 'forbidden' });
  expect(() => settings().inadequateSteps(robin)).toThrow(expect.objectContaining({ code: 'forbidden' }));
});

test.each([-1, 1.5, 25])('another review %s months later is refused, with what can be said', async (reReviewMonths) => {
  await expect(settings().setInadequateSteps(quinn, { revision: 0, ...other, reReviewMonths })).rejects.toMatchObject({ code: 'invalid', details: { faults: [{ path: 'reReviewMonths' }] } });
});
