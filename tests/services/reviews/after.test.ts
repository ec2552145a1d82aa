import { verifyAudit } from '../../../src/services/audit/verifyAudit';
import { actors } from '../../support/actors';
import { openServer, type TestServer } from '../../support/services';
import { agreed, allChecks, allDates, everybodySignsIn, inProgress, newChild, postponed, readyToClose, returned, revisionOf, shared, soundQuality, submitted, completeAnswers } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';

const { casey, quinn, morgan, robin, ola, jules, imani } = actors;
const check = { checks: allChecks, quality: soundQuality, comment: 'Nearly there.' };
let tenant: TestTenant;
let server: TestServer;
beforeAll(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
});
afterAll(() => tenant.close());

const reviews = () => server.services.reviews;
const stateOf = (reference: string) => server.stores.reviews.get(reference)?.value.state;
const told = (rule: string, reference: string) => [...server.stores.messages.values()].map(({ value }) => value).filter((message) => message.rule === rule && message.items.some((item) => item.reference === reference)).map(({ recipient }) => recipient?.name).toSorted();
const at = (reference: string) => ({ revision: revisionOf(server, reference) });
const workOf = (actor: typeof quinn) => server.services.work.of(actor).map(({ key }) => key);

/** Morgan, who is a QA lead as well, has handed in a review. */
async function byMorgan(): Promise<string> {
  const { review: { reference } } = await reviews().assign(casey, { recordNumber: await newChild(server), reviewerOid: morgan.oid, theme: '', workingDays: 10 });
  await reviews().accept(morgan, reference);
  for (const [part, answers] of completeAnswers()) await reviews().savePart(morgan, reference, part, { revision: 0, answers });
  await reviews().submit(morgan, reference, { ...at(reference), declared: true });
  return reference;
}

test('the panel chair may check what a QA lead wrote, and sees nothing of what anybody else wrote', async () => {
  const [own, others] = [await byMorgan(), await submitted(server)];
  await expect(reviews().agree(morgan, own, { ...at(own), ...check })).rejects.toMatchObject({ code: 'forbidden', details: { reason: 'ownReview' } });
  await expect(reviews().get(imani, others)).rejects.toMatchObject({ code: 'notFound' });
  await expect(reviews().agree(imani, own, { ...at(own), ...check })).resolves.toMatchObject({ review: { state: 'agreed', checker: { name: imani.name } } });
});

test('whoever wrote in it before it was given to another does not check it', async () => {
  const reference = await byMorgan();
  await reviews().return(quinn, reference, { ...at(reference), reasons: [{ part: 'journey', text: 'More.' }] });
  await reviews().reassign(casey, reference, { ...at(reference), reviewerOid: robin.oid, reason: 'Morgan is away.', dueDay: '2026-04-20' });
  await reviews().accept(robin, reference);
  await reviews().submit(robin, reference, { ...at(reference), declared: true });
  await expect(reviews().agree(morgan, reference, { ...at(reference), ...check })).rejects.toMatchObject({ details: { reason: 'ownReview' } });
  expect([told('reassigned', reference), told('assigned', reference)]).toEqual([[morgan.name], [morgan.name, robin.name]]);
});

test('what comes back is the first checker’s work again, and other leads may still do it', async () => {
  const reference = await returned(server);
  await reviews().submit(robin, reference, { ...at(reference), declared: true });
  server.clock.advance(5);
  await server.committer.sweep();
  expect([workOf(quinn).includes(`checkReview/${reference}`), workOf(morgan).includes(`checkReview/${reference}`)]).toEqual([true, false]);
  expect(told('submitted', reference)).toEqual([morgan.name, quinn.name, quinn.name].toSorted());
  await expect(reviews().check(morgan, reference, { ...at(reference), ...check })).resolves.toMatchObject({ review: { state: 'checked' } });
});

test('what was handed in stays as it was in an item of its own, and the history shows the difference word by word', async () => {
  const reference = await returned(server);
  const before = server.stores.parts.get(`${reference}/journey`)?.value;
  if (before?.answers.kind !== 'graded') throw new Error('no section');
  const answers = { kind: 'graded' as const, graded: { ...before.answers.graded, impact: 'The child is heard every week.' } };
  await reviews().savePart(robin, reference, 'journey', { revision: before.revision, answers });
  await reviews().submit(robin, reference, { ...at(reference), declared: true });
  const { rounds } = await reviews().history(quinn, reference);
  expect(server.stores.parts.get(`${reference}/journey`)?.value).toEqual(before);
  expect(rounds[1]).toMatchObject({ round: 1, asked: [{ part: 'journey' }], changes: [{ part: 'journey', field: 'Impact on the child', pieces: [{ kind: 'same', text: 'The child is ' }, { kind: 'removed', text: 'heard.' }, { kind: 'added', text: 'heard every week.' }] }] });
});

