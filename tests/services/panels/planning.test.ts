import { AppError } from '../../../src/domain/errors';
import { verifyAudit } from '../../../src/services/audit/verifyAudit';
import { actors } from '../../support/actors';
import { live, panelRevision, scheduled, sitting, waiting } from '../../support/panelStory';
import { openServer, type TestServer } from '../../support/services';
import { everybodySignsIn, revisionOf } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';

const { casey, quinn, morgan, devon, imani, robin, ola, lee } = actors;
let tenant: TestTenant;
let server: TestServer;
beforeAll(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
});
afterAll(() => tenant.close());

const panels = () => server.services.panels;
async function refused(work: Promise<unknown> | (() => unknown)): Promise<AppError> {
  const thrown = await Promise.resolve().then(() => (typeof work === 'function' ? work() : work)).then(() => undefined, (error: unknown) => error);
  if (!(thrown instanceof AppError)) throw new Error(`A refusal was expected, not ${String(thrown)}.`);
  return thrown;
}
const pathsOf = async (work: Promise<unknown>): Promise<string[]> => ((await refused(work)).details.faults ?? []).map(({ path, code }) => `${path} ${code}`);
const toldOf = (reference: string, rule: string) => [...server.stores.messages.values()].map(({ value }) => value).filter((message) => message.rule === rule && message.items[0]?.reference === reference).map(({ recipient }) => recipient?.name).sort();
const usual = (changes = {}) => ({ attempt: 'attempt-usual', startsAt: '2026-03-24T10:00:00Z', minutes: 90, chairOid: imani.oid, members: sitting.map((member) => ({ ...member })), agenda: [], hideGrades: false, ...changes });

test('scheduling invites every member, and the same attempt again is the same panel', async () => {
  const review = await waiting(server);
  const first = await panels().schedule(casey, usual({ attempt: 'attempt-twice', agenda: [review] }));
  tenant.calls.reset();
  const again = await panels().schedule(casey, usual({ attempt: 'attempt-twice', agenda: [review] }));
  expect([again.reference, tenant.calls.total().calls]).toEqual([first.reference, 0]);
  expect(toldOf(first.reference, 'panelInvited')).toEqual([devon, imani, morgan, quinn].map(({ name }) => name).sort());
});

test('two servers that schedule at once give two panels two references', async () => {
  const other = await openServer(tenant, { serverId: 'other' });
  const [one, two] = await Promise.all([panels().schedule(casey, usual({ attempt: 'attempt-left' })), other.services.panels.schedule(casey, usual({ attempt: 'attempt-right' }))]);
  expect(one.reference).not.toBe(two.reference);
});

test('everything that is wrong with a panel is said at once', async () => {
  const agreedAlready = await waiting(server);
  const taken = await waiting(server);
  await scheduled(server, [taken]);
  const strange = usual({ startsAt: '2026-03-01T10:00:00Z', chairOid: lee.oid, members: [{ oid: robin.oid, role: 'member' as const }, { oid: devon.oid, role: 'member' as const }, { oid: devon.oid, role: 'member' as const }], agenda: [taken, agreedAlready, agreedAlready, 'PIR-2026-999'] });
  expect(await pathsOf(panels().schedule(casey, strange))).toEqual(['startsAt past', 'members.0.oid cannotSit', 'members.2.oid twice', 'chairOid notOnPanel', 'agenda.0 onAnotherPanel', 'agenda.2 twice', 'agenda.3 unknown']);
  expect(await pathsOf(panels().schedule(casey, usual({ members: sitting.slice(0, 2) })))).toEqual(['members tooFew']);
});

test('whoever may not plan is told so, and whoever does not sit on it finds no panel', async () => {
  const panel = await scheduled(server, [await waiting(server)]);
  const refusals = await Promise.all([refused(panels().schedule(devon, usual())), refused(() => panels().candidates(live(server, devon))), refused(() => panels().get(robin, panel)), refused(panels().postpone(live(server, devon), panel, { revision: 1, startsAt: '2026-04-14T10:00:00Z', reason: 'Leave.' }))]);
  expect(refusals.map(({ code }) => code)).toEqual(['forbidden', 'forbidden', 'notFound', 'forbidden']);
});

