import { activity2026 } from '../../../src/domain/templates/activities';
import { verifyAudit } from '../../../src/services/audit/verifyAudit';
import { actors } from '../../support/actors';
import { openServer, type TestServer } from '../../support/services';
import { everybodySignsIn, newChild } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';
import { finished, proposed, started, starting, whole, written } from './story';

const { quinn, casey, robin, ola, sam, lee, eden, imani } = actors;
let tenant: TestTenant;
let server: TestServer;
beforeAll(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
}, 60_000);
afterAll(() => tenant.close());

const activities = () => server.services.activities;
const trackedOf = (reference: string) => server.stores.recommendations.ofSource(reference).map(({ value }) => value);

test('the coordinator starts an activity with a form of its kind; the same attempt twice is one', async () => {
  const [first, second] = [await started(server, 'twice'), await started(server, 'twice')];
  expect(second.reference).toBe(first.reference);
  expect(first).toMatchObject({ kind: 'standardsReview', state: 'draft', words: { heading: 'Visits in February', lead: { name: sam.name } }, form: { key: 'visits-table' } });
  expect(first.reference).toMatch(/^ACT-2026-\d\d$/);
});

const ledOf = (reference: string) => Array.from(server.stores.messages.values(), ({ value }) => value).filter(({ rule, items }) => rule === 'madeLead' && items[0]?.reference === reference).map(({ recipient, items }) => [recipient?.name, items[0]?.dueDay]);

test('whoever leads it is told once, and so is the next lead; nobody is told of what they chose themselves', async () => {
  const { reference, revision, words } = await started(server, 'told');
  await started(server, 'told');
  expect(ledOf(reference)).toEqual([[sam.name, '2026-03-16']]);
  await activities().save(quinn, reference, { revision, words: { ...words, lead: { oid: ola.oid, name: '' } } });
  await server.committer.sweep();
  expect(ledOf(reference)).toEqual([[sam.name, '2026-03-16'], [ola.name, '2026-03-16']]);
  const own = await activities().start(casey, { attempt: 'attempt-own', ...starting, leadOid: casey.oid });
  expect(ledOf(own.reference)).toEqual([]);
});

test('a form of another kind is refused, and so is a lead from outside', async () => {
  const wrong = { attempt: 'attempt-wrong', ...starting, kind: 'survey' as const, leadOid: eden.oid };
  await expect(activities().start(casey, wrong)).rejects.toMatchObject({ code: 'invalid', details: { faults: [{ path: 'template' }, { path: 'lead' }] } });
});

test('nobody but the office starts one', async () => {
  for (const actor of [robin, ola, sam, lee, imani]) await expect(activities().start(actor, { attempt: 'attempt-other', ...starting })).rejects.toMatchObject({ code: 'forbidden' });
});

test('its lead writes in it, others do not see it, and the same words again cost no Graph call', async () => {
  const { reference, revision } = await written(server);
  tenant.calls.reset();
  const again = await activities().save(sam, reference, { revision, words: activities().get(sam, reference).words });
  expect([again.activity.revision, tenant.calls.last()]).toEqual([revision, []]);
  for (const actor of [robin, ola, lee, imani]) expect(() => activities().get(actor, reference)).toThrow(expect.objectContaining({ code: 'notFound' }));
});

test('it waits in its lead’s work until it is finished, due two working weeks after its last day', async () => {
  const { reference, revision } = await written(server);
  const waits = (actor: typeof sam) => server.services.work.of(actor).filter((item) => item.reference === reference).map(({ kind, dueDay }) => [kind, dueDay]);
  expect([waits(sam), waits(casey)]).toEqual([[['writeActivity', '2026-03-16']], []]);
  await activities().finish(sam, reference, { revision });
  expect(waits(sam)).toEqual([]);
});

test('an older page writes over nothing, and is shown what is there now', async () => {
  const { reference } = await written(server);
  const words = whole(activities().get(sam, reference), { outcome: 'Other words.' });
  await expect(activities().save(casey, reference, { revision: 1, words })).rejects.toMatchObject({ code: 'stale', details: { current: { words: { outcome: 'The team books visits ahead.' } } } });
});

test('the office gives it to another lead, and the lead does not', async () => {
  const { reference, revision, words } = await written(server);
  const given = { ...words, lead: { oid: ola.oid, name: '' } };
  await expect(activities().save(sam, reference, { revision, words: given })).rejects.toMatchObject({ code: 'invalid', details: { faults: [{ path: 'lead' }] } });
  await activities().save(quinn, reference, { revision, words: given });
  expect(activities().get(ola, reference).words.lead.name).toBe(ola.name);
  expect(() => activities().get(sam, reference)).toThrow(expect.objectContaining({ code: 'notFound' }));
});

test('it is not finished while something is missing, and everything that is missing is said', async () => {
  const { reference } = await started(server);
  await expect(activities().finish(casey, reference, { revision: 1 })).rejects.toMatchObject({ code: 'incomplete', details: { faults: expect.arrayContaining([expect.objectContaining({ path: 'cases' }), expect.objectContaining({ path: 'outcome' })]) } });
  expect(activities().get(sam, reference).missing.map(({ path }) => path)).toContain('cases');
});

