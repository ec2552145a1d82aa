import { verifyChain } from '../../src/domain/audit/chain';
import { type AuditDraft, type AuditEntry } from '../../src/domain/audit/types';
import { openStores, type AuditStore } from '../../src/stores';
import { systemClock } from '../../src/domain/clock';
import { type GraphOptions } from '../../src/graph';
import { quickTiming } from '../graph/quickTiming';
import { startTestTenant, type TestTenant } from '../support/tenant';
import { amara } from './samples';

let tenant: TestTenant;
beforeAll(async () => {
  tenant = await startTestTenant();
});
afterAll(() => tenant.close());
beforeEach(() => tenant.faults.reset());

const log = { info: () => undefined, warn: () => undefined };
const openAudit = (options: Partial<GraphOptions> = { timing: quickTiming() }): AuditStore => openStores({ graph: tenant.connect(options), clock: systemClock, log }).audit;
function event(subject: string, number: number): AuditDraft {
  return { subject, eventId: `${subject}/${number}`, at: '2026-07-01T09:00:00Z', actor: amara, action: 'review.saved', itemKey: `Reviews/${subject}`, fromRevision: number, toRevision: number, summary: 'part journey' };
}
const numbers = (entries: readonly AuditEntry[]) => entries.map((entry) => entry.seq);

test('entries form a chain that can be verified, and a removed one is found', async () => {
  const audit = openAudit();
  for (let number = 1; number <= 5; number += 1) await audit.append(event('PIR-2026-01', number));
  const entries = await openAudit().of('PIR-2026-01');
  expect(numbers(entries)).toEqual([1, 2, 3, 4, 5]);
  expect(verifyChain(entries)).toEqual([]);
  expect(verifyChain(entries.filter((entry) => entry.seq !== 3))).not.toEqual([]);
});

test('the same event twice is one entry, on this server and on another', async () => {
  const audit = openAudit();
  const first = await audit.append(event('PIR-2026-02', 1));
  await audit.append(event('PIR-2026-02', 2));
  expect(await audit.append(event('PIR-2026-02', 1))).toEqual(first);
  expect(await openAudit().append(event('PIR-2026-02', 1))).toEqual(first);
  expect(numbers(await audit.of('PIR-2026-02'))).toEqual([1, 2]);
});

test('an event costs one call once the chain is known, and two before', async () => {
  const audit = openAudit();
  await audit.of('PIR-2026-03 warms up the door');
  tenant.calls.reset();
  await audit.append(event('PIR-2026-03', 1));
  expect(tenant.calls.total().calls).toBe(2);
  await audit.append(event('PIR-2026-03', 2));
  expect(tenant.calls.total().calls).toBe(3);
});

test('two servers that record forty events of one review at once, through lost answers, leave no gap and no double', async () => {
  const servers = [openAudit(), openAudit()];
  tenant.faults.set({ commitThen504Rate: 0.2, failRate: 0.05, failStatus: 429, seed: 4 });
  await Promise.all(servers.flatMap((audit, server) => Array.from({ length: 20 }, (_, index) => audit.append(event('PIR-2026-04', 1 + server * 15 + index)))));
  tenant.faults.reset();
  const entries = await openAudit().of('PIR-2026-04');
  expect(numbers(entries)).toEqual(Array.from({ length: 35 }, (_, index) => index + 1));
  expect(new Set(entries.map((entry) => entry.eventId)).size).toBe(35);
  expect(verifyChain(entries)).toEqual([]);
});

test('a server that sees the chain late takes the next free place', async () => {
  await openAudit().append(event('PIR-2026-05', 1));
  const [one, other] = [openAudit({}), openAudit({})];
  tenant.faults.set({ lagMs: 600 });
  await one.append(event('PIR-2026-05', 2));
  await other.append(event('PIR-2026-05', 3));
  tenant.faults.reset();
  const entries = await openAudit().of('PIR-2026-05');
  expect(numbers(entries)).toEqual([1, 2, 3]);
  expect(verifyChain(entries)).toEqual([]);
});

test('what is hashed is what is stored, odd characters included', async () => {
  const audit = openAudit();
  await audit.append({ ...event('PIR-2026-06', 1), summary: 'one\r\ntwo\u0000', action: 'a\nb' });
  expect(verifyChain(await openAudit().of('PIR-2026-06'))).toEqual([]);
});

test('every chain is read page by page', async () => {
  const found: AuditEntry[] = [];
  for await (const page of openAudit().everything()) found.push(...page);
  expect(new Set(found.map((entry) => entry.subject)).size).toBe(6);
});
