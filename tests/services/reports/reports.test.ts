import { verifyAudit } from '../../../src/services/audit/verifyAudit';
import { actors } from '../../support/actors';
import { openServer, type TestServer } from '../../support/services';
import { everybodySignsIn, inTracker, signedOff } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';
import { published, started, starting, words, written } from './story';

const { quinn, casey, robin, ola, sam, lee, eden, imani } = actors;
let tenant: TestTenant;
let server: TestServer;
beforeAll(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
  await inTracker(server);
  await signedOff(server);
}, 60_000);
afterAll(() => tenant.close());

const reports = () => server.services.reports;
const toldOf = (reference: string) => Array.from(server.stores.messages.values(), ({ value }) => value).filter(({ items }) => items.some((item) => item.reference === reference)).map(({ rule, channel }) => [rule, channel]);

test('the office starts a report, and the same attempt twice is one', async () => {
  const [first, second] = [await started(server, 'twice'), await started(server, 'twice')];
  expect(second.reference).toBe(first.reference);
  expect(first).toMatchObject({ state: 'draft', fromDay: '2026-01-01', publishedBy: '', missing: [{ path: 'opening' }] });
  expect(first.reference).toMatch(/^REP-2026-\d\d$/);
  for (const actor of [robin, ola, sam, lee, eden, imani]) await expect(reports().start(actor, { attempt: 'attempt-other', ...starting })).rejects.toMatchObject({ code: 'forbidden' });
});

test('a draft counts the tracker as it stands, at no Graph call', async () => {
  const { reference, figures } = await started(server);
  await inTracker(server);
  tenant.calls.reset();
  const next = reports().get(quinn, reference);
  expect([next.figures.counts.entered - figures.counts.entered, next.figures.counts.openAfter - figures.counts.openAfter, tenant.calls.last()]).toEqual([1, 1, []]);
});

test('behind a figure stand its recommendations, as far as the person sees them', async () => {
  const { reference, figures } = await published(server);
  const { rows, total, hidden } = reports().rows(quinn, reference, { part: 'signedOff' });
  expect([total, hidden, rows.every(({ after }) => after === 'signedOff')]).toEqual([figures.counts.signedOff, 0, true]);
  const themed = reports().rows(lee, reference, { part: 'entered', by: 'theme', value: 'none-of-ours' });
  expect(themed).toEqual({ rows: [], total: 0, hidden: 0 });
});

test('saving costs one write, the same words none, and an older page writes over nothing', async () => {
  const { reference, revision } = await written(server);
  tenant.calls.reset();
  await reports().save(casey, reference, { revision, words });
  expect(tenant.calls.last()).toEqual([]);
  await expect(reports().save(quinn, reference, { revision: 1, words: { ...words, opening: 'Other words.' } })).rejects.toMatchObject({ code: 'stale', details: { current: { opening: words.opening } } });
});

