import { type PartAnswers } from '../../../src/domain/reviews/types';
import { verifyAudit } from '../../../src/services/audit/verifyAudit';
import { begunSection, entry } from '../../domain/support/builders';
import { actors } from '../../support/actors';
import { openServer, type TestServer } from '../../support/services';
import { assigned, everybodySignsIn, inProgress } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';

const { robin, quinn } = actors;
let tenant: TestTenant;
let server: TestServer;
beforeAll(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
});
afterAll(() => tenant.close());

const graded: (strength: string) => PartAnswers = begunSection;
const save = (reference: string, revision: number, answers: PartAnswers, part = 'journey', on = server) => on.services.reviews.savePart(robin, reference, part, { revision, answers });
const wrote = async (reference: string) => (await server.stores.audit.of(reference)).filter(({ action }) => action === 'review.wrote').map(({ fromRevision, toRevision }) => [fromRevision, toRevision]);
async function callsOf(work: () => Promise<unknown>) {
  tenant.calls.reset();
  await work();
  return tenant.calls.total().calls;
}

test('an autosave is one Graph write, the first as well as the next', async () => {
  const reference = await inProgress(server);
  expect(await callsOf(() => save(reference, 0, graded('Knows her well.')))).toBe(1);
  expect(await callsOf(() => save(reference, 1, graded('Knows her very well.')))).toBe(1);
});

test('saving what is there already writes nothing', async () => {
  const reference = await inProgress(server);
  await save(reference, 0, graded('Knows her well.'));
  expect(await callsOf(() => save(reference, 1, graded('Knows her well.')))).toBe(0);
});

test('the autosaves of one sitting are one entry in the audit, written when the sitting is over', async () => {
  const reference = await inProgress(server);
  await save(reference, 0, graded('K'));
  server.clock.advance(30);
  await save(reference, 1, graded('Kn'));
  server.clock.advance(30);
  await save(reference, 2, graded('Kno'));
  await server.committer.sweep();
  expect(await wrote(reference)).toEqual([]);
  server.clock.advance(301);
  await server.committer.sweep();
  expect(await wrote(reference)).toEqual([[1, 3]]);
});

test('a sitting after a break is an entry of its own, and every revision is explained', async () => {
  const reference = await inProgress(server);
  await save(reference, 0, graded('Monday.'));
  server.clock.advance(3600);
  await save(reference, 1, graded('Monday. Tuesday.'));
  expect((await verifyAudit(server.stores)).findings).toEqual([]);
  server.clock.advance(3600);
  await server.committer.sweep();
  expect(await wrote(reference)).toEqual([[1, 1], [2, 2]]);
});

test('two tabs in one section: the second is shown what the first wrote, and nothing is overwritten', async () => {
  const reference = await inProgress(server);
  await save(reference, 0, graded('From the first tab.'));
  const second = save(reference, 0, graded('From the second tab.'));
  await expect(second).rejects.toMatchObject({ code: 'stale', details: { current: { part: { answers: graded('From the first tab.'), revision: 1 } } } });
});

test('two servers in one new section: one wins, and the other is shown what it wrote', async () => {
  const reference = await inProgress(server);
  const other = await openServer(tenant);
  const saves = await Promise.allSettled([save(reference, 0, graded('Here.')), save(reference, 0, graded('There.'), 'journey', other)]);
  expect(saves.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(saves.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'stale', details: { current: { part: { revision: 1 } } } } });
});

test('a save that is ahead of this server’s memory is read from Graph, not refused', async () => {
  const reference = await inProgress(server);
  const other = await openServer(tenant);
  await save(reference, 0, graded('There.'), 'journey', other);
  await expect(save(reference, 1, graded('There, then here.'))).resolves.toMatchObject({ part: { part: { revision: 2 } } });
});

test('two people in two sections never collide', async () => {
  const reference = await inProgress(server);
  await Promise.all([save(reference, 0, graded('One.'), 'journey'), save(reference, 0, graded('Two.'), 'needs')]);
  expect(server.stores.parts.ofReview(reference)).toHaveLength(2);
});

test('a 70,000-character paste is refused with the field and both lengths, and nothing is written', async () => {
  const reference = await inProgress(server);
  const paste = save(reference, 0, graded('x'.repeat(70_000)));
  await expect(paste).rejects.toMatchObject({ code: 'tooLong', details: { faults: [{ path: 'strengths.0.text', message: expect.stringMatching(/70,000.*63,999/) }] } });
  expect(server.stores.parts.ofReview(reference)).toEqual([]);
});

test('entries that fit one by one, but not together, are refused with both lengths', async () => {
  const reference = await inProgress(server);
  const halves = ['s1', 's2', 's3'].map((id) => entry('x'.repeat(30_000), { id }));
  const both = save(reference, 0, { kind: 'graded', graded: { strengths: halves, areas: [], impact: '', grade: undefined, notApplicableReason: '' } });
  await expect(both).rejects.toMatchObject({ code: 'tooLong', details: { faults: [{ path: 'strengths', message: expect.stringMatching(/strengths.*90,004.*63,999/) }] } });
});

test('two entries of one section never have the same id, for a recommendation names them by it', async () => {
  const reference = await inProgress(server);
  const doubled = save(reference, 0, { kind: 'graded', graded: { strengths: [entry('Warm.')], areas: [entry('Late.')], impact: '', grade: undefined, notApplicableReason: '' } });
  await expect(doubled).rejects.toMatchObject({ code: 'invalid', details: { faults: [{ path: 'strengths.0.id' }, { path: 'areas.0.id' }] } });
});

test('answers of another kind of part are refused', async () => {
  const reference = await inProgress(server);
  await expect(save(reference, 0, graded('Well.'), 'summary')).rejects.toMatchObject({ code: 'invalid', details: { faults: [{ path: 'kind' }] } });
});

test('an answer to what the template does not ask is refused by its path', async () => {
  const reference = await inProgress(server);
  const answers: PartAnswers = { kind: 'standards', standards: { visits: { outcome: 'met', action: '', reason: '' }, punctuality: { outcome: 'met', action: '', reason: '' } } };
  await expect(save(reference, 0, answers, 'standards')).rejects.toMatchObject({ code: 'invalid', details: { faults: [{ path: 'standards.punctuality', code: 'unknown' }] } });
});

test('a part that the form does not have is not found', async () => {
  await expect(save(await inProgress(server), 0, graded('x'), 'weather')).rejects.toMatchObject({ code: 'notFound' });
});

test('writing needs accepting first', async () => {
  await expect(save(await assigned(server), 0, graded('x'))).rejects.toMatchObject({ code: 'stateForbids' });
});

test('only the reviewer writes', async () => {
  const reference = await inProgress(server);
  await expect(server.services.reviews.savePart(quinn, reference, 'journey', { revision: 0, answers: graded('x') })).rejects.toMatchObject({ code: 'forbidden', details: { reason: 'notYourReview' } });
});

test('each save says how far the form has come and how long to leave before the next', async () => {
  const reference = await inProgress(server);
  const saved = await save(reference, 0, graded('Knows her well.'));
  expect(saved.part.progress).toBe('started');
  expect(saved.missing.map(({ path }) => path)).toEqual(expect.arrayContaining(['journey.grade', 'needs.grade']));
  expect(saved.spacing).toBeGreaterThan(0);
});