test('a review waits for a panel until it is on one, and again when that is cancelled', async () => {
  const review = await waiting(server);
  const waits = () => panels().candidates(casey).some(({ reference }) => reference === review);
  const seen = [waits()];
  const panel = await scheduled(server, [review]);
  seen.push(waits());
  await panels().cancel(casey, panel, { revision: 1, reason: 'Nothing else is ready.' });
  expect([...seen, waits(), toldOf(panel, 'panelCancelled').length]).toEqual([true, false, true, 4]);
});

test('the reviews that have waited longest come first, with how long they have', async () => {
  const clock = server.clock.now();
  const early = await waiting(server);
  server.clock.advance(40 * 86_400);
  const late = await waiting(server);
  const found = panels().candidates(casey).filter(({ reference }) => [early, late].includes(reference));
  server.clock.set(clock);
  expect(found.map(({ reference, late: isLate }) => [reference, isLate])).toEqual([[early, true], [late, false]]);
});

test('a panel that is put off keeps its former days and the reasons, and tells every member', async () => {
  const panel = await scheduled(server, [await waiting(server)]);
  const moved = await panels().postpone(casey, panel, { revision: 1, startsAt: '2026-04-14T09:30:00Z', reason: 'Two members are away.' });
  expect([moved.startsAt, moved.moves]).toMatchObject(['2026-04-14T09:30:00Z', [{ from: '2026-03-24T10:00:00Z', to: '2026-04-14T09:30:00Z', reason: 'Two members are away.', by: { name: casey.name } }]]);
  expect(toldOf(panel, 'panelMoved')).toHaveLength(4);
  expect(await pathsOf(panels().postpone(casey, panel, { revision: 2, startsAt: '2026-04-14T09:30:00Z', reason: 'Again.' }))).toEqual(['startsAt same']);
});

test('a change from an old page is refused with the panel as it is now, and nothing is written', async () => {
  const panel = await scheduled(server, [await waiting(server)]);
  await panels().change(casey, panel, { revision: 1, minutes: 120, chairOid: devon.oid, members: [...sitting] });
  const refusal = await refused(panels().cancel(casey, panel, { revision: 1, reason: 'Old page.' }));
  expect([refusal.code, refusal.details.current]).toMatchObject(['stale', { minutes: 120, chair: { name: devon.name }, state: 'planned', revision: 2 }]);
});

test('of two servers that change one panel at once one wins, and the other is told what is there', async () => {
  const panel = await scheduled(server, [await waiting(server)]);
  const other = await openServer(tenant, { serverId: 'second' });
  const change = (on: TestServer, minutes: number) => on.services.panels.change(casey, panel, { revision: 1, minutes, chairOid: imani.oid, members: [...sitting] }).then(() => undefined, (error: unknown) => error);
  const refusals = (await Promise.all([change(server, 60), change(other, 75)])).filter((error) => error !== undefined);
  expect(refusals).toMatchObject([{ code: 'stale', details: { current: { revision: 2 } } }]);
});

test('only who is new on a panel is invited, and who has left it sees it no more', async () => {
  const panel = await scheduled(server, [await waiting(server)]);
  const seats = [sitting[0], sitting[2], sitting[3]];
  await panels().change(casey, panel, { revision: 1, minutes: 90, chairOid: imani.oid, members: [...seats] });
  await expect(refused(() => panels().get(live(server, devon), panel))).resolves.toMatchObject({ code: 'notFound' });
  await panels().change(casey, panel, { revision: 2, minutes: 90, chairOid: imani.oid, members: [...sitting] });
  expect(toldOf(panel, 'panelInvited').filter((name) => name === devon.name)).toHaveLength(2);
  expect(toldOf(panel, 'panelInvited').filter((name) => name === imani.name)).toHaveLength(1);
});