test('only a QA lead publishes it, and not before it says what the figures mean', async () => {
  const { reference, revision, stamp } = await started(server);
  await expect(reports().publish(casey, reference, { revision, stamp })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(reports().publish(quinn, reference, { revision, stamp })).rejects.toMatchObject({ code: 'incomplete', details: { faults: [{ path: 'opening' }] } });
});

test('figures that have changed since they were looked at are shown again instead of being published', async () => {
  const { reference, revision, stamp, figures } = await written(server);
  await inTracker(server);
  await expect(reports().publish(quinn, reference, { revision, stamp })).rejects.toMatchObject({ code: 'stale', details: { current: { state: 'draft', figures: { counts: { openAfter: figures.counts.openAfter + 1 } } } } });
  const now = reports().get(quinn, reference);
  expect(await reports().publish(quinn, reference, { revision, stamp: now.stamp })).toMatchObject({ state: 'published', publishedBy: quinn.name });
});

test('published, its figures stay whatever becomes of the tracker; the channel is told once', async () => {
  const { reference, figures } = await published(server);
  await inTracker(server);
  const other = await openServer(tenant, { serverId: 'other' });
  expect([reports().get(lee, reference).figures, other.services.reports.get(lee, reference).figures]).toEqual([figures, figures]);
  expect(toldOf(reference)).toEqual([['reportPublished', 'channel']]);
  expect(reports().news(reference)).toEqual({ reference, fromDay: '2026-01-01', toDay: '2026-03-10', withdrawn: false, openBefore: figures.counts.openBefore, openAfter: figures.counts.openAfter, overdue: figures.counts.overdue, signedOff: figures.counts.signedOff, impact: figures.counts.impact });
});

test('senior leaders read what is published and nobody’s name; everybody else finds nothing', async () => {
  const [draft, report] = [await written(server), await published(server)];
  expect(() => reports().get(lee, draft.reference)).toThrow(expect.objectContaining({ code: 'notFound' }));
  const seen = reports().get(lee, report.reference);
  expect([seen.publishedBy, seen.abilities.publish?.allowed, seen.abilities.export?.allowed]).toEqual(['', false, true]);
  for (const name of [quinn.name, casey.name, ola.name]) expect(JSON.stringify(seen)).not.toContain(name);
  expect(reports().list(lee).rows.map(({ reference }) => reference)).not.toContain(draft.reference);
  for (const actor of [robin, ola, sam, eden, imani]) {
    expect(() => reports().get(actor, report.reference)).toThrow(expect.objectContaining({ code: 'notFound' }));
    expect(() => reports().list(actor)).toThrow(expect.objectContaining({ code: 'forbidden' }));
  }
});

test('a child behind its figures is not named in it', async () => {
  const tracked = server.stores.recommendations.get(await inTracker(server))?.value;
  const child = server.stores.reviews.get(tracked?.sourceReference ?? '')?.value.child;
  const { reference, revision } = await started(server);
  const [name = ''] = (child?.name ?? '').split(' ');
  const { missing } = await reports().save(casey, reference, { revision, words: { ...words, closing: `${name} told us so.` } });
  expect(missing.map(({ path, code }) => `${path} ${code}`)).toEqual(['closing namesChild']);
});

test('withdrawn, a published one stays with the reason, and the channel is told; a draft is dropped without a word', async () => {
  const [report, draft] = [await published(server), await written(server)];
  await expect(reports().withdraw(casey, report.reference, { revision: report.revision, reason: 'Wrong.' })).rejects.toMatchObject({ code: 'forbidden' });
  await reports().withdraw(quinn, report.reference, { revision: report.revision, reason: 'A sign-off was recorded by mistake.' });
  await reports().withdraw(casey, draft.reference, { revision: draft.revision, reason: 'Not needed.' });
  await server.committer.idle();
  expect(reports().get(lee, report.reference)).toMatchObject({ state: 'withdrawn', withdrawReason: 'A sign-off was recorded by mistake.', figures: report.figures });
  expect(() => reports().get(lee, draft.reference)).toThrow(expect.objectContaining({ code: 'notFound' }));
  expect([toldOf(report.reference).map(([rule]) => rule), toldOf(draft.reference)]).toEqual([['reportPublished', 'reportWithdrawn'], []]);
  expect(reports().news(report.reference)?.withdrawn).toBe(true);
});

test('taken out as Word and as Excel it is recorded, and every step of it is in its own chain', async () => {
  const { reference } = await published(server);
  const files = [await reports().export(lee, reference, 'word'), await reports().export(quinn, reference, 'excel')];
  expect(files.map(({ name, bytes }) => [name, String.fromCharCode(bytes[0] ?? 0, bytes[1] ?? 0)])).toEqual([[`${reference}.docx`, 'PK'], [`${reference}.xlsx`, 'PK']]);
  expect((await server.stores.audit.of(reference)).map(({ action, summary }) => [action, summary])).toEqual([['report.started', '2026-01-01 to 2026-03-10'], ['report.saved', reference], ['report.published', '2026-01-01 to 2026-03-10'], ['report.exported', 'word'], ['report.exported', 'excel']]);
  expect((await verifyAudit(server.stores)).findings.filter(({ subject }) => subject === reference)).toEqual([]);
});
