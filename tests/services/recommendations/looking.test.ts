import { MOST_KEPT_VIEWS } from '../../../src/contract/limits';
import { trackerColumns } from '../../../src/contract/trackerColumns';
import { actors } from '../../support/actors';
import { openServer, type TestServer } from '../../support/services';
import { everybodySignsIn, inTracker, proposal, agreed, signedOff, told } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';
import { sheetsOf } from './readExcel';

const { quinn, robin, ola, sam, lee, casey } = actors;
let tenant: TestTenant;
let server: TestServer;
beforeAll(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
});
afterAll(() => tenant.close());

const tracker = () => server.services.recommendations;

test('every way to look at the tracker costs no Graph call', async () => {
  const reference = await inTracker(server);
  tenant.calls.reset();
  tracker().list(quinn, { view: 'overdue', sort: 'owner', group: 'theme' });
  tracker().groups(quinn, { group: 'owner' });
  tracker().texts(quinn, [reference]);
  tracker().pictures(lee);
  tracker().views(quinn);
  expect(tenant.calls.byVerb()).toEqual({});
});

test('each row says what its reader may do to it in place', async () => {
  const reference = await inTracker(server);
  const mayOf = (actor: typeof quinn) => tracker().list(actor, { q: reference }).may;
  expect([quinn, casey, ola, robin, lee, sam].map(mayOf)).toEqual(['3', '2', '1', '0', '0', '']);
  await tracker().reassign(quinn, reference, { revision: 1, ownerOid: sam.oid, ownerRole: '', reason: 'Leave.' });
  expect(mayOf(sam)).toBe('1');
  expect(mayOf({ ...robin, roles: ['Reviewer', 'QaCoordinator'] })).toBe('2');
});

test('rows of one group stand together in the order of the groups, and the groups say how many of each colour', async () => {
  await agreed(server, undefined, [proposal('a1', { theme: 'housing' }), proposal('a2', { theme: 'education' })]);
  const { groups, total } = tracker().groups(quinn, { group: 'theme' });
  const themes = tracker().list(quinn, { group: 'theme', limit: 1000 }).rows.map(({ theme }) => theme);
  expect(themes).toEqual(groups.flatMap(({ key, total: size }) => Array.from({ length: size }, () => key)));
  expect(groups.reduce((sum, { red, amber, green, blue }) => sum + red + amber + green + blue, 0)).toBe(total);
  expect(() => tracker().groups(quinn, {})).toThrow(expect.objectContaining({ code: 'invalid' }));
});

test('the longer texts are told of what one sees, and of nothing else', async () => {
  const [seen, other] = [await inTracker(server), await inTracker(server)];
  await tracker().update(ola, seen, { revision: 1, ...told, progress: 'p'.repeat(1000) }, 'tab');
  await tracker().reassign(quinn, other, { revision: 1, ownerOid: sam.oid, ownerRole: '', reason: 'Leave.' });
  expect(tracker().texts(sam, [seen, other, 'R-1999-001']).map(({ reference }) => reference)).toEqual([other]);
  expect(tracker().texts(quinn, [seen])[0]?.progress).toHaveLength(240);
});

test('the pictures count what one sees, and behind each number stand just as many rows', async () => {
  await signedOff(server);
  const { colours, toDone, visible } = tracker().pictures(lee);
  const now = colours.at(-1);
  const behind = (point: string) => tracker().list(lee, { behind: point }).total;
  expect([behind(`blue.${now?.month}`), behind(`green.${now?.month}`), behind(`done.${now?.month}`)]).toEqual([now?.blue, now?.green, toDone.at(-1)?.count]);
  expect([visible, now && now.red + now.amber + now.green + now.blue]).toEqual([tracker().list(lee, {}).total, visible]);
});

test('whoever sees only their own has no pictures of the service', () => {
  expect(() => tracker().pictures(robin)).toThrow(expect.objectContaining({ code: 'forbidden' }));
});

test('one’s own views are kept by name for oneself alone, and taken away', async () => {
  await tracker().keepView(quinn, { name: 'Late in the north', address: 'view=overdue&team=North' });
  await tracker().keepView(quinn, { name: 'late in the NORTH', address: 'view=overdue' });
  expect([tracker().views(quinn), tracker().views(lee)]).toEqual([[{ name: 'late in the NORTH', address: 'view=overdue' }], []]);
  expect(await tracker().dropView(quinn, 'Late in the north')).toEqual([]);
  expect(await tracker().dropView(quinn, 'Late in the north')).toEqual([]);
});

