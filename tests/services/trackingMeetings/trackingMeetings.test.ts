import { verifyAudit } from '../../../src/services/audit/verifyAudit';
import { actors } from '../../support/actors';
import { openServer, type TestServer } from '../../support/services';
import { done, everybodySignsIn, inTracker, told, toldDone } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';
import { action, finished, meetingRevision, MEETS, NEXT, overOne, places, planned, running, saying } from './story';

const { quinn, casey, ola, sam, robin, jules, lee } = actors;
let tenant: TestTenant;
let server: TestServer;
beforeAll(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
}, 60_000);
afterAll(() => tenant.close());

const meetings = () => server.services.trackingMeetings;
const of = (reference: string) => server.stores.trackingMeetings.get(reference)?.value;
const told4 = (reference: string) => [...server.stores.messages.values()].filter(({ value }) => value.items.some((item) => item.reference === reference)).map(({ value }) => `${value.rule} ${value.recipient?.name ?? ''}`).sort();

test('the coordinator plans a meeting, and whoever takes part is told by its reference; the same attempt twice is one', async () => {
  const plan = () => meetings().plan(casey, { attempt: 'attempt-twice', startsAt: MEETS, ...places });
  const { reference } = await plan();
  expect((await plan()).reference).toBe(reference);
  expect(reference).toMatch(/^TM-2026-\d\d$/);
  expect(told4(reference)).toEqual([`trackingInvited ${ola.name}`, `trackingInvited ${quinn.name}`, `trackingInvited ${sam.name}`]);
});

test('a manager plans none, and to whoever is not asked to come it is not there', async () => {
  await expect(meetings().plan(ola, { attempt: 'attempt-ola', startsAt: MEETS, ...places })).rejects.toMatchObject({ code: 'forbidden' });
  const reference = await planned(server);
  for (const actor of [robin, jules, lee]) await expect(meetings().get(actor, reference)).rejects.toMatchObject({ code: 'notFound' });
  expect(meetings().list(jules).rows).toEqual([]);
});

test('a meeting that moves or is cancelled tells everybody, and keeps where it was', async () => {
  const reference = await planned(server);
  const moved = await meetings().move(casey, reference, { revision: 1, startsAt: '2026-03-19T10:00:00Z', reason: 'Half term.' });
  expect(moved.moves).toMatchObject([{ from: MEETS, reason: 'Half term.' }]);
  await meetings().cancel(casey, reference, { revision: 2, reason: 'Inspection week.' });
  expect(told4(reference).filter((message) => message.endsWith(sam.name))).toEqual([`trackingCancelled ${sam.name}`, `trackingInvited ${sam.name}`, `trackingMoved ${sam.name}`]);
});

test('until it starts the agenda follows the tracker; from then on it stays', async () => {
  const reference = await planned(server);
  const on = async () => (await meetings().get(quinn, reference)).agenda.map((row) => row.reference);
  const waiting = await done(server);
  expect(await on()).toContain(waiting);
  await meetings().start(quinn, reference, { revision: 1 });
  const later = await done(server);
  expect([(await on()).includes(waiting), (await on()).includes(later)]).toEqual([true, false]);
});

test('of the agenda each person sees what the tracker lets them see', async () => {
  const recommendation = await done(server);
  const reference = await planned(server);
  const seenBy = async (actor: typeof quinn) => (await meetings().get(actor, reference)).agenda.some((row) => row.reference === recommendation);
  expect([await seenBy(quinn), await seenBy(ola), await seenBy(sam)]).toEqual([true, true, false]);
});

test('what is said is in the tracker at once, from a meeting, and the row says before and after', async () => {
  const { meeting, recommendation } = await overOne(server, inTracker);
  const { row } = await meetings().capture(quinn, meeting, recommendation, { revision: 1, ...saying });
  expect(row).toMatchObject({ outcome: 'captured', before: { status: 'notStarted' }, status: 'inProgress', changedElsewhere: false });
  const [update] = (await server.services.recommendations.open(quinn, recommendation)).updates ?? [];
  expect(update).toMatchObject({ origin: 'meeting', progress: told.progress, by: { name: quinn.name } });
});