test('whoever orders an agenda moves nothing that they may not see', async () => {
  const [one, two, three] = [await waiting(server), await waiting(server), await waiting(server)];
  const panel = await scheduled(server, [one, two, three]);
  await panels().declare(live(server, quinn), panel, two, { answer: 'conflict', kind: 'personal', note: '' });
  const seen = await panels().setAgenda(live(server, quinn), panel, { revision: 1, agenda: [three, one] });
  expect([seen.agenda.map(({ reviewReference }) => reviewReference), server.stores.panels.get(panel)?.value.agenda]).toEqual([[three, one], [three, two, one]]);
});

test('a replacement chair is asked for where the rule demands one, and refused with the reason where it does not hold', async () => {
  const review = await waiting(server);
  const panel = await scheduled(server, [review], { chairOid: quinn.oid });
  const [entry] = panels().get(casey, panel).agenda;
  expect(entry?.chairRefusal).toBe(`${quinn.name} did its first-line check and may not chair this review. Somebody else must chair it.`);
  expect(server.services.work.of(casey).filter(({ kind }) => kind === 'replaceChair')).toMatchObject([{ reference: `${panel}/${review}` }]);
  expect((await refused(panels().replaceChair(casey, panel, review, { revision: 0, oid: quinn.oid }))).details.faults).toMatchObject([{ path: 'oid', code: 'checker' }]);
  const replaced = await panels().replaceChair(casey, panel, review, { revision: 0, oid: imani.oid });
  expect([replaced.chair.name, replaced.chairRefusal, server.services.work.of(casey).some(({ kind }) => kind === 'replaceChair')]).toEqual([imani.name, undefined, false]);
});

test('why somebody may not chair is told to the QA lead, and to the coordinator only that they may not, where it is a conflict', async () => {
  const review = await waiting(server);
  const panel = await scheduled(server, [review]);
  await panels().declare(live(server, imani), panel, review, { answer: 'conflict', kind: 'personal', note: '' });
  const told = async (by: typeof casey) => (await panels().item(live(server, by), panel, review)).chairRefusal;
  await panels().declare(live(server, morgan), panel, review, { answer: 'continue', note: '' });
  expect([await told(casey), await told(morgan)]).toEqual([`${imani.name} may not chair this review. Somebody else must chair it.`, `${imani.name} has a conflict of interest and may not chair this review. Somebody else must chair it.`]);
});

test('the line manager’s manager may not chair either', async () => {
  const stored = server.stores.people.get(ola.oid);
  if (stored) await server.stores.people.update(stored, { managerOid: devon.oid }, { priority: 'save' });
  const review = await waiting(server);
  const panel = await scheduled(server, [review]);
  expect((await refused(panels().replaceChair(casey, panel, review, { revision: 0, oid: devon.oid }))).details.faults).toMatchObject([{ code: 'lineManagement', message: `${devon.name} is in the child’s line management and may not chair this review. Choose another member.` }]);
});

test('the list begins with the next panel, and a page of it costs no Graph call', async () => {
  const [later, sooner] = [await scheduled(server, [await waiting(server)]), await scheduled(server, [await waiting(server)])];
  await panels().postpone(casey, later, { revision: 1, startsAt: '2026-06-23T10:00:00Z', reason: 'Term dates.' });
  tenant.calls.reset();
  const order = panels().list(casey).map(({ reference }) => reference);
  expect([order.indexOf(sooner) < order.indexOf(later), tenant.calls.total().calls]).toEqual([true, 0]);
});

test('every revision of a panel is explained in its own chain', async () => {
  const panel = await scheduled(server, [await waiting(server)]);
  await panels().cancel(casey, panel, { revision: panelRevision(server, panel), reason: 'Nothing is ready.' });
  await server.committer.idle();
  expect((await server.stores.audit.of(panel)).map(({ action }) => action)).toEqual(['panel.scheduled', 'panel.cancelled']);
  expect((await verifyAudit(server.stores)).findings).toEqual([]);
});

test('a review that is on a panel is not withdrawn from under it: it leaves the agenda', async () => {
  const review = await waiting(server);
  const panel = await scheduled(server, [review]);
  await server.services.reviews.withdraw(quinn, review, { revision: revisionOf(server, review), reason: 'The child moved away.' });
  await server.committer.idle();
  expect(server.stores.panels.get(panel)?.value.agenda).toEqual([]);
});
