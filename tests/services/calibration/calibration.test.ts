import { presentCalibration } from '../../../src/api/presenters/calibration';
import { verifyAudit } from '../../../src/services/audit/verifyAudit';
import { actors } from '../../support/actors';
import { openServer, type TestServer } from '../../support/services';
import { everybodySignsIn, shared, submitted } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';
import { allGraded, draft, femi, goldOf, handedIn, kit, marit, prepared, sent } from './story';

const { quinn, morgan, casey, robin, eden, imani } = actors;
let tenant: TestTenant;
let server: TestServer;
beforeEach(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
});
afterEach(() => tenant.close());

const calibration = () => server.services.calibration;
const messages = (rule: string) => [...server.stores.messages.values()].map(({ value }) => value).filter((message) => message.rule === rule);

test('a QA lead starts an exercise over a finished review, and the same attempt twice is one', async () => {
  const review = await shared(server);
  const start = () => calibration().start(quinn, { attempt: 'attempt-1', review });
  expect([(await start()).calibration.reference, (await start()).calibration.reference, server.stores.calibrations.count]).toEqual(['C-2026-01', 'C-2026-01', 1]);
});

test('nobody but a QA lead who did not write it starts one, and none over a review that is not decided', async () => {
  const [finished, open] = [await shared(server), await submitted(server)];
  const start = (actor: typeof quinn, review: string) => calibration().start(actor, { attempt: 'attempt-1', review });
  await expect(start(casey, finished)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(start(robin, finished)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(start(quinn, open)).rejects.toMatchObject({ code: 'stateForbids' });
  await expect(start(quinn, 'PIR-2026-99')).rejects.toMatchObject({ code: 'notFound' });
});

test('a draft shows the QA lead what was taken out of each answer, and exists for nobody else', async () => {
  const reference = await draft(server);
  const { lead } = await calibration().get(quinn, reference);
  expect(lead?.compared.some(({ answers }) => answers.some(({ pieces }) => pieces.length > 0))).toBe(true);
  for (const actor of [casey, robin, kit, eden, imani]) await expect(calibration().get(actor, reference)).rejects.toMatchObject({ code: 'notFound' });
});

test('whoever wrote or checked the review, or works in the office, cannot be chosen, and it is said why', async () => {
  const reference = await draft(server);
  const refusals = Object.fromEntries(calibration().candidates(quinn, reference).map(({ person, refusal }) => [person.name.split(' ')[0], refusal]));
  expect(refusals).toMatchObject({ Robin: 'author', Morgan: 'office', Kit: undefined, Eden: undefined });
  const choose = calibration().prepare(quinn, reference, { revision: 1, strikes: [], gold: goldOf('good'), participants: [robin.oid, kit.oid], dueDay: '2026-03-24' });
  await expect(choose).rejects.toMatchObject({ code: 'invalid', details: { faults: [{ path: 'participants', code: 'author' }] } });
});

test('an exercise is sent only when a person says that they read it through', async () => {
  const reference = await prepared(server);
  await expect(calibration().send(quinn, reference, { revision: 2, readThrough: false })).rejects.toMatchObject({ code: 'incomplete', details: { faults: [{ path: 'readThrough' }] } });
});

test('those who take part are told by reference alone, and find it in their work', async () => {
  const reference = await sent(server);
  expect(messages('calibrationSent').map(({ recipient, items }) => [recipient?.name, items])).toEqual([kit, marit, femi].map(({ name }) => [name, [{ rule: 'calibrationSent', reference, dueDay: '2026-03-24', state: 'open' }]]));
  expect(server.services.work.of(kit)).toEqual([expect.objectContaining({ kind: 'gradeCalibration', reference, dueDay: '2026-03-24' })]);
});

test('what a participant is sent holds no trace of the review, of its people, of the others or of the gold standard', async () => {
  const reference = await sent(server);
  await calibration().handIn(kit, reference, { revision: 0, grades: allGraded('inadequate', 'Nobody asked her.') });
  const text = JSON.stringify(presentCalibration(await calibration().get(marit, reference)));
  expect(text).toMatch(/"copy":\[\{"key":"header"/);
  expect(text).not.toMatch(/PIR-|Wren|Ashdown|Okeford|Fenwright|Achterby|Ambrosell|"gold"|"lead"|inadequate","reason|Nobody asked/);
});

test('before it is closed even the QA lead sees only how far everybody is', async () => {
  const { results, lead } = await calibration().get(quinn, await handedIn(server));
  expect([results, lead?.progress.map(({ state }) => state)]).toEqual([undefined, ['handedIn', 'notBegun', 'handedIn']]);
});

test('what is handed in stands: it is neither saved over nor handed in again', async () => {
  const reference = await handedIn(server);
  await expect(calibration().save(kit, reference, { revision: 1, grades: allGraded('good') })).rejects.toMatchObject({ code: 'stateForbids' });
  await expect(calibration().handIn(kit, reference, { revision: 1, grades: allGraded('good') })).rejects.toMatchObject({ code: 'stateForbids' });
});

test('two pages of one person do not overwrite each other', async () => {
  const reference = await sent(server);
  await calibration().save(kit, reference, { revision: 0, grades: { journey: { grade: 'good', comment: 'First.' } } });
  await expect(calibration().save(kit, reference, { revision: 0, grades: {} })).rejects.toMatchObject({ code: 'stale', details: { current: { answer: { grades: { journey: { comment: 'First.' } } } } } });
});

test('closed, whoever handed in sees their own grades beside the gold standard, and names of nobody', async () => {
  const reference = await handedIn(server);
  await calibration().close(quinn, reference, { revision: 3 });
  const { results } = presentCalibration(await calibration().get(kit, reference));
  expect(results?.[0]).toMatchObject({ own: { grade: 'inadequate', comment: 'Nobody asked her.' }, gold: { grade: 'good', reason: expect.stringContaining('shows it') } });
  expect([results?.[0]?.answers, results?.[0]?.distribution]).toEqual([undefined, undefined]);
  expect(messages('calibrationClosed').map(({ recipient }) => recipient?.name)).toEqual([kit.name, femi.name]);
});

test('closed, whoever did not hand in sees neither the gold standard nor the others', async () => {
  const reference = await handedIn(server);
  await calibration().close(quinn, reference, { revision: 3 });
  expect(JSON.stringify(presentCalibration(await calibration().get(marit, reference)))).not.toMatch(/gold|results|shows it/);
});

test('closed, the QA lead sees who gave which grade, and who was late', async () => {
  const reference = await sent(server);
  server.clock.set('2026-03-26T10:00:00Z');
  await calibration().handIn(kit, reference, { revision: 0, grades: allGraded('good') });
  const { results } = presentCalibration(await calibration().close(quinn, reference, { revision: 3 }));
  expect(results?.[0]?.answers).toEqual([{ member: { oid: kit.oid, name: kit.name }, grade: 'good', comment: '', late: true }]);
});

test('the QA lead who sent it finds in their work that all are in', async () => {
  const reference = await handedIn(server);
  expect(server.services.work.of(quinn).filter(({ kind }) => kind === 'closeCalibration')).toEqual([]);
  await calibration().handIn(marit, reference, { revision: 0, grades: allGraded('good') });
  expect(server.services.work.of(quinn).filter(({ kind }) => kind === 'closeCalibration').map((item) => item.reference)).toEqual([reference]);
  expect(server.services.work.of(morgan).filter(({ kind }) => kind === 'closeCalibration')).toEqual([]);
});

test('withdrawn, it is gone for those who took part', async () => {
  const reference = await sent(server);
  await calibration().withdraw(quinn, reference, { revision: 3, reason: 'A name was left in.' });
  await expect(calibration().get(kit, reference)).rejects.toMatchObject({ code: 'notFound' });
  expect([calibration().list(kit), server.services.work.of(kit)]).toEqual([[], []]);
});

test('a QA lead with a conflict of interest finds no trace of an exercise over that review', async () => {
  const reference = await sent(server);
  const review = server.stores.calibrations.get(reference)?.value.reviewReference ?? '';
  await server.stores.declarations.create({ reviewReference: review, member: { oid: morgan.oid, name: morgan.name }, answer: 'conflict', kind: 'personal', note: '', at: server.clock.now(), pinnedBy: undefined, liftedAt: undefined, liftReason: '', revision: 0 }, { priority: 'save' });
  const walled = server.services.people.actorByOid(morgan.oid) ?? morgan;
  await expect(calibration().get(walled, reference)).rejects.toMatchObject({ code: 'notFound' });
  expect([calibration().list(walled), calibration().sources(walled)]).toEqual([[], []]);
});

test('every step is in the exercise’s own chain, and the review’s history says nothing of it', async () => {
  const reference = await handedIn(server);
  await calibration().close(quinn, reference, { revision: 3 });
  const actions = (await server.stores.audit.of(reference)).map(({ action }) => action);
  const { reviewReference } = server.stores.calibrations.get(reference)?.value ?? { reviewReference: '' };
  expect(actions).toEqual(['calibration.started', 'calibration.prepared', 'calibration.sent', 'calibration.handedIn', 'calibration.handedIn', 'calibration.closed']);
  expect(JSON.stringify(await server.stores.audit.of(reviewReference))).not.toContain('calibration');
  expect((await verifyAudit(server.stores)).findings).toEqual([]);
});
