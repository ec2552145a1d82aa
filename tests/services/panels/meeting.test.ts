import { strFromU8, unzipSync } from 'fflate';
import { convertToHtml, extractRawText } from 'mammoth';
import { AppError } from '../../../src/domain/errors';
import { verifyAudit } from '../../../src/services/audit/verifyAudit';
import { actors } from '../../support/actors';
import { concluded, declaredAll, discussing, handedIn, inMeeting, itemRevision, live, meeting, type OnPanel, panelRevision, readyToConclude, scheduled, waiting } from '../../support/panelStory';
import { openServer, type TestServer } from '../../support/services';
import { everybodySignsIn } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';

const { quinn, morgan, casey, imani, devon } = actors;
let tenant: TestTenant;
let server: TestServer;
let panels: TestServer['services']['panels'];
const chair = () => live(server, imani);
beforeAll(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  ({ panels } = server.services);
  await everybodySignsIn(server);
});
afterAll(() => tenant.close());

const refusalOf = async (work: () => unknown): Promise<unknown> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof AppError) return [error.code, error.message];
    throw error;
  }
  return 'allowed';
};
const at = (which: OnPanel) => ({ revision: itemRevision(server, which) });
const inState = (which: OnPanel) => server.stores.panelItems.get(`${which.panel}/${which.review}`)?.value.state;

test('without a quorum in the room nothing is decided, however many declared', async () => {
  const which = await discussing(server);
  await panels.attend(chair(), which.panel, { revision: panelRevision(server, which.panel), present: [imani.oid, devon.oid] });
  const decide = () => panels.decideGrade(chair(), which.panel, which.review, { ...at(which), key: 'journey', grade: 'good', decidedBy: 'agreement', reason: '' });
  expect(await refusalOf(decide)).toEqual(['stateForbids', '2 of 4 members who may decide are here. 3 are needed: wait for them, or put this review off.']);
});

test('a member who declares a conflict in the meeting leaves the count, and the quorum with it', async () => {
  const which = await discussing(server);
  await panels.attend(chair(), which.panel, { revision: panelRevision(server, which.panel), present: [imani.oid, devon.oid, quinn.oid] });
  await panels.declare(live(server, devon), which.panel, which.review, { answer: 'conflict', kind: 'personal', note: '' });
  const item = await panels.item(chair(), which.panel, which.review);
  expect(item.quorum).toEqual({ present: 2, of: 3, exempt: 1, undeclared: 0, met: false });
});

test('a review that is put off goes to a later panel, and hides the readings again when it is taken up after all', async () => {
  const which = await discussing(server);
  await panels.defer(chair(), which.panel, which.review, { ...at(which), reason: 'The worker is ill.' });
  expect(inState(which)).toBe('deferred');
  const resumed = await panels.resume(chair(), which.panel, which.review, at(which));
  expect([resumed.state, resumed.discussionOpenedAt, resumed.deferReason]).toEqual(['reading', undefined, 'The worker is ill.']);
});

test('the meeting ends when every review is decided or put off, and what was put off waits for a panel again', async () => {
  const which = await inMeeting(server);
  const finish = () => panels.finish(chair(), which.panel, { revision: panelRevision(server, which.panel) });
  expect(await refusalOf(finish)).toEqual(['incomplete', '1 review is neither concluded nor put off yet.']);
  await panels.defer(chair(), which.panel, which.review, { revision: 0, reason: 'No time.' });
  expect((await finish()).state).toBe('closed');
  expect(panels.candidates(casey).map(({ reference }) => reference)).toContain(which.review);
});

