import { actors } from '../../support/actors';
import { openServer, type TestServer } from '../../support/services';
import { everybodySignsIn, inProgress } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';

const { quinn, robin } = actors;
let tenant: TestTenant;
let server: TestServer;
let there: TestServer;
let reference: string;
beforeEach(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant, { serverId: 'here' });
  await everybodySignsIn(server);
  const review = await inProgress(server);
  await server.committer.sweep();
  reference = (await server.services.alerts.raise(robin, review, { attempt: 'attempt-1', kind: 'immediateConcern', seen: 'A bruise.' })).view.alert.reference;
  there = await openServer(tenant, { serverId: 'there', clock: server.clock });
});
afterEach(() => tenant.close());

/** Quinn's messages about the alert that have been planned. */
const toQuinn = () => [...server.stores.messages.values()].map(({ value }) => value).filter(({ nonce, recipient }) => nonce.startsWith(`alert/${reference}/`) && recipient?.oid === quinn.oid);

/** What the server may send now is sent. */
async function send(): Promise<number> {
  const due = server.services.messages.pending().filter(({ items }) => items[0]?.reference === reference);
  for (const { nonce } of due) if (await server.services.messages.claim(nonce)) await server.services.messages.markSent(nonce, 'activity');
  return due.length;
}

async function planEverywhere(): Promise<void> {
  await Promise.all([server.services.alerts.plan(), there.services.alerts.plan(), server.services.alerts.plan()]);
  await Promise.all([server.stores.poll(), there.stores.poll()]);
}

test('over three working hours two servers that plan every ten minutes send each lead four messages', async () => {
  for (let minute = 0; minute <= 180; minute += 10, server.clock.advance(600)) {
    await planEverywhere();
    await send();
  }

  expect(toQuinn().map(({ rule, state }) => `${rule} ${state}`)).toEqual(['alertRaised sent', 'alertWaiting sent', 'alertWaiting sent', 'alertWaiting sent']);
}, 60_000);

test('the first may be sent in the night; a repeat may not', async () => {
  server.clock.set('2026-03-10T23:00:00Z');
  const night = await send();
  server.clock.set('2026-03-11T17:59:00Z');
  await planEverywhere();
  server.clock.set('2026-03-11T18:01:00Z');

  expect([night, await send(), toQuinn().map(({ rule, state }) => `${rule} ${state}`)]).toEqual([2, 0, ['alertRaised sent', 'alertWaiting pending']]);
});

test('while a message still waits to be sent no other joins it; what cannot be sent at all does not hold up the next', async () => {
  server.clock.advance(7200);
  await planEverywhere();
  expect(toQuinn()).toHaveLength(1);

  const [first] = toQuinn();
  await server.services.messages.claim(first?.nonce ?? '');
  await server.services.messages.markFailed(first?.nonce ?? '', 'The bot is not installed there.', true);
  await planEverywhere();
  expect(toQuinn().map(({ rule, state }) => `${rule} ${state}`)).toEqual(['alertRaised failed', 'alertWaiting pending']);
});

test('a first message that certainly did not arrive is tried again for as long as it takes, at night too', async () => {
  server.clock.set('2026-03-10T20:00:00Z');
  const nonce = toQuinn()[0]?.nonce ?? '';
  for (let tries = 0; tries < 8; tries += 1, server.clock.advance(300)) {
    expect(await server.services.messages.claim(nonce)).toMatchObject({ attempts: tries + 1 });
    await server.services.messages.markFailed(nonce, '502');
  }

  expect(server.services.messages.pending().map((message) => message.nonce)).toContain(nonce);
});

test('nothing more is planned once it is acknowledged', async () => {
  await send();
  await server.services.alerts.acknowledge(quinn, reference);
  await there.stores.poll();
  server.clock.advance(7200);
  await planEverywhere();

  expect(toQuinn()).toHaveLength(1);
});

test('who becomes a QA lead while an alert is open is told of it', async () => {
  const ola = server.stores.people.get(actors.ola.oid);
  if (ola) await server.stores.people.update(ola, { roles: ['QaLead'] }, { priority: 'save' });
  await planEverywhere();

  expect([...server.stores.messages.values()].some(({ value }) => value.nonce === `alert/${reference}/0/${actors.ola.oid}`)).toBe(true);
});
