import { AppError } from '../../../src/domain/errors';
import { verifyAudit } from '../../../src/services/audit/verifyAudit';
import { actors } from '../../support/actors';
import { concluded, decidedAsProposed, discussing, handedIn, itemRevision, live, type OnPanel, readyToConclude, scheduled, waiting } from '../../support/panelStory';
import { openServer, type TestServer } from '../../support/services';
import { allDates, everybodySignsIn, proposal, revisionOf } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';

const { quinn, casey, robin, devon, lee, jules } = actors;
let tenant: TestTenant;
let server: TestServer;
let imani = actors.imani;
let morgan = actors.morgan;
beforeAll(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
  [imani, morgan] = [live(server, imani), live(server, morgan)];
});
afterAll(() => tenant.close());

const refusalOf = async (work: () => unknown): Promise<unknown> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'allowed';
};
const reviewOf = ({ review }: OnPanel) => server.stores.reviews.get(review)?.value;
const trackedOf = ({ review }: OnPanel) => server.stores.recommendations.ofSource(review).map(({ value }) => value);
const messagesAbout = (reference: string, rule: string) => [...server.stores.messages.values()].map(({ value }) => value).filter((message) => message.rule === rule && message.items[0]?.reference === reference).map(({ recipient }) => recipient?.name);
const words = { action: 'Meet the father at home.', impact: 'He has a part in the plan.', owner: undefined, ownerRole: 'Head of service', dueDay: '2026-07-10', theme: '' };

test('concluding agrees the review as the panel settled it, and the reviewer’s own grades stay beside', async () => {
  const which = await discussing(server);
  await server.services.panels.decideGrade(imani, which.panel, which.review, { revision: itemRevision(server, which), key: 'practice', grade: 'requiresImprovement', decidedBy: 'chair', reason: 'Supervision lapsed.' });
  await decidedAsProposed(server, which);
  await concluded(server, which);
  expect(reviewOf(which)).toMatchObject({ state: 'agreed', moderatedByPanel: true, practiceGrade: 'good', agreedGrades: { practice: 'requiresImprovement', outcomes: 'good' } });
  expect(reviewOf(which)?.events.at(-1)).toMatchObject({ kind: 'agreed', panel: which.panel, by: { name: imani.name }, grades: { practice: 'requiresImprovement' } });
  expect(messagesAbout(which.review, 'decidedByPanel')).toEqual([robin.name]);
});

test('the tracker takes the panel’s words, what it added as its own, and nothing that it took out', async () => {
  const which = await discussing(server, undefined, [proposal('a1'), proposal('a2'), proposal('a3')]);
  const decide = (id: string, kind: 'amended' | 'added' | 'removed', final?: typeof words) => server.services.panels.decideRecommendation(imani, which.panel, which.review, { revision: itemRevision(server, which), id, level: 'child', kind, final, decidedBy: 'agreement', reason: 'Talked over.' });
  await decide('a2', 'amended', words);
  await decide('a3', 'removed');
  await decide('new-1', 'added', { ...words, action: 'Write to the school.' });
  await decidedAsProposed(server, which);
  await concluded(server, which);
  const byOrigin = trackedOf(which).map(({ originKey, action, raisedBy, panelReference }) => [originKey.split('/')[1], action, raisedBy.name, panelReference]).sort();
  expect(byOrigin).toEqual([['a1', proposal('a1').action, robin.name, which.panel], ['a2', words.action, robin.name, which.panel], ['new-1', 'Write to the school.', imani.name, which.panel]]);
});

