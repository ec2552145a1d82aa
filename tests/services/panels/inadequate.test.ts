import { type PartAnswers } from '../../../src/domain/reviews/types';
import { actors } from '../../support/actors';
import { concluded, decidedAsProposed, discussing, itemRevision, live } from '../../support/panelStory';
import { openServer, type TestServer } from '../../support/services';
import { allChecks, completeAnswers, everybodySignsIn, inProgress, revisionOf, soundQuality } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';

const { quinn, morgan, casey, robin, imani, devon } = actors;
let tenant: TestTenant;
let server: TestServer;
beforeAll(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
});
afterAll(() => tenant.close());

/** Robin hands in a review whose outcomes they find Inadequate. */
async function foundInadequate(recordNumber?: string): Promise<string> {
  const reference = await inProgress(server, recordNumber);
  for (const [part, answers] of completeAnswers()) await server.services.reviews.savePart(robin, reference, part, { revision: 0, answers: answers.kind === 'summary' ? withInadequate(answers) : answers });
  await server.services.reviews.submit(robin, reference, { revision: revisionOf(server, reference), declared: true });
  return reference;
}
const withInadequate = (answers: Extract<PartAnswers, { kind: 'summary' }>): PartAnswers => ({ kind: 'summary', summary: { ...answers.summary, outcomesGrade: 'inadequate', outOfLineReason: 'Nobody saw her for ten weeks.' } });
const check = (reference: string) => ({ revision: revisionOf(server, reference), checks: allChecks, quality: soundQuality, comment: '' });
const eventOf = (reference: string) => server.stores.reviews.get(reference)?.value.events.at(-1);
const toldOf = (reference: string) => [...server.stores.messages.values()].map(({ value }) => value).filter(({ rule, items }) => rule === 'inadequateOverall' && items[0]?.reference === reference).map(({ recipient }) => recipient?.name).sort();

/** The panel finds the practice Inadequate. */
async function panelFindsInadequate(recordNumber?: string): Promise<string> {
  const which = await discussing(server, recordNumber);
  await server.services.panels.decideGrade(live(server, imani), which.panel, which.review, { revision: itemRevision(server, which), key: 'practice', grade: 'inadequate', decidedBy: 'chair', reason: 'Nobody saw her.' });
  await decidedAsProposed(server, which);
  await concluded(server, which);
  return which.review;
}

test.each(['check', 'agree'] as const)('%s of a review with an Inadequate overall grade gives it its place on a panel, on the record', async (verb) => {
  const reference = await foundInadequate();
  const { review } = await server.services.reviews[verb](quinn, reference, check(reference));
  expect([review.state, eventOf(reference)]).toMatchObject(['panel', { kind: 'chosenForPanel', started: ['panelPlace'], grades: { outcomes: 'inadequate' } }]);
  expect(server.stores.recommendations.ofSource(reference)).toEqual([]);
});

test('the first-line checker’s Inadequate leads to a panel too, and what the history says of it is why', async () => {
  const reference = await foundInadequate();
  await server.services.reviews.agree(quinn, reference, { ...check(reference), grades: { outcomes: 'requiresImprovement', practice: 'inadequate' }, gradesReason: 'Supervision lapsed.' });
  const { entries } = await server.services.reviews.history(quinn, reference);
  expect(entries.find(({ action }) => action === 'review.chosenForPanel')?.started).toEqual(['panelPlace']);
});

test('once it is agreed the QA leads and the head of service of the newest panel are told, and nobody else', async () => {
  const reference = await panelFindsInadequate();
  expect(eventOf(reference)).toMatchObject({ kind: 'agreed', started: ['told', 'reReview'], day: '2026-06-10' });
  expect(toldOf(reference)).toEqual([devon.name, morgan.name, quinn.name].sort());
});

test('the coordinator is asked for another review of the child until somebody is given it', async () => {
  const recordNumber = 'M-of-the-review-again';
  const reference = await panelFindsInadequate(recordNumber);
  const asked = () => server.services.work.of(casey).filter((item) => item.kind === 'planReReview' && item.reference === reference);
  expect(asked()).toMatchObject([{ dueDay: '2026-06-10' }]);
  expect(server.services.work.of(quinn).filter(({ kind }) => kind === 'planReReview')).toEqual([]);
  server.clock.advance(3600);
  await server.services.reviews.assign(casey, { recordNumber, reviewerOid: actors.eden.oid, theme: '', workingDays: 40 });
  expect(asked()).toEqual([]);
});

test('where the setting asks for no panel the first line agrees, and the other steps happen', async () => {
  const rules = await server.stores.settings.create({ key: 'inadequateRules', value: { panelPlace: false, reReviewMonths: 6 }, updatedAt: undefined, updatedBy: undefined, revision: 1 }, { priority: 'save' });
  const reference = await foundInadequate();
  const { review } = await server.services.reviews.agree(quinn, reference, check(reference));
  await server.committer.idle();
  await server.stores.settings.update(rules, { value: {} }, { priority: 'save' });
  expect([review.state, review.reReviewDay, eventOf(reference)?.started]).toEqual(['agreed', '2026-09-10', ['told', 'reReview']]);
  expect(toldOf(reference)).toContain(quinn.name);
});
