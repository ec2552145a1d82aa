import { sealEntry } from '../../../src/domain/audit/chain';
import { type AuditDraft } from '../../../src/domain/audit/types';
import { auditList } from '../../../src/lists';
import { verifyAudit } from '../../../src/services/audit/verifyAudit';
import { actors } from '../../support/actors';
import { movableClock } from '../../support/movableClock';
import { openServer, type TestServer } from '../../support/services';
import { everybodySignsIn, inTracker, submitted } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';

const { quinn, ola, sam } = actors;
let base: TestTenant;
let tenant: TestTenant;
let server: TestServer;
/** A review that Quinn has taken out as a file: the last entry of its chain, which explains no revision. */
let reference: string;
let last: number;
beforeAll(async () => {
  base = await startTestTenant();
  const before = await openServer(base);
  await everybodySignsIn(before);
  reference = await submitted(before);
  before.clock.advance(3600);
  await before.committer.sweep();
  await before.services.access.export(quinn, reference);
  last = (await before.stores.audit.of(reference)).length;
});
afterAll(() => base.close());
beforeEach(async () => {
  tenant = await base.copy();
  server = await openServer(tenant, { clock: movableClock('2026-03-10T11:00:00Z') });
});
afterEach(() => tenant.close());

const anchor = () => server.services.audit.anchor();
const auditItems = () => tenant.connect().list('Audit');

/** Behind everybody's back: the entries of a chain with these numbers, or all of it. */
async function remove(subject: string, ...numbers: number[]): Promise<void> {
  for (const { id, etag, fields } of await auditItems().find('subject', subject, { select: ['seq'], priority: 'bulk' })) {
    if (numbers.length === 0 || numbers.includes(Number(fields['seq']))) await auditItems().remove(id, etag, { priority: 'bulk' });
  }
}

/** Subject and kind of everything that a server started afterwards finds. */
async function found(): Promise<string[]> {
  const { stores } = await openServer(tenant, { clock: server.clock });
  return (await verifyAudit(stores)).findings.map(({ subject, kind, detail }) => `${subject} ${kind}: ${detail}`);
}

test('an export that is taken out of the end of its chain is missed, once it is anchored', async () => {
  await anchor();
  expect(await found()).toEqual([]);
  await remove(reference, last);
  expect(await found()).toEqual([`${reference} missing: Entry ${last} is missing: the anchor of 2026-03-10T11:00:00Z names it as the last.`]);
});

test('the chain of what was taken out of the tracker, and that of somebody’s leave, cannot vanish whole', async () => {
  const recommendation = await inTracker(server);
  await server.services.recommendations.export(quinn, { q: recommendation }, ['reference']);
  await server.services.leave.addLeave(ola, 'me', { from: '2026-04-01', until: '2026-04-02', coverOid: sam.oid });
  await server.services.leave.endLeave(ola, 'me', { from: '2026-04-01' });
  await anchor();
  await remove('tracker');
  await remove(`leave/${ola.oid}`);
  expect(await found()).toEqual([
    expect.stringMatching(/^tracker missing: All of the chain, up to entry 1, is missing/),
    expect.stringMatching(/^leave\/.* missing: All of the chain, up to entry 2, is missing/),
  ]);
});

test('an entry from the middle of a chain is missed once, anchored or not', async () => {
  await anchor();
  await remove(reference, 2);
  expect((await found()).filter((finding) => finding.includes(' missing: '))).toEqual([`${reference} missing: Entry 2 is missing.`]);
});

test('a review that is taken out of every list, with all that was recorded of it, is missed', async () => {
  await anchor();
  const admin = tenant.connect();
  for (const [list, column] of [['Reviews', 'reference'], ['ReviewParts', 'reviewReference'], ['Audit', 'subject']] as const)
    for (const { id, etag } of await admin.list(list).find(column, reference, { select: [column], priority: 'bulk' })) await admin.list(list).remove(id, etag, { priority: 'bulk' });
  expect(await found()).toEqual([expect.stringContaining(`${reference} missing: All of the chain, up to entry ${last}`)]);
});

