import { type ReadingInput } from '../../../src/contract/panels';
import { AppError } from '../../../src/domain/errors';
import { verifyAudit } from '../../../src/services/audit/verifyAudit';
import { actors } from '../../support/actors';
import { declaredAll, handedIn, live, meeting, readingOf, scheduled, waiting } from '../../support/panelStory';
import { openServer, type TestServer } from '../../support/services';
import { everybodySignsIn } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';

const { casey, quinn, morgan, devon, imani, robin, ola } = actors;
let tenant: TestTenant;
let server: TestServer;
beforeAll(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
});
afterAll(() => tenant.close());

const panels = () => server.services.panels;
const as = (who: typeof devon) => live(server, who);
async function onPanel(hideGrades = false): Promise<[panel: string, review: string]> {
  const review = await waiting(server);
  return [await scheduled(server, [review], { hideGrades }), review];
}
async function codeOf(work: () => Promise<unknown>): Promise<string> {
  const thrown = await work().then(() => undefined, (error: unknown) => error);
  return thrown instanceof AppError ? thrown.code : 'allowed';
}
const draft = (comment: string): ReadingInput => ({ grades: {}, feedbackSought: { agrees: undefined, comment }, childRecommendations: { agrees: undefined, comment: '' }, serviceRecommendations: { agrees: undefined, comment: '' } });

test('before a declaration there is what one declares on, and nothing of the review', async () => {
  const [panel, review] = await onPanel();
  const item = await panels().item(as(devon), panel, review);
  expect([item.parties.childName, item.parties.reviewer.name, item.standing, item.declaration, item.graded, item.proposals, item.members, item.reading]).toEqual(['Wren Ashdown', robin.name, 'undeclared', undefined, [], [], [], undefined]);
  expect(await codeOf(() => server.services.reviews.get(as(devon), review))).toBe('notFound');
  expect(await codeOf(() => panels().saveReading(as(devon), panel, review, { revision: 0, reading: draft('Early.') }))).toBe('forbidden');
});

test('the data suggests a conflict to whoever declares, and exempts nobody by it', async () => {
  const stored = server.stores.people.get(devon.oid);
  if (stored) await server.stores.people.update(stored, { team: ola.team }, { priority: 'save' });
  const [panel, review] = await onPanel();
  const item = await panels().item(as(devon), panel, review);
  expect([item.suggestedConflicts, item.standing]).toEqual([['sameTeam'], 'undeclared']);
});

test('whoever goes on reads the review and its child; whoever has a conflict finds nothing any more', async () => {
  const [panel, review] = await onPanel();
  await panels().declare(as(devon), panel, review, { answer: 'continue', note: '' });
  const left = await panels().declare(as(imani), panel, review, { answer: 'conflict', kind: 'personal', note: '' });
  expect((await server.services.reviews.get(as(devon), review)).identity?.name).toBe('Wren Ashdown');
  expect([left.agenda, left.exemptFrom, await codeOf(() => panels().item(as(imani), panel, review)), await codeOf(() => server.services.reviews.get(as(imani), review))]).toEqual([[], 1, 'notFound', 'notFound']);
});

test('the exempt leave the quorum and its denominator', async () => {
  const [panel, review] = await onPanel();
  await declaredAll(server, panel, review, [devon, quinn, morgan]);
  await panels().pin(as(quinn), panel, review, imani.oid, { kind: 'formerWorker', note: '' });
  await panels().declare(as(morgan), panel, review, { answer: 'continue', note: '' });
  expect((await panels().item(as(devon), panel, review)).quorum).toEqual({ present: 0, of: 3, exempt: 1, undeclared: 0, met: false });
});

test('a pinned conflict is not for its subject to remove, and follows the review to its next panel', async () => {
  const [panel, review] = await onPanel();
  await panels().declare(as(quinn), panel, review, { answer: 'continue', note: '' });
  await panels().pin(as(quinn), panel, review, devon.oid, { kind: 'personal', note: 'Told by phone.' });
  expect(await codeOf(() => panels().declare(as(devon), panel, review, { answer: 'continue', note: '' }))).toBe('notFound');
  await panels().cancel(casey, panel, { revision: 1, reason: 'Nothing else is ready.' });
  const next = await scheduled(server, [review], { attempt: `attempt-next-${review}` });
  expect([panels().get(as(devon), next).agenda, await codeOf(() => panels().item(as(devon), next, review))]).toEqual([[], 'notFound']);
});

