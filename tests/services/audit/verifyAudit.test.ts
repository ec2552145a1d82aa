import { verifyAudit } from '../../../src/services/audit/verifyAudit';
import { started as startedActivity } from '../activities/story';
import { started as startedReport } from '../reports/story';
import { openServer, type TestServer } from '../../support/services';
import { everybodySignsIn, signedOff, submitted } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';

let tenant: TestTenant;
let server: TestServer;
beforeEach(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
});
afterEach(() => tenant.close());

/** The audit list, behind everybody's back. */
async function auditItems() {
  const list = tenant.connect({ app: 'admin' }).list('Audit');
  const items = [];
  for await (const page of list.pages({ select: ['subject', 'eventId', 'summary'], priority: 'bulk' })) items.push(...page);
  return { list, items };
}

test('a whole loop leaves an audit without findings, also while entries still wait to be written', async () => {
  await signedOff(server);
  expect(await verifyAudit(server.stores)).toMatchObject({ findings: [] });
  server.clock.advance(3600);
  await server.committer.sweep();
  const report = await verifyAudit(server.stores);
  expect(report).toMatchObject({ findings: [], subjects: 2 });
  expect(report.entries).toBeGreaterThan(10);
});

test('an entry that was changed is found', async () => {
  await submitted(server);
  const { list, items } = await auditItems();
  const [first] = items;
  await list.patch(first?.id ?? '', first?.etag ?? '', { summary: 'nothing happened' }, { priority: 'save', select: ['summary'] });
  expect((await verifyAudit(server.stores)).findings).toEqual([expect.objectContaining({ kind: 'changed' })]);
});

test('a change of an activity or of a report that no entry explains is found', async () => {
  const [{ reference: activity }, { reference: report }] = [await startedActivity(server), await startedReport(server)];
  await server.committer.idle();
  expect(await verifyAudit(server.stores)).toMatchObject({ findings: [] });
  const { activities, reports } = server.stores;
  const [visits, quarter] = [activities.get(activity), reports.get(report)];
  if (visits) await activities.update(visits, { outcome: 'Something else.', revision: 2 }, { priority: 'save' });
  if (quarter) await reports.update(quarter, { opening: 'Something else.', revision: 2 }, { priority: 'save' });
  expect((await verifyAudit(server.stores)).findings.map(({ kind, subject }) => [kind, subject])).toEqual([['unexplained', activity], ['unexplained', report]]);
});

test('a part that was overwritten after submission is found', async () => {
  const reference = await submitted(server);
  const part = server.stores.parts.ofReview(reference).find(({ value }) => value.part === 'journey');
  if (part) await server.stores.parts.update(part, { updatedAt: '2026-03-10T11:00:00Z' }, { priority: 'save' });
  expect((await verifyAudit(server.stores)).findings.map(({ detail }) => detail)).toContain('Part journey is at revision 2; it was submitted at 1.');
});
