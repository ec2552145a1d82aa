import { actors } from '../../support/actors';
import { openServer, type TestServer } from '../../support/services';
import { allChecks, assigned, everybodySignsIn, inProgress, newChild, proposal, revisionOf, submitted, written, soundQuality } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';

const { casey, quinn, morgan, robin, eden, ola, jules } = actors;
let tenant: TestTenant;
let server: TestServer;
beforeAll(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
});
afterAll(() => tenant.close());

const stateOf = (reference: string) => server.stores.reviews.get(reference)?.value.state;
const messages = (rule: string, reference: string) => [...server.stores.messages.values()].map(({ value }) => value).filter((message) => message.rule === rule && message.items.some((item) => item.reference === reference));
/** Graph calls that the work cost. */
async function callsOf(work: () => Promise<unknown>) {
  tenant.calls.reset();
  await work();
  return tenant.calls.total().calls;
}

test('assigning gives the child’s review to the reviewer, with a deadline in working days, and tells them', async () => {
  const reference = await assigned(server);
  const review = server.stores.reviews.get(reference)?.value;
  expect(review).toMatchObject({ state: 'assigned', dueDay: '2026-03-24', answerDueDay: '2026-03-13', reviewer: { oid: robin.oid }, assignedBy: { oid: casey.oid }, revision: 1 });
  expect(messages('assigned', reference)).toMatchObject([{ recipient: { oid: robin.oid }, state: 'pending' }]);
});

test('a child has one review at a time', async () => {
  const recordNumber = await newChild(server);
  const input = { recordNumber, reviewerOid: robin.oid, theme: '', workingDays: 5 };
  await server.services.reviews.assign(casey, input);
  await expect(server.services.reviews.assign(casey, input)).rejects.toMatchObject({ code: 'invalid', details: { faults: [{ path: 'recordNumber', code: 'open' }] } });
});

test('every fault of an assignment is named at once', async () => {
  const faulty = { recordNumber: 'M0', reviewerOid: ola.oid, theme: '', dueDay: '2026-03-10' };
  await expect(server.services.reviews.assign(casey, faulty)).rejects.toMatchObject({ code: 'invalid', details: { faults: [{ path: 'dueDay' }, { path: 'recordNumber' }, { path: 'reviewerOid' }] } });
});

test('a reviewer may not assign', async () => {
  await expect(server.services.reviews.assign(robin, { recordNumber: await newChild(server), reviewerOid: robin.oid, theme: '', workingDays: 5 })).rejects.toMatchObject({ code: 'forbidden', details: { reason: 'roleMayNot' } });
});

test('what one may not see and what does not exist are told in the same words', async () => {
  const reference = await assigned(server);
  const hidden = await server.services.reviews.accept(eden, reference).catch((error: unknown) => error);
  const absent = await server.services.reviews.accept(eden, 'PIR-2026-999').catch((error: unknown) => error);
  expect(hidden).toMatchObject({ code: 'notFound' });
  expect(absent).toEqual(hidden);
});

test('only the reviewer accepts', async () => {
  const reference = await assigned(server);
  await expect(server.services.reviews.accept(quinn, reference)).rejects.toMatchObject({ code: 'forbidden', details: { reason: 'notYourReview' } });
});

test('accepting once more is refused by the state', async () => {
  const reference = await inProgress(server);
  await expect(server.services.reviews.accept(robin, reference)).rejects.toMatchObject({ code: 'stateForbids' });
});

test('declining keeps the reason, tells who assigned it, and shows the reviewer no more of the child', async () => {
  const reference = await assigned(server);
  const view = await server.services.reviews.decline(robin, reference, { reason: 'On leave for two weeks.' });
  expect({ state: stateOf(reference), identity: view.identity, parts: view.parts }).toEqual({ state: 'declined', identity: undefined, parts: undefined });
  expect(messages('declined', reference)).toMatchObject([{ recipient: { oid: casey.oid } }]);
});