test('a date moves and a sign-off is given in the meeting with the same rights as in the tracker', async () => {
  const { meeting, recommendation } = await overOne(server, done);
  await meetings().capture(ola, meeting, recommendation, { as: 'dueDate', revision: 2, dueDay: '2026-07-10', reason: 'Closed.', agreedBy: 'Quinn' });
  const signing = { as: 'signOffDone' as const, revision: 3, evidence: toldDone.evidence, evidenceDay: toldDone.evidenceDay, noEvidenceReason: '' };
  await expect(meetings().capture(ola, meeting, recommendation, signing)).rejects.toMatchObject({ code: 'forbidden' });
  const { row } = await meetings().capture(quinn, meeting, recommendation, signing);
  expect(row.steps.map(({ kind, by }) => `${kind} ${by.name}`)).toEqual([`dueDateMoved ${ola.name}`, `signedOffDone ${quinn.name}`]);
});

test('nobody writes over what somebody else has said meanwhile: they are shown it, and everybody hears of it', async () => {
  const { meeting, recommendation } = await overOne(server, done);
  server.clock.advance(60);
  await server.services.recommendations.update(ola, recommendation, { revision: 2, ...toldDone, progress: 'Hers.' }, 'tab');
  await expect(meetings().capture(quinn, meeting, recommendation, { revision: 2, ...saying })).rejects.toMatchObject({ code: 'stale', details: { current: { recommendation: { progress: 'Hers.' } } } });
  expect((await meetings().get(quinn, meeting)).agenda.find((row) => row.reference === recommendation)).toMatchObject({ changedElsewhere: true, outcome: 'waiting', revision: 3 });
});

test('"no change" is no update: the tracker goes on asking; whoever is invited does not say it', async () => {
  const { meeting, recommendation } = await overOne(server, inTracker);
  await expect(meetings().capture(ola, meeting, recommendation, { as: 'noChange' })).rejects.toMatchObject({ code: 'forbidden' });
  const twice = async () => (await meetings().capture(quinn, meeting, recommendation, { as: 'noChange' })).row;
  await twice();
  expect(await twice()).toMatchObject({ outcome: 'noChange', steps: [{ kind: 'noChange' }] });
  expect(server.stores.recommendations.get(recommendation)?.value).toMatchObject({ revision: 1, lastUpdateAt: undefined });
});

test('before and after the meeting nothing is said in it', async () => {
  const recommendation = await inTracker(server);
  for (const meeting of [await planned(server), await finished(server)]) await expect(meetings().capture(quinn, meeting, recommendation, { as: 'skip' })).rejects.toMatchObject({ code: 'stateForbids' });
});

test('whoever follows the meeting hears of what is said when it is said', async () => {
  const { meeting, recommendation } = await overOne(server, done);
  const { version } = await meetings().get(ola, meeting);
  const waiting = meetings().get(ola, meeting, version, { longest: 10_000 });
  await meetings().capture(quinn, meeting, recommendation, { as: 'skip' });
  expect((await waiting).agenda.find((row) => row.reference === recommendation)?.outcome).toBe('skipped');
});

test('actions of the last meeting stand on the next, and who took one on has it in their work until it is done', async () => {
  const last = await finished(server);
  const next = await meetings().planNext(casey, last, { startsAt: NEXT });
  const open = (reference: string) => next.earlier.filter(({ meeting }) => meeting === reference);
  expect(open(last)).toMatchObject([{ what: action.what, doneOn: '' }]);
  const work = () => server.services.work.of(ola).filter(({ reference }) => reference === `${last}/${action.id}`);
  expect(work()).toMatchObject([{ kind: 'doTrackingAction', dueDay: action.dueDay }]);
  await expect(meetings().followAction(sam, last, action.id, { done: true })).rejects.toMatchObject({ code: 'forbidden' });
  await meetings().followAction(quinn, last, action.id, { done: true });
  expect([work(), (await meetings().get(quinn, next.reference)).earlier.find(({ meeting }) => meeting === last)?.doneOn]).toEqual([[], '2026-03-10']);
});

test('the next meeting is planned once, at the time that was agreed, with the same people', async () => {
  const last = await finished(server);
  const press = () => meetings().planNext(casey, last, { startsAt: NEXT });
  const [first, second] = [await press(), await press()];
  expect([second.reference, first.startsAt, first.invited.map(({ name }) => name)]).toEqual([first.reference, NEXT, [ola.name, sam.name]]);
  await expect(meetings().planNext(quinn, await running(server), { startsAt: NEXT })).rejects.toMatchObject({ code: 'stateForbids' });
});

