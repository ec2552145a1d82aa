import { type MessageItem } from '../../../src/lists';
import { putInOutbox } from '../../../src/services/messages/outbox';
import { MOST_KEPT } from '../../../src/services/messages/plan';
import { takeInHand } from '../../../src/services/messages/planned';
import { actors } from '../../support/actors';
import { openServer, type TestServer } from '../../support/services';
import { everybodySignsIn, inProgress, inTracker, signedOff } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';

const { robin, ola, casey } = actors;
let tenant: TestTenant;
let server: TestServer;
beforeEach(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
});
afterEach(() => tenant.close());

const remindersOf = (oid: string) => [...server.stores.messages.values()].map(({ value }) => value).filter(({ nonce, recipient }) => nonce.startsWith('daily/') && recipient?.oid === oid);

test('a deadline five working days away is one reminder, however often and wherever it is planned', async () => {
  const reference = await inProgress(server);
  server.clock.set('2026-03-17T09:00:00Z');
  const other = await openServer(tenant, { clock: server.clock });
  await Promise.all([server.services.messages.plan(), other.services.messages.plan()]);
  await server.services.messages.plan();
  await server.stores.poll();
  expect(remindersOf(robin.oid)).toMatchObject([{ state: 'pending', items: [{ rule: 'reviewDue', reference, dueDay: '2026-03-24' }] }]);
});

test('while one server plans, another leaves it to that one, and takes over when it has died', async () => {
  await inProgress(server);
  server.clock.set('2026-03-17T09:00:00Z');
  const other = await openServer(tenant, { clock: server.clock, serverId: 'other' });
  expect(await takeInHand(server.context, '2026-03-17')).toBe(true);
  await other.stores.poll();
  tenant.calls.reset();
  expect([await other.services.messages.plan(), tenant.calls.last()]).toEqual([0, []]);
  server.clock.set('2026-03-17T09:05:00Z');
  expect(await other.services.messages.plan()).toBe(1);
});

test('a message keeps everything that a lead comes back to, on every server', async () => {
  const other = await openServer(tenant, { clock: server.clock });
  const items = Array.from({ length: MOST_KEPT }, (_, index): MessageItem => ({ rule: 'recommendationEscalated', reference: `R-2026-${10_000 + index}`, dueDay: '2026-03-17', state: 'inProgress', coverFor: ola.oid }));
  await putInOutbox(server.context, { nonce: 'daily/2026-03-17/many', recipient: { oid: casey.oid, name: casey.name }, rule: 'daily', items });
  await other.stores.poll();
  expect(other.stores.messages.get('daily/2026-03-17/many')?.value.items).toEqual(items);
});

test('nothing is planned or sent outside sending hours', async () => {
  await inProgress(server);
  server.clock.set('2026-03-17T19:30:00Z');
  expect({ planned: await server.services.messages.plan(), waiting: server.services.messages.pending() }).toEqual({ planned: 0, waiting: [] });
});

test('several things for one person on one day are one message', async () => {
  await inTracker(server);
  await inTracker(server);
  server.clock.set('2026-06-12T09:00:00Z');
  await server.services.messages.plan();
  expect(remindersOf(ola.oid).map(({ items }) => items.length)).toEqual([2]);
});

test('a message holds rules, references, days and states, and never a name or a text', async () => {
  await signedOff(server);
  await server.committer.sweep();
  const items = [...server.stores.messages.values()].flatMap(({ value }) => value.items);
  expect(items.length).toBeGreaterThan(0);
  expect([...new Set(items.flatMap(Object.keys))].toSorted()).toEqual(['dueDay', 'reference', 'rule', 'state']);
  expect(JSON.stringify(items)).not.toMatch(/Wren|Ashdown|father/);
});

test('the channel hears once a week what was signed off and what is overdue', async () => {
  const off = await signedOff(server);
  const late = await inTracker(server);
  server.clock.set('2026-06-15T09:00:00Z');
  await server.services.messages.planDigest();
  await server.services.messages.planDigest();
  const digests = [...server.stores.messages.values()].map(({ value }) => value).filter(({ rule }) => rule === 'digest');
  expect(digests).toMatchObject([{ channel: 'channel', items: [{ reference: late, state: 'turnedRed' }] }]);
  expect(JSON.stringify(digests)).not.toContain(off);
});

test('the ledger tells the coordinator what was sent, to whom, and what failed; nobody else', async () => {
  const reference = await inProgress(server);
  const [message] = server.services.messages.pending();
  await server.services.messages.claim(message?.nonce ?? '');
  await server.services.messages.markFailed(message?.nonce ?? '', 'The bot is not installed there.', true);
  expect(server.services.messages.ledger(casey).rows).toMatchObject([{ recipient: robin.name, rule: 'assigned', state: 'failed', items: [reference], attempts: 1, error: 'The bot is not installed there.' }]);
  expect(() => server.services.messages.ledger(robin)).toThrow(expect.objectContaining({ code: 'forbidden' }));
});

test('sent messages about a thing can be found again, to replace their cards', async () => {
  const reference = await inProgress(server);
  const nonce = server.services.messages.pending()[0]?.nonce ?? '';
  await server.services.messages.claim(nonce);
  await server.services.messages.markSent(nonce, 'activity-1');
  expect(server.services.messages.sentAbout(reference)).toMatchObject([{ nonce, activityId: 'activity-1', state: 'sent' }]);
});
