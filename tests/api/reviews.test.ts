import { begunSection } from '../domain/support/builders';
import { actors } from '../support/actors';
import { agreed, allChecks, assigned, completeAnswers, inProgress, newChild, revisionOf, submitted, written, soundQuality } from '../support/story';
import { startWorld, type World } from '../support/world';
import { faultPaths, refusalOf } from './support';

const childName = 'Wren Ashdown';
const journey = begunSection;
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

test('somebody else’s review and one that does not exist are answered in the same words', async () => {
  const reference = await inProgress(world);
  const hidden = await refusalOf(world.as('eden').getReview({ params: { reference } }));
  const absent = await refusalOf(world.as('eden').getReview({ params: { reference: 'PIR-2026-999' } }));
  expect(hidden).toMatchObject({ status: 404, code: 'notFound' });
  expect({ ...hidden, requestId: '' }).toEqual({ ...absent, requestId: '' });
});

test.each(['eden', 'devon', 'imani', 'lee', 'sam'] as const)('no verb of Robin’s review tells %s that it exists', async (name) => {
  const reference = await written(world);
  const revision = revisionOf(world, reference);
  const client = world.as(name);
  const refusals = await Promise.all([
    client.acceptReview({ params: { reference }, body: {} }),
    client.declineReview({ params: { reference }, body: { reason: 'Busy.' } }),
    client.savePart({ params: { reference, part: 'journey' }, body: { revision: 1, answers: journey('Mine.') } }),
    client.submitReview({ params: { reference }, body: { revision, declared: true } }),
    client.returnReview({ params: { reference }, body: { revision, reasons: [{ part: 'journey', text: 'More.' }] } }),
    client.agreeReview({ params: { reference }, body: { revision, checks: allChecks, quality: soundQuality, comment: '' } }),
    client.getHistory({ params: { reference } }),
  ].map(refusalOf));
  expect(refusals.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404, 404]);
});

test('who sees a review but may not do something to it is told why', async () => {
  const reference = await inProgress(world);
  const refusal = await refusalOf(world.as('quinn').savePart({ params: { reference, part: 'journey' }, body: { revision: 0, answers: journey('Mine.') } }));
  expect(refusal).toMatchObject({ status: 403, code: 'forbidden', reason: 'notYourReview', detail: expect.stringMatching(/^Only the reviewer/) });
});

test('every fault of a body is told at once, with its place', async () => {
  const answer = await world.ask('robin', '/api/reviews/PIR-2026-001/parts/journey', { method: 'PUT', body: { revision: 'one', answers: { kind: 'graded', graded: { strengths: 1, areas: [], grade: 'splendid', notApplicableReason: '' } }, colour: 'red' } });
  expect(answer.status).toBe(400);
  expect(faultPaths(answer.json())).toEqual(['answers.graded.grade', 'answers.graded.impact', 'answers.graded.strengths', 'colour', 'revision']);
});

test('faults that only the product’s rules know come in the same form', async () => {
  const refusal = await refusalOf(world.as('casey').assignReview({ body: { recordNumber: 'M0', reviewerOid: actors.ola.oid, theme: '', dueDay: '2026-03-10' } }));
  expect(refusal).toMatchObject({ status: 400, code: 'invalid' });
  expect(faultPaths(refusal)).toEqual(['dueDay', 'recordNumber', 'reviewerOid']);
});

test('a save from an older page is refused with what is there now, as a read would show it', async () => {
  const reference = await inProgress(world);
  const robin = world.as('robin');
  await robin.savePart({ params: { reference, part: 'journey' }, body: { revision: 0, answers: journey('From the office.') } });
  const refusal = await refusalOf(robin.savePart({ params: { reference, part: 'journey' }, body: { revision: 0, answers: journey('From the train.') } }));
  const { parts } = await robin.getReview({ params: { reference } });
  expect(refusal).toMatchObject({ status: 409, code: 'stale' });
  expect(refusal['current']).toEqual(parts?.find(({ part }) => part === 'journey'));
});

test('who lost a review meanwhile, on another server, is told that it is not there and not what became of it', async () => {
  const reference = await inProgress(world);
  const elsewhere = await world.tenant.openFilled();
  const stored = elsewhere.reviews.get(reference);
  if (stored) await elsewhere.reviews.update(stored, { reviewer: { oid: actors.morgan.oid, name: actors.morgan.name } }, { priority: 'save' });
  const refusal = await refusalOf(world.as('robin').submitReview({ params: { reference }, body: { revision: 999, declared: true } }));
  expect([refusal['status'], refusal['current']]).toEqual([404, undefined]);
});