test('a view needs a name, and nobody keeps more than they can look through', async () => {
  await expect(tracker().keepView(casey, { name: ' ', address: '' })).rejects.toMatchObject({ code: 'invalid', details: { faults: [{ path: 'name' }] } });
  const views = Array.from({ length: MOST_KEPT_VIEWS }, (_, number) => ({ name: `View ${number}`, address: `q=${number}` }));
  await server.stores.settings.create({ key: `trackerViews/${casey.oid}`, value: { views }, updatedAt: undefined, updatedBy: undefined, revision: 1 }, { priority: 'save' });
  await expect(tracker().keepView(casey, { name: 'One more', address: '' })).rejects.toMatchObject({ code: 'invalid', details: { faults: [{ code: 'tooMany' }] } });
});

test('the Excel file holds what is on the screen, group by group, and says who took it out', async () => {
  const reference = await inTracker(server);
  const { name, bytes } = await tracker().export(quinn, { q: reference, group: 'theme' }, ['reference', 'owner', 'due', 'rag']);
  const [rows, about] = sheetsOf(bytes);
  expect(rows).toEqual([['Reference', 'Owner', 'Due', 'Colour'], ['Fathers and wider family: 1 (1 green)'], [reference, `${ola.name}, ${ola.team}`, '46185', 'Green']]);
  expect([name, about?.[0]]).toEqual(['Tracker 2026-03-10.xlsx', ['Taken out by', quinn.name]]);
});

test('a text that begins like a formula stays a text in the file', async () => {
  const [reference = ''] = await agreed(server, undefined, [proposal('a1', { action: '=HYPERLINK("https://example.org","Click")' })]);
  const { bytes } = await tracker().export(quinn, { q: reference }, [...trackerColumns]);
  expect(sheetsOf(bytes)[0]?.[1]?.[1]).toBe('=HYPERLINK("https://example.org","Click")');
  expect(sheetsOf(bytes, 'formulas')).toEqual([]);
});

test('a director’s file has nobody’s name in its columns of people', async () => {
  const reference = await inTracker(server);
  const { bytes } = await tracker().export(lee, { q: reference }, ['reference', 'owner']);
  expect(sheetsOf(bytes)[0]?.[1]).toEqual([reference, ola.team]);
});

test('each file is recorded before it is given, without the words that were searched for; and not everybody takes one out', async () => {
  await tracker().export(quinn, { q: 'father' }, ['reference']);
  const entries = (await server.stores.audit.of('tracker')).filter(({ actor }) => actor.oid === quinn.oid);
  expect(entries.at(-1)).toMatchObject({ action: 'tracker.exported', summary: expect.stringMatching(/^Excel, \d+ rows$/) });
  await expect(tracker().export(robin, {}, ['reference'])).rejects.toMatchObject({ code: 'forbidden' });
});

test('what became of it stands in the work of whoever raised it until they have read it', async () => {
  const reference = await signedOff(server);
  const waits = () => server.services.work.of(robin).some(({ kind, reference: about }) => kind === 'readBecame' && about === reference);
  expect(waits()).toBe(true);
  const view = await tracker().readBecame(robin, reference, { revision: 3 });
  expect([waits(), view.updates?.[0]?.kind]).toEqual([false, 'becameRead']);
  await expect(tracker().readBecame(ola, reference, { revision: 4 })).rejects.toMatchObject({ code: 'forbidden' });
});

test('one for the service says how it is known to be done, and what children will experience; one for a child does not', async () => {
  const [child, service] = [await inTracker(server), await inTracker(server)];
  const stored = server.stores.recommendations.get(service);
  if (!stored) throw new Error('It is there.');
  await server.stores.recommendations.update(stored, { level: 'service' }, { priority: 'save' });
  const more = { doneWhen: 'Nine of ten plans name the father.', experience: 'Both parents are asked.' };
  const views = [await tracker().update(ola, service, { revision: 2, ...told, ...more }, 'tab'), await tracker().update(ola, child, { revision: 1, ...told, ...more }, 'tab')];
  expect(views.map(({ recommendation: { doneWhen, experience } }) => [doneWhen, experience])).toEqual([[more.doneWhen, more.experience], ['', '']]);
});
