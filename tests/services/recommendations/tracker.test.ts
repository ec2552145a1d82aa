import { actors } from '../../support/actors';
import { openServer, type TestServer } from '../../support/services';
import { done, everybodySignsIn, inTracker, signedOff, submitted, revisionOf, allChecks, proposal, told, toldDone, soundQuality } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';

const { quinn, robin, ola, sam, lee, eden } = actors;
let tenant: TestTenant;
let server: TestServer;
beforeAll(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
});
afterAll(() => tenant.close());

const tracker = () => server.services.recommendations;
const stored = (reference: string) => server.stores.recommendations.get(reference)?.value;
const notices = (reference: string, rule: string) => [...server.stores.messages.values()].map(({ value }) => value).filter((message) => message.rule === rule && message.items.some((item) => item.reference === reference));
const { evidence, evidenceDay } = toldDone;

test('an update keeps what was said, as one more row of the updates, and says where it came from', async () => {
  const reference = await inTracker(server);
  const view = await tracker().update(ola, reference, { revision: 1, ...told }, 'bot');
  expect(view.recommendation).toMatchObject({ ...told, revision: 2 });
  expect(view.updates?.map(({ kind, origin, progress }) => ({ kind, origin, progress }))).toEqual([{ kind: 'update', origin: 'bot', progress: told.progress }, { kind: 'created', origin: 'system', progress: '' }]);
});

test('an update costs one Graph write of the recommendation, its update row, its audit entry and the clearing', async () => {
  const reference = await inTracker(server);
  tenant.calls.reset();
  await tracker().update(ola, reference, { revision: 1, ...told }, 'tab');
  expect(tenant.calls.byVerb()).toMatchObject({ PATCH: { calls: 2 }, POST: { calls: 2 } });
});

test('nobody else’s recommendation is there at all', async () => {
  const reference = await inTracker(server);
  await expect(tracker().update(sam, reference, { revision: 1, ...told }, 'tab')).rejects.toMatchObject({ code: 'notFound' });
  expect(() => tracker().get(eden, reference)).toThrow(expect.objectContaining({ code: 'notFound' }));
});

test('who made it may follow it but not update it', async () => {
  const reference = await inTracker(server);
  await expect(tracker().update(robin, reference, { revision: 1, ...told }, 'tab')).rejects.toMatchObject({ code: 'forbidden', details: { reason: 'notYourRecommendation' } });
});

test('an update of what somebody else has changed meanwhile shows what is there now', async () => {
  const reference = await inTracker(server);
  await tracker().update(ola, reference, { revision: 1, ...told }, 'tab');
  const late = tracker().update(quinn, reference, { revision: 1, ...told, progress: 'Nothing yet.' }, 'tab');
  await expect(late).rejects.toMatchObject({ code: 'stale', details: { current: { recommendation: { progress: told.progress, revision: 2 } } } });
});

test('of two servers that update at once one wins, and the other’s words come back to their writer', async () => {
  const reference = await inTracker(server);
  const other = await openServer(tenant);
  const writes = await Promise.allSettled([tracker().update(ola, reference, { revision: 1, ...told }, 'tab'), other.services.recommendations.update(ola, reference, { revision: 1, ...told, progress: 'From the bot.' }, 'bot')]);
  expect(writes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(writes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'stale' } });
});

test('a text that no column can hold is refused with its field and both lengths', async () => {
  const reference = await inTracker(server);
  const refused = tracker().update(ola, reference, { revision: 1, ...told, progress: 'x'.repeat(70_000) }, 'tab');
  await expect(refused).rejects.toMatchObject({ code: 'tooLong', details: { faults: [{ path: 'progress', message: expect.stringMatching(/70,000.*63,999/) }] } });
  expect(stored(reference)?.revision).toBe(1);
});

test('a text of the greatest length is kept, with its update row', async () => {
  const reference = await inTracker(server);
  const longest = { progress: 'p'.repeat(63_999), evidence: 'e'.repeat(63_999), impactAchieved: 'i'.repeat(63_999), evidenceDay };
  const view = await tracker().update(ola, reference, { revision: 1, ...told, ...longest }, 'tab');
  expect(view.updates?.[0]).toMatchObject(longest);
});

test('a date moves with its reason; the first one and the number of moves stay', async () => {
  const reference = await inTracker(server);
  const view = await tracker().moveDueDate(ola, reference, { revision: 1, dueDay: '2026-07-10', reason: 'The school was closed.', agreedBy: 'Quinn Abara' }, 'tab');
  expect(view.recommendation).toMatchObject({ dueDay: '2026-07-10', firstDueDay: '2026-06-12', timesMoved: 1 });
  expect(view.updates?.[0]).toMatchObject({ kind: 'dueDateMoved', dueDay: '2026-07-10', reason: 'The school was closed.', agreedBy: 'Quinn Abara' });
});

test('signing off tells who made it, and the channel, with a reference and nothing else', async () => {
  const reference = await done(server);
  const view = await tracker().signOffDone(quinn, reference, { revision: 2, evidence, evidenceDay, noEvidenceReason: '' });
  expect(view.row).toMatchObject({ status: 'signedOff', rag: 'blue', impactNotYetSeen: true });
  expect([...notices(reference, 'becameOf'), ...notices(reference, 'signedOff')].map(({ channel, recipient, items }) => ({ channel, oid: recipient?.oid, items }))).toEqual([
    { channel: 'personal', oid: robin.oid, items: [{ rule: 'becameOf', reference, dueDay: '2026-06-12', state: 'signedOff' }] },
    { channel: 'channel', oid: undefined, items: [{ rule: 'signedOff', reference, dueDay: '2026-06-12', state: 'signedOff' }] },
  ]);
});