test('nobody pins a conflict on themselves, nor on somebody who does not sit there, and only a QA lead pins', async () => {
  const [panel, review] = await onPanel();
  const pin = (by: typeof quinn, oid: string) => codeOf(() => panels().pin(as(by), panel, review, oid, { kind: 'personal', note: '' }));
  expect([await pin(quinn, quinn.oid), await pin(quinn, robin.oid), await pin(casey, devon.oid), await pin(imani, devon.oid)]).toEqual(['invalid', 'invalid', 'forbidden', 'forbidden']);
});

test('the same answer sent twice is one answer', async () => {
  const [panel, review] = await onPanel();
  await panels().declare(as(devon), panel, review, { answer: 'continue', note: '' });
  tenant.calls.reset();
  await panels().declare(as(devon), panel, review, { answer: 'continue', note: '' });
  expect(tenant.calls.total().calls).toBe(0);
});

test('why a member is exempt is for the QA lead alone', async () => {
  const [panel, review] = await onPanel();
  await declaredAll(server, panel, review, [devon, quinn]);
  await panels().declare(as(imani), panel, review, { answer: 'conflict', kind: 'other', note: 'We are cousins.' });
  const seen = async (who: typeof quinn) => (await panels().item(as(who), panel, review)).members.find(({ oid }) => oid === imani.oid);
  const [toLead, toMember] = [await seen(quinn), await seen(devon)];
  expect([toLead?.reason, toMember?.standing, toMember?.reason, JSON.stringify([toLead, toMember]).includes('cousins')]).toEqual(['declared', 'exempt', undefined, false]);
});

test('a draft is one Graph write, is its writer’s alone, and costs nothing when nothing has changed', async () => {
  const [panel, review] = await onPanel();
  await declaredAll(server, panel, review);
  tenant.calls.reset();
  const saved = await panels().saveReading(as(devon), panel, review, { revision: 0, reading: draft('Visits were late.') });
  const calls = tenant.calls.total().calls;
  await panels().saveReading(as(devon), panel, review, { revision: 1, reading: draft('Visits were late.') });
  expect([calls, tenant.calls.total().calls, saved.reading?.feedbackSought.comment]).toEqual([1, 1, 'Visits were late.']);
  for (const other of [imani, quinn, morgan, casey]) expect(JSON.stringify(await panels().item(as(other), panel, review))).not.toContain('Visits were late.');
});

test('a reading is handed in whole, and everything that is missing is said', async () => {
  const [panel, review] = await onPanel();
  await declaredAll(server, panel, review);
  const thrown = await panels().submitReading(as(devon), panel, review, { revision: 0, reading: draft('') }).catch((error: unknown) => error);
  expect(thrown).toMatchObject({ code: 'incomplete' });
  expect((thrown as AppError).details.faults?.map(({ path }) => path)).toEqual(['grades.journey', 'grades.needs', 'grades.management', 'grades.identity', 'grades.partners', 'grades.practice', 'grades.outcomes', 'feedbackSought', 'childRecommendations', 'serviceRecommendations']);
});

test('the others’ readings are hidden until one’s own is in, from the office until the discussion is open', async () => {
  const [panel, review] = await onPanel();
  await declaredAll(server, panel, review);
  await handedIn(server, imani, panel, review, { journey: { agrees: false, grade: 'inadequate', comment: 'Not seen alone.' } });
  const shows = async (who: typeof devon) => JSON.stringify(await panels().item(as(who), panel, review)).includes('Not seen alone.');
  const before = [await shows(devon), await shows(quinn), await shows(casey)];
  await handedIn(server, devon, panel, review);
  const after = [await shows(devon), await shows(quinn), await shows(casey)];
  await meeting(server, panel, review);
  await panels().open(as(imani), panel, review, { revision: 0 });
  expect([before, after, [await shows(quinn), await shows(casey)]]).toEqual([[false, false, false], [true, false, false], [true, true]]);
});

test('the spread counts every reading that is in beside the reviewer’s grade', async () => {
  const [panel, review] = await onPanel();
  await declaredAll(server, panel, review);
  await handedIn(server, imani, panel, review, { journey: { agrees: false, grade: 'inadequate', comment: 'Not seen alone.' } });
  await handedIn(server, devon, panel, review);
  const { spreads } = await panels().item(as(devon), panel, review);
  expect(spreads.find(({ key }) => key === 'journey')).toMatchObject({ reviewer: 'good', best: 'good', worst: 'inadequate', steps: 2 });
});

