import { actors } from '../../support/actors';
import { openServer, type TestServer } from '../../support/services';
import { everybodySignsIn, inTracker } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';

const { quinn, casey, robin, ola, sam, jules, eden } = actors;
let tenant: TestTenant;
let server: TestServer;
beforeAll(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
});
afterAll(() => tenant.close());

const leave = () => server.services.leave;
const june = { from: '2026-06-08', until: '2026-06-14', coverOid: jules.oid };

test('Ola says when she is away and who stands in, in one write and its audit entry, and it is there after a restart', async () => {
  const view = await leave().addLeave(ola, 'me', june);
  expect(view).toMatchObject({ person: { name: ola.name }, leaves: [{ from: june.from, until: june.until, cover: { name: jules.name }, backOn: '2026-06-15' }] });
  expect((await openServer(tenant)).services.leave.leaveOf(ola, 'me').leaves).toHaveLength(1);
  expect((await server.stores.audit.of(`leave/${ola.oid}`)).map(({ action, actor }) => [action, actor.name])).toEqual([['leave.added', ola.name]]);
});

test('a sign-in while she is away forgets nothing of it', async () => {
  await server.services.people.signIn({ oid: ola.oid, name: 'Ola Fenwright-New', upn: 'ola@council.example', roles: ['Manager'], kind: 'internal' });
  expect(leave().leaveOf(ola, 'me').leaves).toHaveLength(1);
});

test('her reminders go to whoever stands in, as far as they may see them, and wait otherwise', async () => {
  const reference = await inTracker(server);
  const toldTo = async (day: string, oid: string) => {
    server.clock.set(`${day}T09:00:00Z`);
    await server.services.messages.plan();
    return server.stores.messages.get(`daily/${day}/${oid}`)?.value.items.map((item) => `${item.rule} ${item.reference} ${item.coverFor ?? ''}`);
  };
  // Jules, a practitioner, may not see it.
  expect(await toldTo('2026-06-12', jules.oid)).toBeUndefined();
  expect(await toldTo('2026-06-15', ola.oid)).toEqual([`recommendationOverdue ${reference} `]);
});

test('the coordinator records it for anybody and sees who is away; for anybody else others’ leave does not exist', async () => {
  server.clock.set('2026-06-16T09:00:00Z');
  await leave().addLeave(casey, sam.oid, { from: '2026-06-18', until: '2026-06-19', coverOid: ola.oid });
  expect(leave().listAway(quinn)).toMatchObject([{ person: { name: sam.name }, leave: { from: '2026-06-18' } }]);
  expect(() => leave().leaveOf(robin, sam.oid)).toThrow(expect.objectContaining({ code: 'notFound' }));
  await expect(leave().addLeave(robin, sam.oid, { from: '2026-07-01', until: '2026-07-02', coverOid: '' })).rejects.toMatchObject({ code: 'notFound' });
  expect(() => leave().listAway(robin)).toThrow(expect.objectContaining({ code: 'forbidden' }));
});

test.each([
  ['days that end before they begin', { from: '2026-07-10', until: '2026-07-09', coverOid: '' }, ['until']],
  ['no days at all', { from: '', until: '', coverOid: '' }, ['from', 'until']],
  ['days that overlap with others', { from: '2026-06-19', until: '2026-06-25', coverOid: '' }, ['from']],
  ['oneself as cover', { from: '2026-07-01', until: '2026-07-02', coverOid: sam.oid }, ['coverOid']],
  ['a guest as cover', { from: '2026-07-01', until: '2026-07-02', coverOid: eden.oid }, ['coverOid']],
  ['days long past', { from: '2026-03-01', until: '2026-07-02', coverOid: '' }, ['from']],
])('%s are refused with their place', async (_, wrong, paths) => {
  await expect(leave().addLeave(sam, 'me', wrong)).rejects.toMatchObject({ code: 'invalid', details: { faults: paths.map((path) => ({ path })) } });
});

test('what has not begun is taken out; what has begun ends today, so that what waited comes on the next working day', async () => {
  server.clock.set('2026-06-18T09:00:00Z');
  expect((await leave().endLeave(sam, 'me', { from: '2026-06-18' })).leaves).toMatchObject([{ until: '2026-06-18', backOn: '2026-06-19' }]);
  await leave().addLeave(sam, 'me', { from: '2026-08-03', until: '2026-08-07', coverOid: '' });
  const once = await leave().endLeave(sam, 'me', { from: '2026-08-03' });
  expect(await leave().endLeave(sam, 'me', { from: '2026-08-03' })).toEqual(once);
  expect(once.leaves).toHaveLength(1);
});

test('to end the same days again, as after an answer that was lost, changes nothing and is recorded nowhere', async () => {
  await leave().addLeave(ola, 'me', { from: '2026-07-20', until: '2026-07-21', coverOid: '' });
  await leave().endLeave(ola, 'me', { from: '2026-07-20' });
  const { length } = await server.stores.audit.of(`leave/${ola.oid}`);
  server.clock.advance(60);
  tenant.calls.reset();
  await leave().endLeave(ola, 'me', { from: '2026-07-20' });
  expect(tenant.calls.total().calls).toBe(0);
  expect(await server.stores.audit.of(`leave/${ola.oid}`)).toHaveLength(length);
});

test('two who record different days for one person at once both succeed', async () => {
  const there = await openServer(tenant, { serverId: 'there', clock: server.clock });
  await Promise.all([leave().addLeave(quinn, robin.oid, { from: '2026-09-01', until: '2026-09-02', coverOid: '' }), there.services.leave.addLeave(casey, robin.oid, { from: '2026-10-01', until: '2026-10-02', coverOid: '' })]);
  await server.stores.poll();
  expect(leave().leaveOf(robin, 'me').leaves.map(({ from }) => from)).toEqual(['2026-09-01', '2026-10-01']);
});