test('who may not do something costs Microsoft 365 nothing, however new a page they claim to have', async () => {
  const reference = await submitted(world);
  world.tenant.calls.reset();
  const refusal = await refusalOf(world.as('casey').agreeReview({ params: { reference }, body: { revision: 999, checks: [], comment: '' } }));
  expect([refusal['status'], refusal['reason'], world.tenant.calls.total().calls]).toEqual([403, 'roleMayNot', 0]);
});

test('a verb at the wrong moment is refused by the state', async () => {
  const reference = await submitted(world);
  await expect(refusalOf(world.as('robin').acceptReview({ params: { reference }, body: {} }))).resolves.toMatchObject({ status: 409, code: 'stateForbids' });
});

test('handing in too early names what is missing', async () => {
  const reference = await inProgress(world);
  const refusal = await refusalOf(world.as('robin').submitReview({ params: { reference }, body: { revision: revisionOf(world, reference), declared: true } }));
  expect(refusal).toMatchObject({ status: 422, code: 'incomplete' });
  expect(faultPaths(refusal).length).toBeGreaterThan(10);
});

test('a review goes from assignment to the tracker over the API alone', async () => {
  const recordNumber = await newChild(world);
  const [casey, robin, quinn] = [world.as('casey'), world.as('robin'), world.as('quinn')];
  const { reference } = await casey.assignReview({ body: { recordNumber, reviewerOid: actors.robin.oid, theme: 'Voice of the child', workingDays: 10 } });
  const params = { reference };
  await robin.acceptReview({ params, body: {} });
  // As JSON has it: the domain's answers are frozen, the contract's are not.
  for (const [part, answers] of completeAnswers()) await robin.savePart({ params: { reference, part }, body: { revision: 0, answers: structuredClone(answers) as Parameters<typeof robin.savePart>[0]['body']['answers'] } });
  const handedIn = await robin.submitReview({ params, body: { revision: (await robin.getReview({ params })).revision, declared: true } });
  const checked = await quinn.agreeReview({ params, body: { revision: handedIn.revision, checks: allChecks, quality: soundQuality, comment: 'Thorough.' } });
  expect(checked).toMatchObject({ state: 'agreed', checker: { name: 'Quinn Abara' }, checkComment: 'Thorough.' });
  await world.committer.idle();
  const { recommendations } = await quinn.getReview({ params });
  await expect(quinn.getRecommendation({ params: { reference: recommendations[0] ?? '' } })).resolves.toMatchObject({ sourceReference: reference, owner: 'Ola Fenwright' });
  expect((await quinn.getHistory({ params })).entries.map(({ action }) => action)).toEqual(['review.agreed', 'review.submitted', 'review.accepted', 'review.assigned']);
});

test('a returned review comes back with its reasons, and the reviewer may write again', async () => {
  const reference = await submitted(world);
  const reasons = [{ part: 'journey', text: 'Say what the child thinks.' }];
  await world.as('quinn').returnReview({ params: { reference }, body: { revision: revisionOf(world, reference), reasons } });
  await expect(world.as('robin').getReview({ params: { reference } })).resolves.toMatchObject({ state: 'inProgress', returnReasons: reasons, abilities: { write: { allowed: true } } });
});

test('the form is served as data, with its parts in order and its themes', async () => {
  const { templateKey: key, templateVersion: version } = await world.as('robin').getReview({ params: { reference: await inProgress(world) } });
  const template = await world.as('robin').getTemplate({ params: { key, version } });
  expect(template.parts.map(({ key }) => key)).toEqual(expect.arrayContaining(['header', 'standards', 'journey', 'serviceRecommendations']));
  expect(template.themes.length).toBeGreaterThan(20);
});

test('a child’s name goes only to those who may read it', async () => {
  const reference = await assigned(world);
  await agreed(world);
  const pages = ['/api/me', '/api/my-work', '/api/reviews', '/api/recommendations', '/api/recommendations/table', `/api/reviews/${reference}`, `/api/reviews/${reference}/history`, '/api/people', '/api/ledger'];
  const seen = await Promise.all((['eden', 'devon', 'imani', 'lee', 'sam'] as const).flatMap((name) => pages.map(async (page) => `${name} ${page} ${(await world.ask(name, page)).text}`)));
  expect(seen.filter((text) => text.includes(childName))).toEqual([]);
  expect((await world.ask('robin', `/api/reviews/${reference}`)).text).toContain(childName);
});

test('a child’s name is in no line of the log, whatever was asked', async () => {
  await world.as('casey').findChildren({ body: { q: childName } });
  await world.as('casey').searchReviews({ body: { q: childName } });
  await world.ask('casey', `/api/reviews?q=${encodeURIComponent(childName)}`);
  await world.ask('casey', `/api/reviews/${encodeURIComponent(childName)}`);
  expect(world.logged.filter((line) => /Wren|Ashdown/.test(line))).toEqual([]);
});
