import { done, inTracker, signedOff, told, toldDone } from '../support/story';
import { recommendationOperations } from '../../src/api/operations/recommendations';
import { actors } from '../support/actors';
import { startWorld, type World } from '../support/world';
import { faultPaths, refusalOf } from './support';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

test('a recommendation that a guest has nothing to do with is not found, nor can anything be done to it', async () => {
  const params = { reference: await inTracker(world) };
  const eden = world.as('eden');
  const refusals = await Promise.all([
    eden.getRecommendation({ params }),
    eden.updateRecommendation({ params, body: { revision: 1, ...told } }),
    eden.moveDueDate({ params, body: { revision: 1, dueDay: '2026-07-01', reason: 'Leave.', agreedBy: 'Ola' } }),
    eden.signOffDone({ params, body: { revision: 1, evidence: '', evidenceDay: '', noEvidenceReason: 'None.' } }),
    eden.signOffImpact({ params, body: { revision: 1, impactAchieved: 'Much.' } }),
    eden.reopenRecommendation({ params, body: { revision: 1, reason: 'Again.' } }),
    eden.overrideRag({ params, body: { revision: 1, rag: 'green', reason: 'Fine.' } }),
  ].map(refusalOf));
  expect(refusals.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404, 404]);
});

test('the owner may not sign off what they own', async () => {
  const params = { reference: await done(world) };
  const refusal = await refusalOf(world.as('ola').signOffDone({ params, body: { revision: 2, evidence: 'Mine.', evidenceDay: '2026-03-09', noEvidenceReason: '' } }));
  expect(refusal).toMatchObject({ status: 403, code: 'forbidden' });
});

test('every fault of an update is told at once', async () => {
  const answer = await world.ask('ola', '/api/recommendations/R-2026-001/updates', { method: 'POST', body: { revision: 1, status: 'signedOff', flag: 'lost', progress: 3, evidenceDay: '9 March', impactAchieved: '', evidence: '' } });
  expect(answer.status).toBe(400);
  expect(faultPaths(answer.json())).toEqual(['evidenceDay', 'flag', 'nextStep', 'progress', 'status']);
});

test('a page is written as its value says, also when its rows were written out before', async () => {
  await inTracker(world);
  const operation = recommendationOperations(world.services).listRecommendations;
  const reply = await operation.run(actors.quinn, { params: {}, query: { limit: 5 }, body: undefined }, { signal: new AbortController().signal });
  expect(world.services.recommendations.list(actors.quinn, {}).total).toBeGreaterThan(0);
  const empty = { rows: [], total: 0, visible: 3, may: '' };
  const named = { ...reply, rows: reply.rows.map((row) => ({ ...row, owner: 'Zoë Ŝaw 👩' })) };
  const pages = [reply, reply, empty, named];
  expect(pages.map((page) => JSON.parse(String(operation.written?.(page))))).toEqual(pages);
});

test.each(['limit=0', 'limit=5000', 'offset=-1', 'sort=colour', 'view=secret', 'statsu=done', 'limit=ten'])('the tracker refuses the query %s', async (query) => {
  const answer = await world.ask('quinn', `/api/recommendations?${query}`);
  expect(answer.status).toBe(400);
  expect(faultPaths(answer.json())).toEqual([query.split('=')[0]]);
});

test('an update from an older card is refused with what is there now', async () => {
  const params = { reference: await inTracker(world) };
  await world.as('ola').updateRecommendation({ params, body: { revision: 1, ...told } });
  const refusal = await refusalOf(world.as('ola').updateRecommendation({ params, body: { revision: 1, ...toldDone } }));
  expect(refusal).toMatchObject({ status: 409, code: 'stale' });
  expect(refusal['current']).toEqual(await world.as('ola').getRecommendation({ params }));
});

test('an owner’s update, both sign-offs and the colours go through the API', async () => {
  const params = { reference: await inTracker(world) };
  const [ola, quinn] = [world.as('ola'), world.as('quinn')];
  const updated = await ola.updateRecommendation({ params, body: { revision: 1, ...toldDone } });
  const signed = await quinn.signOffDone({ params, body: { revision: updated.revision, evidence: toldDone.evidence, evidenceDay: toldDone.evidenceDay, noEvidenceReason: '' } });
  const seen = await quinn.signOffImpact({ params, body: { revision: signed.revision, impactAchieved: 'She chose her own contact plan.' } });
  expect([updated.status, signed.status, signed.impactNotYetSeen, seen.impactNotYetSeen]).toEqual(['done', 'signedOff', true, false]);
  expect(seen.updates.map(({ kind, by }) => [kind, by.name])).toEqual(expect.arrayContaining([['signedOffImpact', 'Quinn Abara'], ['update', 'Ola Fenwright']]));
});

test('a due date moves with a reason and its agreement, and what was signed off can be reopened', async () => {
  const moved = await world.as('quinn').moveDueDate({ params: { reference: await inTracker(world) }, body: { revision: 1, dueDay: '2026-07-01', reason: 'School holidays.', agreedBy: 'Quinn Abara' } });
  const reference = await signedOff(world);
  const reopened = await world.as('quinn').reopenRecommendation({ params: { reference }, body: { revision: 3, reason: 'It stopped again.' } });
  expect([moved.dueDay, moved.timesMoved, reopened.status, reopened.timesReopened]).toEqual(['2026-07-01', 1, 'inProgress', 1]);
});

test('the API has no usual view: asked for open work it gives that, asked for nothing it gives all', async () => {
  const over = await signedOff(world);
  const listed = async (query: { view?: 'open' }) => (await world.as('quinn').listRecommendations({ query: { ...query, q: over } })).rows.map(({ reference }) => reference);
  expect([await listed({}), await listed({ view: 'open' })]).toEqual([[over], []]);
});

test('the table is the tracker’s rows by column', async () => {
  await inTracker(world);
  const { columns, rows, total } = await world.as('quinn').allRecommendations({});
  const page = await world.as('quinn').listRecommendations({ query: { sort: 'reference', limit: 1000 } });
  const asColumns = page.rows.map((row) => columns.map((column) => row[column as keyof typeof row] ?? null));
  expect([rows, total]).toEqual([asColumns, page.visible]);
});

test('a director sees the tracker without anybody’s name, also where it was written out with names a moment ago', async () => {
  const reference = await signedOff(world);
  expect((await world.ask('quinn', '/api/recommendations')).text).toMatch(/Fenwright/);
  const texts = await Promise.all(['/api/recommendations', '/api/recommendations/table', `/api/recommendations/${reference}`].map(async (page) => (await world.ask('lee', page)).text));
  expect(texts.join()).toContain(reference);
  expect(texts.join()).not.toMatch(/Fenwright|Abara|Achterby/);
});