test('a page that knows only the text of the round before cannot overwrite the new one', async () => {
  const reference = await returned(server);
  const answers = completeAnswers().get('journey');
  if (answers?.kind !== 'graded') throw new Error('no section');
  const words = (impact: string) => ({ kind: 'graded' as const, graded: { ...answers.graded, impact } });
  await reviews().savePart(robin, reference, 'journey', { revision: 1, answers: words('First.') });
  await expect(reviews().savePart(robin, reference, 'journey', { revision: 1, answers: words('Second.') })).rejects.toMatchObject({ code: 'stale', details: { current: { part: { revision: 2 } } } });
});

test('the checker’s comments and marks reach the reviewer when it is decided, and never the worker', async () => {
  const reference = await submitted(server);
  await reviews().comment(quinn, reference, { attempt: 'comment-1', part: 'journey', text: 'Which visit was this?' });
  expect((await reviews().get(robin, reference)).notes).toEqual([]);
  await reviews().agree(quinn, reference, { ...at(reference), ...check });
  await reviews().share(quinn, reference, { ...at(reference), reflectBy: '' });
  const [reviewer, worker] = [await reviews().get(robin, reference), await reviews().get(jules, reference)];
  expect([reviewer.notes, reviewer.review.quality, reviewer.review.checkComment]).toMatchObject([[{ part: 'journey', text: 'Which visit was this?' }], soundQuality, 'Nearly there.']);
  expect([worker.notes, worker.review.quality.complete, worker.review.checkComment]).toEqual([[], undefined, '']);
});

test('comments come with what is sent back', async () => {
  const reference = await submitted(server);
  await reviews().comment(quinn, reference, { attempt: 'comment-1', part: 'needs', text: 'Say which school.' });
  await reviews().return(quinn, reference, { ...at(reference), reasons: [{ part: 'needs', text: 'More.' }] });
  expect((await reviews().get(robin, reference)).notes).toMatchObject([{ part: 'needs', text: 'Say which school.', round: 0 }]);
});

test('the same comment sent twice is one; the same attempt with other words is refused', async () => {
  const reference = await submitted(server);
  const say = (text: string) => reviews().comment(quinn, reference, { attempt: 'comment-1', part: 'needs', text });
  await say('Say which school.');
  expect((await say('Say which school.')).notes).toHaveLength(1);
  await expect(say('Other words.')).rejects.toMatchObject({ code: 'stale' });
});

test('a review is chosen for a panel with its check, and agreed from there', async () => {
  const reference = await submitted(server);
  await reviews().chooseForPanel(quinn, reference, { ...at(reference), ...check });
  expect([stateOf(reference), told('chosenForPanel', reference)]).toEqual(['panel', [robin.name]]);
  await expect(reviews().agree(quinn, reference, at(reference))).resolves.toMatchObject({ review: { state: 'agreed', moderatedByPanel: true } });
});

test('the working days since submission are shown, and late after more than 20', async () => {
  const reference = await submitted(server);
  const { moderation } = await reviews().get(quinn, reference);
  expect(moderation).toEqual({ workingDays: 0, late: false });
});

test('sharing lets worker and line manager read it, tells both, and asks for their reflection', async () => {
  const [recommendation = ''] = await agreed(server);
  const reference = server.stores.recommendations.get(recommendation)?.value.sourceReference ?? '';
  await expect(reviews().get(jules, reference)).rejects.toMatchObject({ code: 'notFound' });
  await reviews().share(quinn, reference, { ...at(reference), reflectBy: '2026-03-20' });
  expect([(await reviews().get(jules, reference)).identity?.name, told('reflectionAsked', reference)]).toEqual(['Wren Ashdown', [jules.name, ola.name].toSorted()]);
  expect(workOf(jules)).toContain(`reflectOnReview/${reference}`);
});

test('the worker’s reflection, the manager’s feedback and the reply are kept apart, and each tells the other side', async () => {
  const reference = await shared(server);
  await reviews().reflect(jules, reference, { attempt: 'note-jules', text: 'It is fair.' });
  await reviews().reflect(ola, reference, { attempt: 'note-ola', text: 'We will use it in the team.' });
  const view = await reviews().reply(robin, reference, { attempt: 'note-robin', text: 'Thank you both.' });
  expect(view.notes.map(({ kind, text }) => `${kind}: ${text}`).toSorted()).toEqual(['managerFeedback: We will use it in the team.', 'reflection: It is fair.', 'reply: Thank you both.']);
  expect([told('reflected', reference).length, told('replied', reference)]).toEqual([4, [jules.name, ola.name].toSorted()]);
});

