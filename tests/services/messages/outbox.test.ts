import { cast } from '../../../infra/local/demo/people';
import { claim, deliverable, expireClaims, putInOutbox, settle, settleFailed } from '../../../src/services/messages/outbox';
import { openServer, type TestServer } from '../../support/services';
import { startTestTenant, type TestTenant } from '../../support/tenant';

let tenant: TestTenant;
let here: TestServer;
let there: TestServer;
beforeAll(async () => {
  tenant = await startTestTenant();
  here = await openServer(tenant, { serverId: 'here' });
  there = await openServer(tenant, { serverId: 'there', clock: here.clock });
});
afterAll(() => tenant.close());

let number = 0;
const draft = (nonce = `due/R-2026-${(number += 1)}`) => ({ nonce, recipient: { oid: cast.ola.oid, name: cast.ola.name }, rule: 'recommendationDue', items: [{ rule: 'recommendationDue', reference: 'R-2026-001', dueDay: '2026-03-20', state: 'inProgress' }] });

/** A message that both servers know of. */
async function planned() {
  const one = draft();
  await putInOutbox(here.context, one);
  await there.stores.poll();
  return one.nonce;
}
const stateOf = (nonce: string) => here.stores.messages.get(nonce)?.value.state;
const waiting = (server: TestServer) => deliverable(server.context).map(({ nonce }) => nonce);

test('the same message planned on two servers at once is one', async () => {
  const one = draft();
  await Promise.all([putInOutbox(here.context, one), putInOutbox(there.context, one)]);
  await here.stores.poll();
  expect([...here.stores.messages.values()].filter(({ value }) => value.nonce === one.nonce)).toHaveLength(1);
});

test('of two servers that claim a message at once, one has it', async () => {
  const nonce = await planned();
  const claims = await Promise.all([claim(here.context, nonce), claim(there.context, nonce)]);
  expect(claims.filter((claimed) => claimed?.state === 'sending')).toHaveLength(1);
});

test('a claim whose answer was lost is still ours', async () => {
  const nonce = await planned();
  tenant.faults.set({ commitThen504Every: 1 });
  const claimed = await claim(here.context, nonce).finally(() => tenant.faults.reset());
  expect(claimed).toMatchObject({ nonce, state: 'sending', attempts: 1 });
});

test('a message that a server died over is unknown, and never sent again by itself', async () => {
  const nonce = await planned();
  await claim(here.context, nonce);
  here.clock.advance(301);
  await expireClaims(here.context);
  expect({ state: stateOf(nonce), waiting: waiting(here).includes(nonce) }).toEqual({ state: 'unknown', waiting: false });
});

test('a certain failure is tried again after a wait that grows', async () => {
  const nonce = await planned();
  await claim(here.context, nonce);
  await settle(here.context, nonce, { state: 'failed', error: '502' });
  expect(waiting(here)).not.toContain(nonce);
  here.clock.advance(60);
  await claim(here.context, nonce);
  await settle(here.context, nonce, { state: 'failed', error: '502' });
  here.clock.advance(60);
  expect(waiting(here)).not.toContain(nonce);
  here.clock.advance(240);
  expect(waiting(here)).toContain(nonce);
});

test('what can never arrive is not tried again', async () => {
  const nonce = await planned();
  await claim(here.context, nonce);
  await settle(here.context, nonce, { state: 'failed', error: 'The bot is not installed there.', permanent: true });
  here.clock.advance(86_400);
  expect(waiting(here)).not.toContain(nonce);
});

test('what became of a message is kept, though another server changed its item meanwhile', async () => {
  const nonce = await planned();
  await claim(here.context, nonce);
  await there.stores.poll();
  await settle(there.context, nonce, { state: 'unknown', error: 'slow' });
  await settle(here.context, nonce, { state: 'sent', activityId: 'a1' });
  expect(here.stores.messages.get(nonce)?.value).toMatchObject({ state: 'sent', activityId: 'a1' });
});

test('a message that Teams asked to wait with is not tried sooner', async () => {
  const nonce = await planned();
  await claim(here.context, nonce);
  await settleFailed(here.context, nonce, { error: '429', permanent: false, waitSeconds: 600 });
  here.clock.advance(599);
  expect(waiting(here)).not.toContain(nonce);
  here.clock.advance(1);
  expect(waiting(here)).toContain(nonce);
});

test('a new message is left to the server that made it; another takes it up when that one does not', async () => {
  const nonce = await planned();
  expect([waiting(here).includes(nonce), waiting(there).includes(nonce)]).toEqual([true, false]);
  here.clock.advance(20);
  expect(waiting(there)).toContain(nonce);
});

test('what certainly does not arrive is tried for a week, and then given up', async () => {
  const nonce = await planned();
  await claim(here.context, nonce);
  await settle(here.context, nonce, { state: 'failed', error: 'ECONNREFUSED', attempts: 9 });
  here.clock.advance(6 * 86_400);
  expect(waiting(here)).toContain(nonce);
  here.clock.advance(2 * 86_400);
  expect(waiting(here)).not.toContain(nonce);
});
