import { actors } from '../../support/actors';
import { openServer, type TestServer } from '../../support/services';
import { everybodySignsIn, inTracker } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';

const { casey, quinn, robin, ola } = actors;
let tenant: TestTenant;
let server: TestServer;
let reference: string;
beforeAll(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
  reference = await inTracker(server);
  server.clock.set('2026-06-12T09:00:00Z');
  await server.services.messages.plan();
  for (const { nonce, recipientOid } of server.services.messages.pending()) if (recipientOid === ola.oid) await fail(nonce);
});
afterAll(() => tenant.close());

async function fail(nonce: string): Promise<void> {
  await server.services.messages.claim(nonce);
  await server.services.messages.markFailed(nonce, 'The bot is not installed there.', true);
}
const messages = () => server.services.messages;
const conversation = { key: `person/${ola.oid}`, kind: 'personal', oid: ola.oid, reference: {} } as const;

test('whoever the app could not write to is shown to the coordinator, with what waits for them', () => {
  expect(messages().unreachable(casey)).toMatchObject([{ name: ola.name, why: 'neverMet', waits: [reference] }]);
  expect(() => messages().unreachable(robin)).toThrow(expect.objectContaining({ code: 'forbidden' }));
});

test('whoever can be reached again is not shown any more; whoever takes the app away is, as such', async () => {
  await server.services.conversations.remember(conversation);
  expect(messages().unreachable(casey)).toEqual([]);
  await server.services.conversations.forget(conversation.key);
  expect(messages().unreachable(casey)).toMatchObject([{ name: ola.name, why: 'removed' }]);
});

test('what was done meanwhile waits no more', async () => {
  const stored = server.stores.recommendations.get(reference);
  if (stored) await server.stores.recommendations.update(stored, { status: 'notRequired' }, { priority: 'save' });
  expect(messages().unreachable(casey)).toMatchObject([{ waits: [] }]);
});

test('the ledger counts each outcome, and finds by outcome, person and reference', () => {
  const all = messages().ledger(quinn, { day: '2026-06-12' });
  expect(all.counts).toMatchObject({ failed: 1, sent: 0, unknown: 0 });
  expect(messages().ledger(quinn, { day: '2026-06-12', state: 'failed' })).toMatchObject({ rows: [{ recipient: ola.name }], total: 1, counts: all.counts });
  expect(messages().ledger(quinn, { day: '2026-06-12', q: 'fenwright' }).total).toBe(1);
  expect(messages().ledger(quinn, { day: '2026-06-12', q: 'nobody' }).total).toBe(0);
});