test('the chair may not conclude what the rule keeps them from chairing, and a replacement may', async () => {
  const review = await waiting(server);
  const panel = await scheduled(server, [review], { chairOid: quinn.oid });
  await declaredAll(server, panel, review);
  const [lead, which] = [live(server, quinn), { panel, review }];
  await panels.start(lead, panel, { revision: panelRevision(server, panel) });
  await panels.attend(lead, panel, { revision: panelRevision(server, panel), present: [imani, devon, quinn, morgan].map(({ oid }) => oid) });
  const opened = await panels.open(lead, panel, review, { revision: 0 });
  expect(opened.beforeConcluding.map(({ path }) => path)).toContain('chair');
  const replaced = await panels.replaceChair(casey, panel, review, { ...at(which), oid: imani.oid });
  expect((await panels.item(chair(), panel, review)).beforeConcluding.map(({ path }) => path)).not.toContain('chair');
  expect(replaced.chair.name).toBe(imani.name);
});

test('the minutes are a Word file with real headings and header cells, that says who took it out', async () => {
  const which = await discussing(server);
  await handedIn(server, devon, which.panel, which.review, { practice: { agrees: false, grade: 'requiresImprovement', comment: 'Visits lapsed.' } });
  await panels.defer(chair(), which.panel, which.review, { ...at(which), reason: 'The worker is ill.' });
  const over = await readyToConclude(server);
  await concluded(server, over);
  const file = await panels.minutes(chair(), over.panel);
  const buffer = Buffer.from(file.bytes);
  const { value: html } = await convertToHtml({ buffer });
  expect(file.name).toBe(`${over.panel}-minutes.docx`);
  expect(html).toContain(`<h1>Minutes of panel ${over.panel}</h1>`);
  expect(html).toContain(`<h2>1. Review ${over.review}</h2>`);
  expect(html).toMatch(/<thead>.*Agreed grade/s);
  expect(strFromU8(unzipSync(file.bytes)['word/header1.xml'] ?? new Uint8Array())).toContain(`Exported by ${imani.name} on 10 March 2026`);
  expect((await extractRawText({ buffer })).value).not.toMatch(/Wren|Ashdown/);
});

test('taking the minutes out is recorded with the panel and with each review told of', async () => {
  const over = await readyToConclude(server);
  await concluded(server, over);
  await panels.minutes(casey, over.panel);
  const recorded = async (subject: string, action: string) => (await server.stores.audit.of(subject)).filter((entry) => entry.action === action).map(({ actor }) => actor.name);
  expect([await recorded(over.panel, 'panel.minutesExported'), await recorded(over.review, 'review.exported')]).toEqual([[casey.name], [casey.name]]);
});

test('of a review that the taker is out of, their copy of the minutes holds its place and no more', async () => {
  const over = await readyToConclude(server);
  await concluded(server, over);
  await panels.pin(live(server, quinn), over.panel, over.review, morgan.oid, { kind: 'personal', note: '' });
  const { value: text } = await extractRawText({ buffer: Buffer.from((await panels.minutes(live(server, morgan), over.panel)).bytes) });
  expect(text).toContain('A review that is not open to you');
  expect(text).not.toContain(over.review);
});

test('who was there when a review was concluded stays, though people leave before the next one', async () => {
  const over = await readyToConclude(server);
  await concluded(server, over);
  await panels.attend(chair(), over.panel, { revision: panelRevision(server, over.panel), present: [] });
  expect((await panels.moderation(casey, over.review)).quorum).toMatchObject({ present: 4, of: 4, met: true });
  expect((await panels.item(chair(), over.panel, over.review)).quorum).toMatchObject({ present: 4, of: 4, met: true });
});

test('moderation that takes more than 20 working days is late on the agenda and in the record', async () => {
  const review = await waiting(server);
  const panel = await scheduled(server, [review]);
  await declaredAll(server, panel, review);
  const now = server.clock.now();
  server.clock.set('2026-04-10T09:00:00Z');
  await meeting(server, panel, review);
  const late = { workingDays: 21, late: true };
  expect(panels.get(casey, panel).agenda[0]?.moderation).toEqual(late);
  server.clock.set(now);
});

test('every revision of a panel, its items and what people declared is explained by an entry of the audit', async () => {
  expect((await verifyAudit(server.stores)).findings).toEqual([]);
});