test('a declined review makes room for another reviewer', async () => {
  const recordNumber = await newChild(server);
  const first = await server.services.reviews.assign(casey, { recordNumber, reviewerOid: robin.oid, theme: '', workingDays: 5 });
  await server.services.reviews.decline(robin, first.review.reference, { reason: 'On leave.' });
  expect(server.services.work.of(casey).map(({ key }) => key)).toContain(`reassignDeclined/${first.review.reference}`);
  await server.services.reviews.assign(casey, { recordNumber, reviewerOid: morgan.oid, theme: '', workingDays: 5 });
  expect(server.services.work.of(casey).map(({ key }) => key)).not.toContain(`reassignDeclined/${first.review.reference}`);
});

test('submitting freezes the parts, copies the overall grades and costs at most 4 Graph calls', async () => {
  const reference = await written(server);
  const calls = await callsOf(() => server.services.reviews.submit(robin, reference, { revision: revisionOf(server, reference), declared: true }));
  const review = server.stores.reviews.get(reference)?.value;
  expect(calls).toBeLessThanOrEqual(4);
  expect(review).toMatchObject({ state: 'submitted', practiceGrade: 'good', outcomesGrade: 'good', frozenParts: { journey: 1, summary: 1 } });
});

test('the declaration is kept with the review, and the audit says that it was made', async () => {
  const reference = await submitted(server);
  const { declaration } = (await server.services.reviews.get(robin, reference)).review;
  expect(declaration).toEqual({ sentence: expect.stringContaining('my own judgement'), by: { oid: robin.oid, name: robin.name }, at: server.clock.now() });
  await server.committer.sweep();
  expect((await server.stores.audit.of(reference)).find(({ action }) => action === 'review.submitted')).toMatchObject({ summary: 'submitted, declared', actor: { oid: robin.oid } });
});

test('every QA lead but the author hears that a review was submitted', async () => {
  const reference = await submitted(server);
  server.clock.advance(5);
  await server.committer.sweep();
  expect(messages('submitted', reference).map(({ recipient }) => recipient?.oid).toSorted()).toEqual([quinn.oid, morgan.oid].toSorted());
});

test('a review with gaps is not submitted, and every gap is named', async () => {
  const reference = await inProgress(server);
  const refused = await server.services.reviews.submit(robin, reference, { revision: revisionOf(server, reference), declared: true }).catch((error: unknown) => error as { code: string; details: { faults: { path: string }[] } });
  expect(refused).toMatchObject({ code: 'incomplete' });
  expect(refused).toMatchObject({ details: { faults: expect.arrayContaining([expect.objectContaining({ path: 'header.gender' }), expect.objectContaining({ path: 'journey.grade' })]) } });
});

test('what was submitted cannot be written in any more', async () => {
  const reference = await submitted(server);
  const part = server.stores.parts.ofReview(reference).find(({ value }) => value.part === 'journey')?.value;
  await expect(server.services.reviews.savePart(robin, reference, 'journey', { revision: 1, answers: part?.answers ?? { kind: 'recommendations', recommendations: { items: [], noneReason: '' } } })).rejects.toMatchObject({ code: 'stateForbids' });
});

test('sending back keeps the reasons, tells the reviewer, and opens the form again', async () => {
  const reference = await submitted(server);
  await server.services.reviews.return(quinn, reference, { revision: revisionOf(server, reference), reasons: [{ part: 'journey', text: 'Say what the child told you.' }] });
  expect(server.stores.reviews.get(reference)?.value).toMatchObject({ state: 'inProgress', timesReturned: 1, returnReasons: [{ part: 'journey' }] });
  expect(messages('returned', reference)).toMatchObject([{ recipient: { oid: robin.oid } }]);
  expect(server.services.work.of(robin).map(({ key }) => key)).toContain(`changeReturnedReview/${reference}`);
});

