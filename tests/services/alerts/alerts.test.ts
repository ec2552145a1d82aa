import { AppError } from '../../../src/domain/errors';
import { verifyAudit } from '../../../src/services/audit/verifyAudit';
import { actors } from '../../support/actors';
import { openServer, type TestServer } from '../../support/services';
import { everybodySignsIn, inProgress } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';

const { quinn, morgan, casey, robin, eden, ola } = actors;
let tenant: TestTenant;
let server: TestServer;
let review: string;
beforeAll(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
});
beforeEach(async () => {
  review = await inProgress(server);
});
afterEach(() => tenant.faults.reset());
afterAll(() => tenant.close());

let attempts = 0;
const raising = (change = {}) => ({ attempt: `attempt-${(attempts += 1)}`, kind: 'immediateConcern', seen: 'A bruise that nobody asked about.', ...change });
const raise = (actor = robin, change = {}) => server.services.alerts.raise(actor, review, raising(change));
const raised = async () => (await raise()).view.alert.reference;
const refusalOf = async (work: () => unknown): Promise<unknown> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof AppError) return [error.code, error.details.reason];
    throw error;
  }
  return 'allowed';
};

test('the reviewer raises an alert; before they are answered it is stored and every QA lead’s message is in the outbox', async () => {
  const { view, receivers } = await raise();
  const messages = [...server.stores.messages.values()].map(({ value }) => value).filter(({ items }) => items[0]?.reference === view.alert.reference);

  expect(view.alert).toMatchObject({ reference: expect.stringMatching(/^A-2026-\d{3}$/), reviewReference: review, state: 'open', raisedBy: { name: robin.name } });
  expect(receivers).toBe(2);
  expect(messages.map(({ recipient, rule, state }) => [recipient?.name, rule, state]).toSorted()).toEqual([[morgan.name, 'alertRaised', 'pending'], [quinn.name, 'alertRaised', 'pending']]);
});

test('pressed twice, on two servers, it is one alert', async () => {
  const there = await openServer(tenant, { serverId: 'there', clock: server.clock });
  const pressed = raising();
  const both = await Promise.all([server.services.alerts.raise(robin, review, pressed), there.services.alerts.raise(robin, review, pressed), server.services.alerts.raise(robin, review, pressed)]);
  await server.stores.poll();

  expect(new Set(both.map(({ view }) => view.alert.reference)).size).toBe(1);
  expect(server.stores.alerts.ofReview(review)).toHaveLength(1);
});

test('two alerts at the same moment on two servers have numbers of their own', async () => {
  const there = await openServer(tenant, { serverId: 'there', clock: server.clock });
  const both = await Promise.all([server.services.alerts.raise(robin, review, raising()), there.services.alerts.raise(robin, review, raising())]);

  expect(new Set(both.map(({ view }) => view.alert.reference)).size).toBe(2);
});

test('an attempt that is sent again with other words is told so, and nothing of either is lost', async () => {
  const first = raising();
  await server.services.alerts.raise(robin, review, first);

  await expect(server.services.alerts.raise(robin, review, { ...first, seen: 'Two bruises.' })).rejects.toMatchObject({ code: 'stale', details: { current: { alert: { seen: first.seen } } } });
});

test('a text pasted with control characters and Windows line breaks is the same when it is sent again', async () => {
  const pasted = raising({ seen: 'One\r\ntwo\u000bthree ' });
  const one = await server.services.alerts.raise(robin, review, pasted);
  const again = await server.services.alerts.raise(robin, review, pasted);

  expect([again.view.alert.reference, again.view.alert.seen]).toEqual([one.view.alert.reference, 'One\ntwothree']);
});

test('while Graph is down raising is refused as such; once it is back the same attempt is one alert', async () => {
  const pressed = raising();
  tenant.faults.set({ away: true });
  const down = await refusalOf(() => server.services.alerts.raise(robin, review, pressed));
  tenant.faults.reset();
  const { view } = await server.services.alerts.raise(robin, review, pressed);

  expect(down).toEqual(['unavailable', undefined]);
  expect(server.stores.alerts.ofReview(review).map(({ value }) => value.reference)).toEqual([view.alert.reference]);
});

test('whoever does not see the review cannot raise an alert on it, and hears of none', async () => {
  const reference = await raised();

  expect([await refusalOf(() => raise(eden)), await refusalOf(() => raise(ola))]).toEqual([['notFound', undefined], ['notFound', undefined]]);
  expect(await refusalOf(() => server.services.alerts.get(eden, reference))).toEqual(['notFound', undefined]);
  expect(await refusalOf(() => server.services.alerts.ofReview(ola, review))).toEqual(['notFound', undefined]);
  expect(await refusalOf(() => server.services.alerts.list(robin))).toEqual(['forbidden', 'roleMayNot']);
});