test('finished, its recommendation stands in the tracker, leads back to it, and its owner is told once', async () => {
  const { reference, tracked } = await finished(server);
  const [recommendation] = trackedOf(reference);
  expect(recommendation).toMatchObject({ level: 'service', sourceKind: 'activity', sourceReference: reference, action: proposed.action, owner: { name: ola.name }, raisedBy: { name: sam.name } });
  expect(tracked).toMatchObject([{ proposal: 'r1', reference: recommendation?.reference, status: 'notStarted' }]);
  expect([casey, sam, lee, ola].map((actor) => server.services.recommendations.get(actor, recommendation?.reference ?? '').abilities.openSource?.allowed)).toEqual([true, true, true, false]);
  expect([...server.stores.messages.values()].filter(({ value }) => value.items.some((item) => item.reference === recommendation?.reference)).map(({ value }) => value.recipient?.name)).toEqual([ola.name]);
});

test('finished twice is refused, and makes nothing twice', async () => {
  const { reference, revision } = await finished(server);
  await expect(activities().finish(casey, reference, { revision })).rejects.toMatchObject({ code: 'stateForbids' });
  expect(trackedOf(reference)).toHaveLength(1);
});

test('a senior leader reads what came of it, and no case, person, evidence or link', async () => {
  const { reference } = await finished(server);
  const seen = activities().get(lee, reference);
  expect(seen).toMatchObject({ whole: false, caseCount: 2, words: { lead: { name: '' }, cases: [], links: [], participants: '' }, finishedBy: '' });
  expect(seen.figures.find(({ key }) => key === 'childSeen')?.parts.map(({ count }) => count)).toEqual([1, 1]);
  for (const hidden of [sam.name, casey.name, ola.name, 'Case 2', '2026-02-10"']) expect(JSON.stringify({ ...seen, figures: [] })).not.toContain(hidden);
});

test('once a recommendation of it is in the tracker it is not opened again; without one it is', async () => {
  const [with1, without] = [await finished(server), await finished(server, undefined, false)];
  await expect(activities().reopen(casey, with1.reference, { revision: with1.revision, reason: 'A case was left out.' })).rejects.toMatchObject({ code: 'stateForbids', message: expect.stringContaining('in the tracker') });
  expect(await activities().reopen(casey, without.reference, { revision: without.revision, reason: 'A case was left out.' })).toMatchObject({ state: 'draft', reopenReason: 'A case was left out.' });
});

test('withdrawn, it is gone for good, with the reason', async () => {
  const { reference, revision } = await written(server);
  expect(await activities().withdraw(casey, reference, { revision, reason: 'The provider closed.' })).toMatchObject({ state: 'withdrawn', withdrawReason: 'The provider closed.', missing: [] });
  await expect(activities().withdraw(sam, reference, { revision, reason: 'Again.' })).rejects.toMatchObject({ code: 'forbidden' });
});

test('a child on the caseload is not named where their record number stands in the table of a form that asks for it', async () => {
  const recordNumber = await newChild(server);
  const form = { ...activity2026, key: 'record-table', version: '1', kinds: ['survey'], cases: [{ key: 'record', title: 'Record number', kind: 'recordNumber', options: [], required: true }] };
  await server.services.templates.import(quinn, { format: 'practice-and-impact/template', formatVersion: 1, template: form });
  await server.services.templates.publish(quinn, { key: 'record-table', version: '1' }, { revision: 1 });
  const { reference, words } = await activities().start(casey, { attempt: 'attempt-record', ...starting, kind: 'survey', templateKey: 'record-table', templateVersion: '1' });
  await activities().save(casey, reference, { revision: 1, words: { ...words, scope: 'Wren and her family', cases: [{ id: 'c1', values: { record: recordNumber } }] } });
  const naming = (actor: typeof casey) => activities().get(actor, reference).missing.filter(({ code }) => code === 'namesChild').map(({ path }) => path);
  expect([naming(casey), naming(sam)]).toEqual([['scope'], []]);
});

test('the list shows each person what they may see, the latest first, and forms to whoever may start one', async () => {
  const { reference } = await finished(server, undefined, false);
  const refs = (actor: typeof casey) => activities().list(actor).rows.map((row) => row.reference);
  expect([refs(casey).includes(reference), refs(lee).includes(reference), refs(robin), refs(imani)]).toEqual([true, true, [], []]);
  expect(activities().list(lee).rows.every(({ lead, state }) => lead === '' && state === 'finished')).toBe(true);
  expect([activities().list(sam).forms, activities().list(casey).forms.filter(({ kind }) => kind === 'standardsReview')]).toEqual([[], [{ kind: 'standardsReview', key: 'visits-table', version: '2026', title: 'Visits: standards review over many cases', table: true }]]);
});

test('taken out as Word it is recorded, and every step of it is in its own chain', async () => {
  const { reference } = await finished(server);
  const { name, bytes } = await activities().export(sam, reference);
  expect([name, String.fromCharCode(bytes[0] ?? 0, bytes[1] ?? 0)]).toEqual([`${reference}.docx`, 'PK']);
  await expect(activities().export(lee, reference)).rejects.toMatchObject({ code: 'forbidden' });
  expect((await server.stores.audit.of(reference)).map(({ action }) => action)).toEqual(['activity.started', 'activity.saved', 'activity.finished', 'activity.exported']);
  expect((await verifyAudit(server.stores)).findings.filter(({ subject }) => subject === reference)).toEqual([]);
});
