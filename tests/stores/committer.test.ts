import { type Clock } from '../../src/domain/clock';
import { type Committer, createCommitter, type FollowUp, type Performers, type Stores } from '../../src/stores';
import { quickTiming } from '../graph/quickTiming';
import { startTestTenant, type TestTenant } from '../support/tenant';
import { recommendation, review } from './samples';

let tenant: TestTenant;
let now = '2026-07-01T09:00:00Z';
const clock: Clock = { now: () => now };
const save = { priority: 'save' } as const;

interface Server {
  stores: Stores;
  committer: Committer;
}
const enter = (reference: string): FollowUp => ({ id: `enter/${reference}`, kind: 'enter', payload: { reference } });
const both = [enter('R-2026-001'), enter('R-2026-002')];

/** A server whose follow-ups put a recommendation into the tracker. */
async function startServer(performers: Performers = {}): Promise<Server> {
  const stores = await tenant.openFilled(tenant.connect({ timing: quickTiming() }));
  const add: Performers[string] = async (payload) => {
    const { reference } = payload as { reference: string };
    await stores.recommendations.create(recommendation(reference), { priority: 'followUp', sameIfExists: (existing) => existing.reference === reference });
  };
  return { stores, committer: createCommitter({ stores, performers: { enter: add, ...performers }, clock, log: { info: () => undefined, warn: () => undefined } }) };
}
async function agree({ stores, committer }: Server, followUps: readonly FollowUp[]): Promise<void> {
  const stored = stores.reviews.get('PIR-2026-01');
  if (!stored) throw new Error('no review');
  await committer.update(stores.reviews, stored, { state: 'agreed' }, followUps);
}
/** What anybody finds afterwards. */
async function endState(): Promise<unknown> {
  const { stores } = await startServer();
  const stored = stores.reviews.get('PIR-2026-01');
  return { state: stored?.value.state, revision: stored?.value.revision, followUps: stored?.followUps, entered: [...stores.recommendations.values()].map((row) => row.value) };
}

beforeEach(async () => {
  now = '2026-07-01T09:00:00Z';
  tenant = await startTestTenant();
  await (await tenant.openFilled()).reviews.create(review('PIR-2026-01', { state: 'checked' }), save);
});
afterEach(() => tenant.close());

const finished = { state: 'agreed', revision: 2, followUps: [], entered: [recommendation('R-2026-001'), recommendation('R-2026-002')] };

test('one write carries the change and what must follow; it is performed in order and cleared by one more', async () => {
  const server = await startServer();
  tenant.calls.reset();
  await agree(server, both);
  expect(tenant.calls.last().map((call) => call.method)).toEqual(['PATCH', 'POST', 'POST', 'PATCH']);
  expect(await endState()).toEqual(finished);
});

test.each(['hangAfterCalls', 'commitThenHangAt'] as const)('killed at any Graph call (%s), a restart and a sweep give the same end', async (fault) => {
  for (let call = 1; call <= 5; call += 1) {
    await tenant.close();
    tenant = await startTestTenant();
    await (await tenant.openFilled()).reviews.create(review('PIR-2026-01', { state: 'checked' }), save);
    const killed = await startServer();
    tenant.faults.set(fault === 'hangAfterCalls' ? { hangAfterCalls: call } : { commitThenHangAt: call, hangAfterCalls: call + 1 });
    const verb = agree(killed, both).catch(() => undefined);
    await Promise.race([verb, new Promise((resolve) => setTimeout(resolve, 150))]);
    tenant.faults.set({ hangAfterCalls: 0, commitThenHangAt: 0 });

    const restarted = await startServer();
    await restarted.committer.sweep();
    const notWritten = { state: 'checked', revision: 1, followUps: [], entered: [] };
    expect(await endState()).toEqual(fault === 'hangAfterCalls' && call === 1 ? notWritten : finished);
  }
});

test('while Graph is away after the write the verb succeeds, and the sweeper finishes', async () => {
  const server = await startServer({ enter: async () => Promise.reject(new Error('away')) });
  await agree(server, both);
  expect(await endState()).toMatchObject({ state: 'agreed', followUps: both, entered: [] });
  const later = await startServer();
  expect(await later.committer.sweep()).toEqual({ performed: 2, failed: 0, waiting: 0 });
  expect(await endState()).toEqual(finished);
});

test('two servers that sweep at once do it once', async () => {
  const server = await startServer({ enter: async () => Promise.reject(new Error('away')) });
  await agree(server, both);
  const [one, other] = [await startServer(), await startServer()];
  tenant.faults.set({ commitThen504Rate: 0.3, conflictRate: 0.2, seed: 9 });
  await Promise.all([one.committer.sweep(), other.committer.sweep()]);
  tenant.faults.reset();
  expect(await endState()).toEqual(finished);
});