test('only a QA lead acknowledges, and only once', async () => {
  const reference = await raised();
  const { alerts } = server.services;

  expect([await refusalOf(() => alerts.acknowledge(robin, reference)), await refusalOf(() => alerts.acknowledge(casey, reference)), await refusalOf(() => alerts.acknowledge(ola, reference))]).toEqual([['forbidden', 'roleMayNot'], ['forbidden', 'roleMayNot'], ['notFound', undefined]]);
  server.clock.advance(90 * 60);
  expect(await alerts.acknowledge(quinn, reference)).toMatchObject({ alert: { state: 'acknowledged', acknowledgedBy: { name: quinn.name } }, waitedMinutes: 90 });
  expect(await refusalOf(() => alerts.acknowledge(morgan, reference))).toEqual(['stateForbids', 'wrongState']);
  server.clock.advance(-90 * 60);
});

test('of two QA leads on two servers who acknowledge at once, one does and the other is shown who', async () => {
  const reference = await raised();
  const there = await openServer(tenant, { serverId: 'there', clock: server.clock });
  const outcomes = await Promise.allSettled([server.services.alerts.acknowledge(quinn, reference), there.services.alerts.acknowledge(morgan, reference)]);
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as AppError] : []));

  expect(refused).toMatchObject([{ code: 'stale', details: { current: { alert: { state: 'acknowledged' } } } }]);
});

test('what was done is recorded after it was acknowledged, by a QA lead, in words; then it is closed', async () => {
  const reference = await raised();
  const { alerts } = server.services;
  const record = (actor = quinn, outcome = 'Strategy discussion held; the child is safe with an aunt.') => alerts.recordOutcome(actor, reference, { outcome });

  expect(await refusalOf(() => record())).toEqual(['stateForbids', 'wrongState']);
  await alerts.acknowledge(quinn, reference);
  expect([await refusalOf(() => record(robin)), await refusalOf(() => record(quinn, ' '))]).toEqual([['forbidden', 'roleMayNot'], ['invalid', undefined]]);
  expect(await record(morgan)).toMatchObject({ alert: { state: 'closed', outcomeBy: { name: morgan.name } } });
  expect(server.services.alerts.ofReview(robin, review).alerts).toMatchObject([{ alert: { outcome: expect.stringContaining('aunt') } }]);
});

test('the review’s audit tells of every step, without a word of what was seen', async () => {
  const reference = await raised();
  await server.services.alerts.acknowledge(quinn, reference);
  await server.services.alerts.recordOutcome(quinn, reference, { outcome: 'Seen by a doctor.' });
  await server.committer.sweep();
  const entries = (await server.services.reviews.history(quinn, review)).entries.filter(({ action }) => action.startsWith('alert.'));

  expect(entries.map(({ action, summary }) => `${action}: ${summary}`).toSorted()).toEqual(['alert.acknowledged', 'alert.outcomeRecorded', 'alert.raised'].map((action) => `${action}: ${reference}, immediateConcern`));
  expect((await verifyAudit(server.stores)).findings).toEqual([]);
});

test('open alerts stand first, the longest waiting at their head, and the counts have every kind', async () => {
  const before = server.services.alerts.list(quinn);
  const done = await raised();
  await server.services.alerts.acknowledge(quinn, done);
  server.clock.advance(60);
  const later = (await raise(casey, { kind: 'racismNotAddressed' })).view.alert.reference;
  const { alerts, counts } = server.services.alerts.list(quinn);
  const order = alerts.map(({ alert }) => alert.reference);

  expect(order.indexOf(later)).toBeLessThan(order.indexOf(done));
  expect(alerts.map(({ alert }) => alert.state)).toEqual(alerts.map(({ alert }) => alert.state).toSorted((a, b) => ['open', 'acknowledged', 'closed'].indexOf(a) - ['open', 'acknowledged', 'closed'].indexOf(b)));
  expect([counts.total - before.counts.total, counts.byKind.racismNotAddressed - before.counts.byKind.racismNotAddressed, counts.byKind.significantConcern]).toEqual([2, 1, 0]);
});

test('reports count the alerts of a period, zero included; only the quality assurance team asks', async () => {
  await raised();
  const { alerts } = server.services;

  expect(alerts.count(quinn, { from: '2026-03-01', to: '2026-03-31' }).total).toBe(server.stores.alerts.count);
  expect(alerts.count(casey, { from: '2025-01-01', to: '2025-12-31' })).toEqual({ total: 0, byKind: { immediateConcern: 0, significantConcern: 0, racismNotAddressed: 0 }, byState: { open: 0, acknowledged: 0, closed: 0 } });
  expect(await refusalOf(() => alerts.count(robin, {}))).toEqual(['forbidden', 'roleMayNot']);
});

test('an alert heads the work of every QA lead until it is acknowledged, and then waits for its outcome', async () => {
  const reference = await raised();
  const first = () => server.services.work.of(quinn).filter((item) => item.reference === reference);

  expect(server.services.work.of(quinn)[0]?.kind).toBe('acknowledgeAlert');
  expect(first()).toMatchObject([{ kind: 'acknowledgeAlert', workingDaysLeft: 0 }]);
  expect(server.services.work.of(robin).some((item) => item.reference === reference)).toBe(false);
  await server.services.alerts.acknowledge(morgan, reference);
  expect(first()).toMatchObject([{ kind: 'recordAlertOutcome', dueDay: '2026-03-11' }]);
  await server.services.alerts.recordOutcome(morgan, reference, { outcome: 'Done.' });
  expect(first()).toEqual([]);
});
