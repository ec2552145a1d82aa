import { verifyAudit } from '../../../src/services/audit/verifyAudit';
import { actors } from '../../support/actors';
import { live, type OnPanel, waiting, scheduled } from '../../support/panelStory';
import { openServer, type TestServer } from '../../support/services';
import { everybodySignsIn } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';
import { overPanel, wanted, words } from './story';

const { quinn, morgan, casey, robin, ola, imani, lee } = actors;
let tenant: TestTenant;
let server: TestServer;
let over: OnPanel;
beforeAll(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
  over = await overPanel(server);
}, 60_000);
afterAll(() => tenant.close());

const themes = () => server.services.panelThemes;
let attempts = 0;
const collate = async (changes: object = {}) => (await themes().collate(quinn, over.panel, { attempt: `attempt-${(attempts += 1)}-x`, ...words(over.review), ...changes })).theme.reference;

test('after a panel the QA lead writes a theme; the same attempt twice is one', async () => {
  const write = () => themes().collate(quinn, over.panel, { attempt: 'attempt-twice', ...words(over.review) });
  expect((await write()).theme.reference).toBe((await write()).theme.reference);
  expect(themes().ofPanel(quinn, over.panel).themes.at(-1)).toMatchObject({ theme: { panelReference: over.panel, state: 'open' }, restsOn: [over.review], entering: false });
});

test('the coordinator reads themes; nobody else but the QA lead does, and nobody else writes one', async () => {
  expect(themes().ofPanel(casey, over.panel).panelReference).toBe(over.panel);
  for (const actor of [robin, ola, imani, lee]) expect(() => themes().ofPanel(actor, over.panel)).toThrow(expect.objectContaining({ code: 'forbidden' }));
  await expect(themes().collate(casey, over.panel, { attempt: 'attempt-casey', ...words(over.review) })).rejects.toMatchObject({ code: 'forbidden' });
});

test('before its panel is over nothing is collated', async () => {
  const review = await waiting(server);
  const panel = await scheduled(server, [review]);
  await expect(themes().collate(quinn, panel, { attempt: 'attempt-early', ...words(review) })).rejects.toMatchObject({ code: 'stateForbids' });
  expect(themes().panels(quinn).map(({ reference }) => reference)).toEqual([over.panel]);
});

test('a theme that names the child is refused', async () => {
  await expect(collate({ text: 'Wren was asked three times.' })).rejects.toMatchObject({ code: 'invalid', details: { faults: [{ path: 'text', code: 'namesChild' }] } });
});

test('a merged theme goes on in the other one, with what it rests on', async () => {
  const [first, second] = [await collate(), await collate({ text: 'Nobody reads the chronology.' })];
  await themes().merge(quinn, second, { revision: 1, into: first });
  const view = themes().ofPanel(quinn, over.panel).themes.find(({ theme }) => theme.reference === first);
  expect(view?.merged.map(({ reference }) => reference)).toEqual([second]);
  await expect(themes().change(quinn, second, { revision: 2, ...words(over.review) })).rejects.toMatchObject({ code: 'stateForbids' });
});

test('one press puts it into the tracker, with a link both ways, and its owner is told by reference', async () => {
  const reference = await collate();
  await themes().recommend(quinn, reference, { revision: 1, ...wanted });
  const tracked = server.stores.recommendations.ofSource(reference)[0]?.value;
  expect(tracked).toMatchObject({ level: 'service', sourceKind: 'panelTheme', sourceReference: reference, panelReference: over.panel, owner: { name: ola.name }, action: wanted.action });
  expect(themes().ofPanel(quinn, over.panel).themes.find(({ theme }) => theme.reference === reference)).toMatchObject({ theme: { state: 'recommended' }, recommendation: tracked?.reference });
  expect([...server.stores.messages.values()].filter(({ value }) => value.items.some((item) => item.reference === tracked?.reference)).map(({ value }) => value.recipient?.name)).toEqual([ola.name]);
});

test('from the tracker it leads back to the theme for the office alone', async () => {
  const reference = await collate();
  await themes().recommend(quinn, reference, { revision: 1, ...wanted });
  const tracked = server.stores.recommendations.ofSource(reference)[0]?.value.reference ?? '';
  expect([quinn, ola].map((actor) => server.services.recommendations.get(actor, tracked).abilities['openSource']?.allowed)).toEqual([true, false]);
  expect(themes().ofPanel(quinn, reference).panelReference).toBe(over.panel);
});

test('a stale page changes nothing, and is shown what is there now', async () => {
  const reference = await collate();
  await themes().change(quinn, reference, { revision: 1, ...words(over.review), text: 'Newer words.' });
  await expect(themes().drop(quinn, reference, { revision: 1, reason: 'Old.' })).rejects.toMatchObject({ code: 'stale', details: { current: { theme: { text: 'Newer words.' } } } });
});

test('a QA lead with a conflict of interest sees no theme that rests on that review alone, and cannot rest one on it', async () => {
  const reference = await collate();
  await server.stores.declarations.refresh(`${over.review}/${morgan.oid}`);
  const declared = server.stores.declarations.get(`${over.review}/${morgan.oid}`);
  if (!declared) throw new Error('Morgan declared at the panel.');
  const undone = await server.stores.declarations.update(declared, { answer: 'conflict', kind: 'personal' }, { priority: 'save' });
  const seen = themes().ofPanel(live(server, morgan), over.panel);
  expect([seen.themes, seen.ground, seen.agenda]).toEqual([[], [], []]);
  await expect(themes().drop(live(server, morgan), reference, { revision: 1, reason: 'Mine.' })).rejects.toMatchObject({ code: 'notFound' });
  await expect(themes().collate(live(server, morgan), over.panel, { attempt: 'attempt-wall', ...words(over.review) })).rejects.toMatchObject({ code: 'invalid' });
  await server.stores.declarations.update(undone, { answer: 'continue', kind: undefined }, { priority: 'save' });
});

test('every step of a theme is in its own chain', async () => {
  const reference = await collate();
  await themes().drop(quinn, reference, { revision: 1, reason: 'Done already.' });
  expect((await server.stores.audit.of(reference)).map(({ action }) => action)).toEqual(['theme.collated', 'theme.dropped']);
  expect((await verifyAudit(server.stores)).findings.filter(({ subject }) => subject.startsWith('T-') || subject.startsWith('R-'))).toEqual([]);
});