test('a review whose panel took a recommendation out can be closed all the same', async () => {
  const which = await discussing(server);
  await server.services.panels.decideRecommendation(imani, which.panel, which.review, { revision: itemRevision(server, which), id: 'a1', level: 'child', kind: 'removed', decidedBy: 'agreement', reason: 'Done.' });
  await decidedAsProposed(server, which);
  await concluded(server, which);
  const { reviews } = server.services;
  await reviews.share(quinn, which.review, { revision: revisionOf(server, which.review), reflectBy: '' });
  await reviews.recordOfficeUse(quinn, which.review, { revision: revisionOf(server, which.review), office: allDates });
  const closed = await reviews.close(quinn, which.review, { revision: revisionOf(server, which.review), withoutReflectionReason: '' });
  expect([closed.review.state, trackedOf(which)]).toEqual(['closed', []]);
});

test('the first line agrees to nothing that a panel decides, and is shown why', async () => {
  const review = await waiting(server);
  const agree = () => server.services.reviews.agree(quinn, review, { revision: revisionOf(server, review) });
  const panel = await scheduled(server, [review]);
  expect((await server.services.reviews.get(quinn, review)).abilities['agree']).toEqual({ allowed: false, sentence: `Panel ${panel} decides this review. Take it off the agenda first, or wait for the panel.` });
  expect(await refusalOf(agree)).toBe('stateForbids');
  await server.services.panels.setAgenda(casey, panel, { revision: 1, agenda: [] });
  expect(await refusalOf(agree)).toBe('allowed');
});

test('a review that is withdrawn leaves the agenda of its panel, also while it is looked at', async () => {
  const which = await discussing(server);
  await server.services.reviews.withdraw(quinn, which.review, { revision: revisionOf(server, which.review), reason: 'The family moved.' });
  expect(server.stores.panels.get(which.panel)?.value).toMatchObject({ agenda: [], current: '', itemSince: undefined });
});

test('the record names the members for the panel and the office, and to the reviewer says only what was said', async () => {
  const which = await discussing(server);
  await handedIn(server, devon, which.panel, which.review, { practice: { agrees: false, grade: 'requiresImprovement', comment: 'Visits lapsed.' } });
  await decidedAsProposed(server, which);
  await concluded(server, which);
  const said = async (actor: typeof robin) => (await server.services.panels.moderation(actor, which.review)).graded.find(({ key }) => key === 'practice')?.comments;
  expect(await said(morgan)).toMatchObject([{ by: { name: devon.name }, agrees: false, grade: 'requiresImprovement', text: 'Visits lapsed.' }]);
  expect(await said(robin)).toEqual([{ agrees: false, grade: 'requiresImprovement', text: 'Visits lapsed.', late: false }]);
  for (const actor of [lee, jules]) expect(await refusalOf(() => server.services.panels.moderation(actor, which.review))).toBe('notFound');
});

test('the history shows each member in the grade chain to the office, and to the reviewer not', async () => {
  const which = await discussing(server);
  await handedIn(server, devon, which.panel, which.review);
  await decidedAsProposed(server, which);
  await concluded(server, which);
  const history = async (actor: typeof robin) => server.services.reviews.history(actor, which.review);
  expect((await history(casey)).chain.map(({ step, by }) => `${step} ${by.name}`)).toEqual([`reviewer ${robin.name}`, `firstLine ${quinn.name}`, `member ${devon.name}`, `agreed ${imani.name}`]);
  const { chain, entries } = await history(robin);
  expect(chain.map(({ step }) => step)).toEqual(['reviewer', 'firstLine', 'agreed']);
  expect(entries.map(({ action }) => action).filter((action) => !action.startsWith('review.'))).toEqual(['item.concluded']);
});

test('concluding again from an old page is refused, and leaves one of everything', async () => {
  const which = await readyToConclude(server);
  const revision = itemRevision(server, which);
  await concluded(server, which);
  expect(await refusalOf(() => server.services.panels.conclude(imani, which.panel, which.review, { revision }))).toBe('stale');
  expect([trackedOf(which).length, messagesAbout(which.review, 'decidedByPanel').length]).toEqual([1, 1]);
});

test('every revision that a panel made is explained by an entry of the audit', async () => {
  expect((await verifyAudit(server.stores)).findings).toEqual([]);
});