test('a chain that is written anew, with hashes that fit, is not the one that was anchored', async () => {
  await anchor();
  const chain = await server.stores.audit.of(reference);
  await remove(reference);
  let before: ReturnType<typeof sealEntry> | undefined;
  for (const { seq: _, hash: __, previousHash: ___, ...draft } of chain) {
    before = sealEntry(before, { ...draft, actor: { oid: sam.oid, name: sam.name } } satisfies AuditDraft);
    await auditItems().create(auditList.encode(before), { priority: 'bulk', select: auditList.select, unique: { eventId: before.eventId } });
  }
  expect(await found()).toEqual([`${reference} changed: Entry ${last} is not the one that the anchor of 2026-03-10T11:00:00Z names.`]);
});

test('an anchor that is taken out is missed itself, whether it is the last or the only one', async () => {
  await anchor();
  await remove('anchors/2026-03');
  expect(await found()).toEqual(['auditAnchored unexplained: Nothing explains revision 1 of Settings/auditAnchored.']);
});

test('who set a rule cannot be taken out of the audit of the settings', async () => {
  await server.services.settings.setInadequateSteps(quinn, { revision: 0, tell: false, panelPlace: true, reReviewMonths: 6 });
  await remove('settings');
  expect(await found()).toEqual(['inadequateRules unexplained: Nothing explains revision 1 of Settings/inadequateRules.']);
});

test('two servers at once write one anchor, and within the hour no other server asks Graph for anything', async () => {
  const other = await openServer(tenant, { clock: server.clock, serverId: 'other' });
  await Promise.all([anchor(), other.services.audit.anchor()]);
  expect(await server.stores.audit.of('anchors/2026-03')).toHaveLength(1);
  await other.stores.poll();
  server.clock.advance(3599);
  tenant.calls.reset();
  expect([await anchor(), await other.services.audit.anchor(), tenant.calls.total().calls]).toEqual([0, 0, 0]);
});

test('the next anchor names the chains that have grown since and no others, for four calls of Graph; where none has, nothing is written', async () => {
  await anchor();
  server.clock.advance(3600);
  tenant.calls.reset();
  expect([await anchor(), tenant.calls.total().calls]).toEqual([0, 1]);
  await server.services.access.export(quinn, reference);
  tenant.calls.reset();
  expect([await anchor(), tenant.calls.total().calls]).toEqual([1, 4]);
  expect((await server.stores.audit.of('anchors/2026-03')).map(({ summary }) => summary.split('\n').length)).toEqual([expect.any(Number), 1]);
  await remove(reference, last + 1);
  expect(await found()).toEqual([expect.stringContaining(`Entry ${last + 1} is missing`)]);
});

test('where Graph has forgotten where the last anchor ended, every chain is anchored anew', async () => {
  const first = await anchor();
  server.clock.advance(3600);
  tenant.faults.set({ expireDeltaTokens: true });
  expect(await anchor()).toBe(first);
  expect(await found()).toEqual([]);
});

test('the first anchor of a site with many chains takes several entries, each named by what it says', async () => {
  for (let index = 0; index < 100; index += 1) {
    const subject = `${index} ${'x'.repeat(230)}`;
    await server.stores.audit.append({ subject, eventId: `event ${index}`, at: server.clock.now(), actor: quinn, action: 'tracker.exported', itemKey: subject, fromRevision: 0, toRevision: 0, summary: '' });
  }
  expect(await anchor()).toBe(101);
  expect(await server.stores.audit.of('anchors/2026-03')).toHaveLength(2);
  await remove(`7 ${'x'.repeat(230)}`);
  await remove(`99 ${'x'.repeat(230)}`);
  expect(await found()).toHaveLength(2);
});

test('an entry that cannot be read any more does not end the check: it is missing', async () => {
  const [first] = await auditItems().find('subject', reference, { select: ['seq', 'at'], priority: 'bulk' });
  await auditItems().patch(first?.id ?? '', first?.etag ?? '', { at: null }, { priority: 'bulk', select: ['at'] });
  expect(await found()).toContain(`${reference} missing: Entry 1 is missing.`);
});
