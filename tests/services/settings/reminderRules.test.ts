import { defaultRules } from '../../../src/domain/reminders/rules';
import { actors } from '../../support/actors';
import { openServer, type TestServer } from '../../support/services';
import { everybodySignsIn, inTracker } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';

const { quinn, morgan, casey, robin, ola } = actors;
let tenant: TestTenant;
let server: TestServer;
beforeAll(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
});
afterAll(() => tenant.close());

const settings = () => server.services.settings;
const revision = () => settings().reminderRules(quinn).revision;
const sooner = { ...defaultRules, recommendationDue: { ...defaultRules.recommendationDue, before: [3] } };

test('as long as nobody has said otherwise the rules are those of domain.md; the coordinator reads them, a reviewer does not', () => {
  expect(settings().reminderRules(casey)).toMatchObject({ rules: defaultRules, revision: 0, abilities: { change: { allowed: false } } });
  expect(() => settings().reminderRules(robin)).toThrow(expect.objectContaining({ code: 'forbidden' }));
});

test('the QA lead sets them in one write with its audit entry, every server keeps to them, and reminders go by them', async () => {
  const reference = await inTracker(server);
  tenant.calls.reset();
  await settings().setReminderRules(quinn, { rules: sooner, revision: 0 });
  expect(server.stores.settings.get('reminderRules')?.value.revision).toBe(1);
  expect((await openServer(tenant)).services.settings.reminderRules(morgan)).toMatchObject({ rules: sooner, revision: 1, updatedBy: { name: quinn.name } });
  expect((await server.stores.audit.of('settings')).map(({ action }) => action)).toEqual(['settings.reminders']);
  // Due on Friday 12 June: told three days before, and not five.
  const told = async (day: string) => {
    server.clock.set(`${day}T09:00:00Z`);
    await server.services.messages.plan();
    return server.stores.messages.get(`daily/${day}/${ola.oid}`)?.value.items.map((item) => item.reference) ?? [];
  };
  expect([await told('2026-06-08'), await told('2026-06-09')]).toEqual([[], [reference]]);
});

test('of two QA leads who change them at once one is told what the other said', async () => {
  const seen = revision();
  const changes = await Promise.allSettled([settings().setReminderRules(quinn, { rules: sooner, revision: seen }), settings().setReminderRules(morgan, { rules: defaultRules, revision: seen })]);
  expect(changes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(changes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'stale', details: { current: { revision: seen + 1 } } } });
});

test('the coordinator changes nothing, and a wrong number is refused with its place', async () => {
  await expect(settings().setReminderRules(casey, { rules: sooner, revision: revision() })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(settings().setReminderRules(quinn, { rules: { ...sooner, monthlyUpdate: { before: 99 } }, revision: revision() })).rejects.toMatchObject({ code: 'invalid', details: { faults: [{ path: 'monthlyUpdate.before' }] } });
});

test('a preview shows what rules would send and changes nothing', () => {
  const before = revision();
  // What is due in three weeks is due on a Friday, and three days before is no weekend.
  server.clock.set('2026-06-12T09:00:00Z');
  expect(settings().previewReminderRules(casey, sooner).filter(({ subject, to }) => subject === 'recommendation' && to === 'owner')[0]).toMatchObject({ daysAfterDue: -3 });
  expect(revision()).toBe(before);
});