test('minutes are a Word file, and taking them out is recorded with the meeting', async () => {
  const reference = await finished(server);
  const { name, bytes } = await meetings().minutes(quinn, reference);
  expect([name, Buffer.from(bytes.slice(0, 2)).toString()]).toEqual([`${reference}-minutes.docx`, 'PK']);
  expect((await server.stores.audit.of(reference)).at(-1)).toMatchObject({ action: 'tracking.minutesExported', actor: { name: quinn.name } });
  await expect(meetings().minutes(ola, reference)).rejects.toMatchObject({ code: 'forbidden' });
});

test('who was asked for the monthly update stands there with how much of it is answered, for those who run the meeting', async () => {
  const [first, second] = [await inTracker(server), await inTracker(server)];
  const reference = await planned(server);
  await asked(`monthly/${reference}/${ola.oid}`, ola, [first, second]);
  server.clock.advance(60);
  await server.services.recommendations.update(ola, first, { revision: 1, ...told }, 'bot');
  expect((await meetings().get(quinn, reference)).request).toEqual({ askDay: '2026-03-10', people: [{ person: { oid: ola.oid, name: ola.name }, asked: 2, answered: 1, reached: true }] });
  expect((await meetings().get(ola, reference)).request).toBeUndefined();
});

test('of an owner who is away it stands there who was asked in their place', async () => {
  const [recommendation, reference] = [await inTracker(server), await planned(server)];
  const stored = server.stores.people.get(ola.oid);
  if (!stored) throw new Error('Ola has signed in.');
  const away = await server.stores.people.update(stored, { leaves: [{ from: '2026-03-09', until: '2026-03-20', cover: { oid: sam.oid, name: sam.name } }] }, { priority: 'save' });
  await asked(`monthly/${reference}/${sam.oid}/for/${ola.oid}`, sam, [recommendation]);
  expect((await meetings().get(quinn, reference)).request?.people).toEqual([{ person: { oid: ola.oid, name: ola.name }, asked: 1, answered: 0, reached: true, cover: sam.name }]);
  await server.stores.people.update(away, { leaves: [] }, { priority: 'save' });
});

/** The reminders have put that request into the outbox. */
async function asked(nonce: string, recipient: typeof ola, references: readonly string[]): Promise<void> {
  const items = references.map((reference) => ({ rule: 'monthlyUpdate', reference, dueDay: '2026-06-12', state: 'notStarted' }));
  const sample = [...server.stores.messages.values()][0]?.value;
  if (!sample) throw new Error('Somebody was told of something before.');
  await server.stores.messages.create({ ...sample, nonce, recipient: { oid: recipient.oid, name: recipient.name }, rule: 'monthlyUpdate', state: 'sent', createdAt: server.clock.now(), items }, { priority: 'save' });
}

test('two who press at once: the later one is shown what the meeting says by now', async () => {
  const reference = await running(server);
  await meetings().attend(quinn, reference, { revision: 2, attendance: [{ oid: sam.oid, presence: 'present' }] });
  await expect(meetings().setActions(casey, reference, { revision: 2, actions: [action] })).rejects.toMatchObject({ code: 'stale', details: { current: { attendance: [{ oid: sam.oid }] } } });
});

test('chair and invited have the meeting in their work while it is to come or under way', async () => {
  const reference = await running(server);
  const kinds = (actor: typeof quinn) => server.services.work.of(actor).filter((item) => item.reference === reference).map(({ kind }) => kind);
  expect([kinds(quinn), kinds(ola), kinds(casey)]).toEqual([['holdTrackingMeeting'], ['joinTrackingMeeting'], []]);
  await meetings().finish(quinn, reference, { revision: meetingRevision(server, reference) });
  expect([kinds(quinn), of(reference)?.state]).toEqual([[], 'finished']);
});

test('every step of a meeting is in its own chain, and nothing in the lists is unexplained', async () => {
  await server.committer.idle();
  const { findings } = await verifyAudit(server.stores);
  expect(findings.filter(({ subject }) => subject.startsWith('TM-') || subject.startsWith('R-'))).toEqual([]);
});