test('where the reply waits for the write alone, the rest is performed right after it, and a clean stop waits for that', async () => {
  const server = await startServer();
  const stored = server.stores.reviews.get('PIR-2026-01') ?? fail();
  tenant.calls.reset();
  const replied = await server.committer.update(server.stores.reviews, stored, { state: 'agreed' }, both, { replyWhen: 'committed' });
  expect(replied).toMatchObject({ value: { state: 'agreed' }, followUps: both });
  await server.committer.idle();
  expect(tenant.calls.last().map((call) => call.method)).toEqual(['PATCH', 'POST', 'POST', 'PATCH']);
  expect(await endState()).toEqual(finished);
});

test('what fails after the reply is the sweeper’s, and nobody hears of it', async () => {
  const server = await startServer({ enter: async () => Promise.reject(new Error('away')) });
  await server.committer.update(server.stores.reviews, server.stores.reviews.get('PIR-2026-01') ?? fail(), { state: 'agreed' }, both, { replyWhen: 'committed' });
  await server.committer.idle();
  expect(await endState()).toMatchObject({ state: 'agreed', followUps: both });
  expect(await (await startServer()).committer.sweep()).toMatchObject({ performed: 2 });
});

test('a second change of an item while the first is being followed up is followed up too, after it', async () => {
  const server = await startServer();
  const { reviews } = server.stores;
  const stored = await server.committer.update(reviews, reviews.get('PIR-2026-01') ?? fail(), { state: 'agreed' }, [enter('R-2026-001')], { replyWhen: 'committed' });
  await server.committer.update(reviews, stored, { theme: 'Engagement' }, [enter('R-2026-002')]);
  expect(await endState()).toEqual({ ...finished, revision: 3 });
});

test('what builds on an earlier follow-up waits for it', async () => {
  const seen: string[] = [];
  const server = await startServer({ enter: async (_, { id }) => void (seen.push(id), await Promise.reject(new Error('away'))) });
  await agree(server, both);
  expect(seen).toEqual(['enter/R-2026-001']);
});

test('a follow-up for later waits for its time', async () => {
  const server = await startServer();
  await agree(server, [{ ...enter('R-2026-001'), notBefore: '2026-07-01T10:00:00Z' }, enter('R-2026-002')]);
  expect(await server.committer.sweep()).toEqual({ performed: 0, failed: 0, waiting: 1 });
  now = '2026-07-01T10:00:00Z';
  expect(await server.committer.sweep()).toEqual({ performed: 1, failed: 0, waiting: 0 });
  expect(await endState()).toMatchObject({ followUps: [] });
});

test('what another server wrote a moment ago is left in its hands', async () => {
  const server = await startServer({ enter: async () => Promise.reject(new Error('away')) });
  await agree(server, both);
  const other = await startServer();
  await other.committer.sweep({ olderThanSeconds: 30 });
  now = '2026-07-01T09:00:29Z';
  expect(await other.committer.sweep({ olderThanSeconds: 30 })).toEqual({ performed: 0, failed: 0, waiting: 0 });
  now = '2026-07-01T09:00:30Z';
  expect(await other.committer.sweep({ olderThanSeconds: 30 })).toEqual({ performed: 2, failed: 0, waiting: 0 });
});

test('what was for later is performed by the server that wrote it as soon as it is due; another takes it up when that one did not', async () => {
  const server = await startServer();
  await agree(server, [{ ...enter('R-2026-001'), notBefore: '2026-07-01T10:00:00Z' }]);
  await agree(server, [{ ...enter('R-2026-002'), notBefore: '2026-07-01T11:00:00Z' }]);
  const other = await startServer();
  const sweep = () => other.committer.sweep({ olderThanSeconds: 30 });
  await sweep();
  now = '2026-07-01T10:00:00Z';
  expect([await sweep(), await server.committer.sweep({ olderThanSeconds: 30 })]).toMatchObject([{ performed: 0 }, { performed: 1 }]);
  await other.stores.poll();
  now = '2026-07-01T11:00:29Z';
  expect(await sweep()).toMatchObject({ performed: 0 });
  now = '2026-07-01T11:00:30Z';
  expect(await sweep()).toMatchObject({ performed: 1 });
});

test('a kind of follow-up that this version does not know stays for one that does', async () => {
  const server = await startServer();
  await agree(server, [{ id: 'x', kind: 'later', payload: null }]);
  expect(await server.committer.sweep()).toEqual({ performed: 0, failed: 1, waiting: 0 });
  expect(await endState()).toMatchObject({ followUps: [{ id: 'x', kind: 'later', payload: null }] });
});

test('a person’s change goes through though follow-ups were cleared in the meantime', async () => {
  const [server, slow] = [await startServer(), await startServer()];
  const stored = slow.stores.reviews.get('PIR-2026-01');
  if (!stored) throw new Error('no review');
  const pending = await slow.stores.reviews.update(stored, { theme: 'first' }, { ...save, followUps: [enter('R-2026-001')] });
  await server.stores.poll();
  await server.committer.sweep();
  const after = await slow.stores.reviews.update(pending, { theme: 'second' }, { ...save, followUps: [enter('R-2026-002')] });
  expect(after).toMatchObject({ value: { theme: 'second', revision: 3 }, followUps: [enter('R-2026-002')] });
});

function fail(): never {
  throw new Error('There is no review.');
}