test('what is not done yet cannot be signed off', async () => {
  const reference = await inTracker(server);
  await expect(tracker().signOffDone(quinn, reference, { revision: 1, evidence, evidenceDay, noEvidenceReason: '' })).rejects.toMatchObject({ code: 'stateForbids' });
});

test('only the QA lead signs off', async () => {
  const reference = await done(server);
  await expect(tracker().signOffDone(ola, reference, { revision: 2, evidence, evidenceDay, noEvidenceReason: '' })).rejects.toMatchObject({ code: 'forbidden' });
});

test('signing off needs evidence or a reason', async () => {
  const reference = await done(server);
  await expect(tracker().signOffDone(quinn, reference, { revision: 2, evidence: '', evidenceDay: '', noEvidenceReason: '' })).rejects.toMatchObject({ code: 'invalid', details: { faults: [{ path: 'evidence' }] } });
});

test('its impact is signed off later, and then it is no longer unseen', async () => {
  const reference = await signedOff(server);
  const view = await tracker().signOffImpact(quinn, reference, { revision: 3, impactAchieved: 'He comes to every meeting.' });
  expect(view.row.impactNotYetSeen).toBe(false);
  expect(notices(reference, 'becameOf').map(({ items }) => items[0]?.state)).toEqual(['signedOff', 'impactSignedOff']);
});

test('reopened, it is in progress again and its owner is told', async () => {
  const reference = await signedOff(server);
  const view = await tracker().reopen(quinn, reference, { revision: 3, reason: 'It has stopped.' });
  expect(view.recommendation).toMatchObject({ status: 'inProgress', timesReopened: 1, doneSignedOffAt: undefined });
  expect(notices(reference, 'reopened')).toMatchObject([{ recipient: { oid: ola.oid } }]);
});

test('a colour set by hand holds until the next update', async () => {
  const reference = await inTracker(server);
  const overridden = await tracker().overrideRag(ola, reference, { revision: 1, rag: 'red', reason: 'The worker has left.' });
  expect(overridden).toMatchObject({ row: { rag: 'red' }, ragOverridden: true });
  const updated = await tracker().update(ola, reference, { revision: 2, ...told }, 'tab');
  expect(updated).toMatchObject({ row: { rag: 'green' }, ragOverridden: false });
});

test('senior leaders see the tracker without anybody’s name', async () => {
  const reference = await inTracker(server);
  await tracker().overrideRag(ola, reference, { revision: 1, rag: 'red', reason: 'Late.' });
  const seen = JSON.stringify([tracker().get(lee, reference), tracker().list(lee, {}), tracker().table(lee)]);
  expect(seen).not.toMatch(/Ola|Robin|Quinn/);
});

test('only who may read the review is offered the way to it', async () => {
  const reference = await inTracker(server);
  const offered = [quinn, lee].map((actor) => tracker().get(actor, reference).abilities['openSource']?.allowed);
  expect(offered).toEqual([true, false]);
});

test('the list shows a person theirs, filtered and counted', async () => {
  const reference = await inTracker(server);
  const mine = tracker().list(ola, { view: 'mine', q: reference.toLowerCase() });
  expect(mine).toMatchObject({ rows: [{ reference, owner: ola.name }], total: 1 });
  expect(tracker().list(sam, {})).toMatchObject({ rows: [], total: 0, visible: 0 });
});

test('the list shows a change at once, and its version tells that it changed', async () => {
  const reference = await inTracker(server);
  const before = tracker().list(quinn, { q: reference });
  await tracker().update(ola, reference, { revision: 1, ...told, flag: 'blocked' }, 'tab');
  const after = tracker().list(quinn, { q: reference });
  expect([before.rows[0]?.rag, after.rows[0]?.rag]).toEqual(['green', 'red']);
  expect(after.version).not.toBe(before.version);
});

test('two servers that agree two reviews at once number their recommendations apart, without a gap', async () => {
  const other = await openServer(tenant);
  const references = [await submitted(server, undefined, [proposal('a1'), proposal('a2')]), await submitted(other, undefined, [proposal('a1'), proposal('a2')])];
  await server.stores.poll();
  const agree = (on: TestServer, reference = '') => on.services.reviews.agree(quinn, reference, { revision: revisionOf(on, reference), checks: allChecks, quality: soundQuality, comment: '' });
  await Promise.all([agree(server, references[0]), agree(other, references[1])]);
  await Promise.all([server.committer.idle(), other.committer.idle()]);
  await server.stores.poll();
  const entered = references.flatMap((reference) => server.stores.recommendations.ofSource(reference));
  const numbers = entered.map(({ value: { reference } }) => reference).map((reference) => Number(reference.slice(-3))).toSorted((a, b) => a - b);
  expect(new Set(numbers).size).toBe(4);
  expect(Math.max(...numbers)).toBe(server.stores.recommendations.count);
});