test('nobody but the worker and the line manager reflects', async () => {
  const reference = await shared(server);
  await expect(reviews().reflect(quinn, reference, { attempt: 'note-quinn', text: 'Mine.' })).rejects.toMatchObject({ code: 'forbidden', details: { reason: 'notYourCase' } });
});

test('a review is closed once the dates are filled, and names them before', async () => {
  const reference = await shared(server);
  await expect(reviews().close(quinn, reference, { ...at(reference), withoutReflectionReason: '' })).rejects.toMatchObject({ code: 'incomplete', details: { faults: [{ path: 'office.uploaded' }, { path: 'office.trackingMeeting' }] } });
  await reviews().recordOfficeUse(quinn, reference, { ...at(reference), office: allDates });
  await reviews().close(quinn, reference, { ...at(reference), withoutReflectionReason: '' });
  expect([stateOf(reference), told('closed', reference)]).toEqual(['closed', [jules.name, ola.name, robin.name].toSorted()]);
});

test('a reflection that was asked for holds closing up until it is there or a reason is given', async () => {
  const reference = await shared(server, undefined, '2026-03-20');
  await reviews().recordOfficeUse(quinn, reference, { ...at(reference), office: allDates });
  await reviews().reflect(jules, reference, { attempt: 'note-jules', text: 'It is fair.' });
  expect((await reviews().get(quinn, reference)).beforeClosing).toMatchObject([{ path: 'withoutReflectionReason' }]);
  await expect(reviews().close(quinn, reference, { ...at(reference), withoutReflectionReason: 'Ola has left the council.' })).resolves.toMatchObject({ review: { state: 'closed' } });
});

test('a recommendation that has not reached the tracker holds closing up', async () => {
  const reference = await readyToClose(server);
  const [recommendation] = server.stores.recommendations.ofSource(reference);
  if (!recommendation) throw new Error('nothing entered');
  await server.stores.recommendations.update(recommendation, { originKey: `${reference}/other` }, { priority: 'save' });
  await expect(reviews().close(quinn, reference, { ...at(reference), withoutReflectionReason: '' })).rejects.toMatchObject({ code: 'incomplete', details: { faults: [{ path: 'recommendations' }] } });
});

test('a withdrawn review is told to its reviewer, who sees no more of it', async () => {
  const reference = await inProgress(server);
  const view = await reviews().withdraw(quinn, reference, { ...at(reference), reason: 'Opened twice.' });
  expect([view.halted?.reason, told('withdrawn', reference)]).toEqual(['Opened twice.', [casey.name, robin.name].toSorted()]);
  await expect(reviews().get(robin, reference)).rejects.toMatchObject({ code: 'notFound' });
});

test('the coordinator withdraws what is being written, and not what is handed in', async () => {
  const reference = await submitted(server);
  await expect(reviews().withdraw(casey, reference, { ...at(reference), reason: 'Twice.' })).rejects.toMatchObject({ code: 'forbidden' });
});

test('a postponed review presses nobody, says why and until when, and is taken up again with a new deadline', async () => {
  const reference = await postponed(server);
  expect([workOf(robin).some((key) => key.endsWith(reference)), (await reviews().get(robin, reference)).halted]).toMatchObject([false, { reason: 'A court hearing next week.', day: '2026-04-01' }]);
  await reviews().resume(casey, reference, { ...at(reference), dueDay: '2026-04-20' });
  expect([stateOf(reference), told('resumed', reference), workOf(robin)]).toEqual(['assigned', [robin.name], expect.arrayContaining([`answerAssignment/${reference}`])]);
});

test('the history tells who, when and why, with the grade chain', async () => {
  const reference = await submitted(server);
  await reviews().agree(quinn, reference, { ...at(reference), ...check, grades: { practice: 'requiresImprovement' }, gradesReason: 'Supervision lapsed for two months.' });
  await server.committer.idle();
  const { chain, entries } = await reviews().history(quinn, reference);
  expect(chain.map(({ step, grades: { practice, outcomes } }) => [step, practice, outcomes])).toEqual([['reviewer', 'good', 'good'], ['firstLine', 'requiresImprovement', 'good'], ['agreed', 'requiresImprovement', 'good']]);
  expect(entries.find(({ action }) => action === 'review.agreed')).toMatchObject({ actor: { name: quinn.name }, reason: 'Supervision lapsed for two months.' });
});

test('after all of this the audit explains every revision', async () => {
  await server.committer.sweep();
  server.clock.advance(3600);
  await server.committer.sweep();
  // But for the recommendation that a test above took out of its review by hand.
  expect((await verifyAudit(server.stores)).findings.filter(({ subject }) => subject.startsWith('PIR'))).toEqual([]);
});