test('nobody checks a review that they wrote', async () => {
  const recordNumber = await newChild(server);
  const { review } = await server.services.reviews.assign(casey, { recordNumber, reviewerOid: morgan.oid, theme: '', workingDays: 5 });
  await expect(server.services.reviews.agree(morgan, review.reference, { revision: 1, checks: allChecks, quality: soundQuality, comment: '' })).rejects.toMatchObject({ code: 'forbidden', details: { reason: 'ownReview' } });
});

test('agreeing brings every proposal into the tracker, tells the reviewer, and each owner once', async () => {
  const reference = await submitted(server, undefined, [proposal('a1'), proposal('a2'), proposal('a3', { owner: undefined, ownerRole: 'Head of service' })]);
  await server.services.reviews.agree(quinn, reference, { revision: revisionOf(server, reference), checks: allChecks, quality: soundQuality, comment: 'Clear.' });
  await server.committer.idle();
  const view = await server.services.reviews.get(quinn, reference);
  expect(view).toMatchObject({ recommendations: [{}, {}, {}].map(() => expect.any(String) as string), entering: 0 });
  expect(view.recommendations.map((each) => server.stores.recommendations.get(each)?.value.originKey)).toEqual(['a1', 'a2', 'a3'].map((id) => `${reference}/${id}`));
  expect(messages('agreed', reference)).toMatchObject([{ recipient: { oid: robin.oid } }]);
  expect(messages('recommended', view.recommendations[0] ?? '')).toMatchObject([{ recipient: { oid: ola.oid }, items: [{ state: 'notStarted' }, {}] }]);
});

test('whoever agrees waits for one write; the review is agreed then, and its recommendations are on their way', async () => {
  const reference = await submitted(server, undefined, [proposal('a1'), proposal('a2')]);
  server.clock.advance(60);
  await server.committer.sweep();
  tenant.calls.reset();
  const view = await server.services.reviews.agree(quinn, reference, { revision: revisionOf(server, reference), checks: allChecks, quality: soundQuality, comment: '' });
  expect([view.review.state, view.recommendations, view.entering]).toEqual(['agreed', [], 2]);
  expect(tenant.calls.last().map(({ method }) => method).slice(0, 1)).toEqual(['PATCH']);
  await server.committer.idle();
  expect(await server.services.reviews.get(quinn, reference)).toMatchObject({ recommendations: [expect.any(String), expect.any(String)], entering: 0 });
});

test('agreeing is refused while a check is not confirmed', async () => {
  const reference = await submitted(server);
  await expect(server.services.reviews.agree(quinn, reference, { revision: revisionOf(server, reference), checks: ['evidence'], comment: '' })).rejects.toMatchObject({ code: 'incomplete' });
});

test('somebody who saw an older review is shown the one that is there now', async () => {
  const reference = await submitted(server);
  const refused = server.services.reviews.return(quinn, reference, { revision: 1, reasons: [{ part: 'journey', text: 'More.' }] });
  await expect(refused).rejects.toMatchObject({ code: 'stale', details: { current: { review: { reference, state: 'submitted' } } } });
});

test('the worker sees nothing of a review before it is shared', async () => {
  const reference = await submitted(server);
  await expect(server.services.reviews.get(jules, reference)).rejects.toMatchObject({ code: 'notFound' });
});

test('the history tells who did what, newest first, though a sitting is recorded when it is over', async () => {
  const reference = await submitted(server);
  server.clock.advance(3600);
  await server.committer.sweep();
  const { entries } = await server.services.reviews.history(quinn, reference);
  expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(['review.submitted', 'review.wrote', 'review.accepted', 'review.assigned']));
});

test('reading a review and the list of reviews costs no Graph call', async () => {
  const reference = await submitted(server);
  const calls = await callsOf(async () => {
    await server.services.reviews.get(quinn, reference);
    server.services.reviews.list(quinn, { q: 'wren' });
    server.services.work.of(quinn);
  });
  expect(calls).toBe(0);
});