test('a reading that changes after another could be seen is marked late, and one that changes before is not', async () => {
  const [panel, review] = await onPanel();
  await declaredAll(server, panel, review);
  const change = async (who: typeof devon, revision: number, comment: string) => {
    const item = await panels().item(as(who), panel, review);
    const { reading } = await panels().submitReading(as(who), panel, review, { revision, reading: readingOf(item, { journey: { agrees: false, grade: 'outstanding', comment } }) });
    return reading?.changedLateAt !== undefined;
  };
  await handedIn(server, devon, panel, review);
  const alone = await change(devon, 1, 'Better than that.');
  await handedIn(server, imani, panel, review);
  expect([alone, await change(devon, 2, 'Better still.')]).toEqual([false, true]);
});

test('a reading from an old page is refused, and answers to what this form does not grade', async () => {
  const [panel, review] = await onPanel();
  await declaredAll(server, panel, review);
  await panels().saveReading(as(devon), panel, review, { revision: 0, reading: draft('One.') });
  const strange = { ...draft(''), grades: { nothing: { agrees: true, grade: undefined, comment: '' } } };
  expect([await codeOf(() => panels().saveReading(as(devon), panel, review, { revision: 0, reading: draft('Two.') })), await codeOf(() => panels().saveReading(as(devon), panel, review, { revision: 1, reading: strange }))]).toEqual(['stale', 'invalid']);
});

test('a member who becomes exempt takes their reading with them out of every count', async () => {
  const [panel, review] = await onPanel();
  await declaredAll(server, panel, review);
  await handedIn(server, imani, panel, review, { journey: { agrees: false, grade: 'inadequate', comment: 'Not seen alone.' } });
  await handedIn(server, devon, panel, review);
  await panels().pin(as(quinn), panel, review, imani.oid, { kind: 'personal', note: '' });
  const item = await panels().item(as(devon), panel, review);
  expect([item.readings, item.spreads.find(({ key }) => key === 'journey')?.steps, JSON.stringify(item).includes('Not seen alone.')]).toEqual([[], 0, false]);
});

test('my work asks to declare, then to read, then for nothing', async () => {
  const [panel, review] = await onPanel();
  const asked = () => server.services.work.of(as(devon)).filter(({ reference }) => reference === `${panel}/${review}`).map(({ kind, dueDay }) => `${kind} ${dueDay}`);
  const seen = [asked()];
  await panels().declare(as(devon), panel, review, { answer: 'continue', note: '' });
  seen.push(asked());
  await handedIn(server, devon, panel, review);
  expect([...seen, asked()]).toEqual([['declareConflict 2026-03-24'], ['readForPanel 2026-03-24'], []]);
});

test('five and two working days before the panel a member is reminded of what is unread, and of nothing else', async () => {
  const own = await startTestTenant();
  const quiet = await openServer(own);
  await everybodySignsIn(quiet);
  const [unread, read] = [await waiting(quiet), await waiting(quiet)];
  const panel = await scheduled(quiet, [unread, read]);
  await declaredAll(quiet, panel, read, [devon]);
  await handedIn(quiet, devon, panel, read);
  const days: string[] = [];
  for (const day of ['2026-03-16', '2026-03-17', '2026-03-18', '2026-03-19', '2026-03-20', '2026-03-23', '2026-03-24']) {
    quiet.clock.set(`${day}T09:00:00Z`);
    await quiet.services.messages.plan();
    const items = quiet.stores.messages.get(`daily/${day}/${devon.oid}`)?.value.items ?? [];
    days.push(...items.filter(({ rule }) => rule === 'readingDue').map(({ reference }) => `${day} ${reference}`));
  }
  await own.close();
  expect(days).toEqual([`2026-03-17 ${panel}/${unread}`, `2026-03-20 ${panel}/${unread}`]);
});

test('who reads a review on its panel stands in its access log, once they have declared', async () => {
  const [panel, review] = await onPanel();
  const readers = async () => (await server.services.access.of(as(quinn), review)).filter(({ by }) => by.oid === devon.oid).map(({ kind }) => kind);
  await panels().item(as(devon), panel, review);
  const before = await readers();
  await panels().declare(as(devon), panel, review, { answer: 'continue', note: '' });
  await panels().item(as(devon), panel, review);
  expect([before, await readers()]).toEqual([[], ['opened']]);
});

test('the history tells its reviewer nothing of who read or declared, and the audit explains every revision', async () => {
  const [panel, review] = await onPanel();
  await declaredAll(server, panel, review);
  await handedIn(server, devon, panel, review);
  await server.committer.idle();
  const actions = async (who: typeof robin) => (await server.services.reviews.history(as(who), review)).entries.map(({ action }) => action).filter((action) => action.startsWith('panel.'));
  expect([await actions(robin), (await actions(quinn)).includes('panel.readingSubmitted')]).toEqual([[], true]);
  expect((await verifyAudit(server.stores)).findings).toEqual([]);
});
