import { actors } from '../../support/actors';
import { openServer, type TestServer } from '../../support/services';
import { done, everybodySignsIn, inTracker, told } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';

const { quinn, robin, ola, sam, casey } = actors;
let tenant: TestTenant;
let server: TestServer;
beforeAll(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
});
afterAll(() => tenant.close());

const tracker = () => server.services.recommendations;
const heard = (reference: string, rule: string) => [...server.stores.messages.values()].flatMap(({ value }) => (value.rule === rule && value.items.some((item) => item.reference === reference) ? [value.recipient?.oid] : [])).sort();
const settledAs = { as: 'movedToPlan', plan: 'workforceDevelopment', planReference: 'W-7', reason: 'Training answers it.' } as const;

test('what moves to another plan leaves the open tracker, with its reason in the history, and both concerned are told', async () => {
  const reference = await inTracker(server);
  const view = await tracker().settle(quinn, reference, { revision: 1, ...settledAs });
  expect(view.updates?.[0]).toMatchObject({ kind: 'movedToPlan', reason: 'Training answers it.' });
  expect(tracker().list(quinn, { view: 'open', q: reference }).total).toBe(0);
  expect([heard(reference, 'settled'), heard(reference, 'becameOf')]).toEqual([[ola.oid], [robin.oid]]);
});

test('merged ones are named by what they became part of, to whoever sees them', async () => {
  const [child, into] = [await inTracker(server), await inTracker(server)];
  const level = server.stores.recommendations.get(into);
  if (!level) throw new Error('It is there.');
  await server.stores.recommendations.update(level, { level: 'service' }, { priority: 'save' });
  await tracker().settle(quinn, child, { revision: 1, as: 'merged', into, reason: 'The same gap.' });
  expect(tracker().get(quinn, into).merged).toEqual([child]);
  expect(tracker().get(quinn, child).recommendation).toMatchObject({ status: 'merged', mergedInto: into });
});

test('nothing is merged into what is not there', async () => {
  const reference = await inTracker(server);
  await expect(tracker().settle(quinn, reference, { revision: 1, as: 'merged', into: 'R-1999-001', reason: 'x' })).rejects.toMatchObject({ code: 'invalid', details: { faults: [{ path: 'into', code: 'unknown' }] } });
});

test('whoever is asked to do it may not say that nobody does', async () => {
  const reference = await inTracker(server);
  await expect(tracker().settle(ola, reference, { revision: 1, ...settledAs })).rejects.toMatchObject({ code: 'forbidden', details: { reason: 'ownRecommendation' } });
  await expect(tracker().tolerate(casey, reference, { revision: 1, until: '2027-01-01', reason: 'x' })).rejects.toMatchObject({ code: 'forbidden' });
});

test('what is tolerated is in nobody’s work until it comes back, and in a view of its own', async () => {
  const reference = await inTracker(server);
  await tracker().moveDueDate(ola, reference, { revision: 1, dueDay: '2026-03-12', reason: 'Sooner.', agreedBy: 'Quinn' }, 'tab');
  const asked = () => server.services.work.of(ola).some((item) => item.reference === reference);
  expect(asked()).toBe(true);
  await tracker().tolerate(quinn, reference, { revision: 2, until: '2027-01-01', reason: 'No place before.' });
  expect(asked()).toBe(false);
  expect(tracker().list(quinn, { view: 'tolerated', q: reference }).rows).toMatchObject([{ reference, rag: 'blue', toleratedUntil: '2027-01-01' }]);
});

test('what waits for its sign-off is not tolerated any more', async () => {
  const reference = await done(server);
  await expect(tracker().tolerate(quinn, reference, { revision: 2, until: '2027-01-01', reason: 'x' })).rejects.toMatchObject({ code: 'stateForbids' });
});

test('a new owner can work on it, and both hear of it', async () => {
  const reference = await inTracker(server);
  await tracker().reassign(casey, reference, { revision: 1, ownerOid: sam.oid, ownerRole: '', reason: 'Ola is on leave.' });
  await expect(tracker().update(sam, reference, { revision: 2, ...told }, 'tab')).resolves.toMatchObject({ recommendation: { revision: 3 } });
  expect([heard(reference, 'madeOwner'), heard(reference, 'noLongerOwner')]).toEqual([[sam.oid], [ola.oid]]);
});

test('each owner is asked once, however many are theirs and however often the button is pressed', async () => {
  const [one, two, taken] = [await inTracker(server), await inTracker(server), await inTracker(server)];
  await tracker().reassign(casey, taken, { revision: 1, ownerOid: sam.oid, ownerRole: '', reason: 'Leave.' });
  await tracker().remind(casey, [one, two, taken]);
  const again = await tracker().remind(casey, [taken, two, one, one]);
  expect(again.told.map(({ owner, references }) => [owner.oid, references.length]).sort()).toEqual([[ola.oid, 2], [sam.oid, 1]].sort());
  expect([heard(one, 'askedForUpdate'), heard(taken, 'askedForUpdate')]).toEqual([[ola.oid], [sam.oid]]);
});

test('nobody is asked about any when one of them is done, and an owner asks nobody', async () => {
  const [open, ready] = [await inTracker(server), await done(server)];
  await expect(tracker().remind(quinn, [open, ready])).rejects.toMatchObject({ code: 'stateForbids' });
  await expect(tracker().remind(ola, [open])).rejects.toMatchObject({ code: 'forbidden' });
  expect(heard(open, 'askedForUpdate')).toEqual([]);
});

test('many go to another owner; one that changed meanwhile stays, and says why', async () => {
  const [one, changed] = [await inTracker(server), await inTracker(server)];
  await tracker().reassign(quinn, changed, { revision: 1, ownerOid: actors.jules.oid, ownerRole: '', reason: 'Jules knows the family.' });
  const items = [one, changed].map((reference) => ({ reference, from: ola.oid }));
  const outcomes = await tracker().reassignMany(casey, { items, ownerOid: sam.oid, ownerRole: '', reason: 'Ola has left.' });
  expect(outcomes).toEqual([{ reference: one, done: true, sentence: '' }, { reference: changed, done: false, sentence: 'It has another owner since you chose it.' }]);
});

test('nobody owns it whom the app does not know', async () => {
  const reference = await inTracker(server);
  await expect(tracker().reassign(casey, reference, { revision: 1, ownerOid: 'somebody', ownerRole: '', reason: 'x' })).rejects.toMatchObject({ code: 'invalid', details: { faults: [{ path: 'owner' }] } });
});
