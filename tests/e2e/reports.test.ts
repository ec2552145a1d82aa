import type { ReportResource, ReportWords } from '../../src/contract/reports';
import type { Problem } from '../../src/contract/shapes';
import { sampleDraftReport, sampleReportFigures } from '../tab/support/sampleReports';
import { Refused } from '../tab/support/tabServer';
import { a11yFaults } from './a11y';
import { type OpenTab, openTab } from './openTab';

/** Reports over the API in memory: what is read, and a report from its start until it stands. */
let tab: OpenTab;
let draft: ReportResource;
let attempts: string[];
beforeAll(async () => {
  tab = await openTab();
});
afterAll(() => tab.close());
beforeEach(() => {
  draft = sampleDraftReport;
  attempts = [];
  const { handle } = tab.server.world;
  tab.server.world.handle = (name, params, query, body) => {
    if (params.reference === draft.reference && name === 'getReport') return draft;
    if (name === 'startReport') return start(body as { attempt: string } & ReportResource);
    if (name === 'saveReport') return (draft = save(body as { revision: number; words: ReportWords }));
    if (name === 'publishReport') return (draft = publish(body as { stamp: string }));
    if (name === 'withdrawReport') return (draft = withdraw(body as { reason: string }));
    return handle(name, params, query, body);
  };
  giveBack = () => {
    tab.server.world.handle = handle;
  };
});
let giveBack: () => void;
afterEach(() => {
  giveBack();
  expect(tab.errors.filter((error) => !error.includes('409'))).toEqual([]);
});

const stale = (current: ReportResource): Problem => ({ type: 'about:blank', title: 'Changed', status: 409, code: 'stale', detail: 'It has changed meanwhile.', current });
const closed = { allowed: false, sentence: 'This cannot be done at this stage.' };

function start({ attempt, heading, fromDay, toDay }: { attempt: string } & Pick<ReportResource, 'heading' | 'fromDay' | 'toDay'>): ReportResource {
  attempts.push(attempt);
  return (draft = { ...sampleDraftReport, heading, fromDay, toDay, revision: 1 });
}
function save({ revision, words }: { revision: number; words: ReportWords }): ReportResource {
  if (revision !== draft.revision) throw new Refused(stale(draft));
  return { ...draft, ...words, missing: words.opening ? [] : draft.missing, revision: revision + 1 };
}
function publish({ stamp }: { stamp: string }): ReportResource {
  if (stamp !== draft.stamp) throw new Refused(stale(draft));
  return { ...draft, state: 'published', publishedAt: '2026-03-24T12:00:00Z', publishedBy: tab.server.world.me.person.name, abilities: { change: closed, publish: closed, withdraw: { allowed: true }, export: { allowed: true } } };
}
const withdraw = ({ reason }: { reason: string }): ReportResource => ({ ...draft, state: 'withdrawn', withdrawReason: reason, abilities: { ...draft.abilities, withdraw: closed } });

const OPENING = 'More children are seen alone.';
const heading = (name: string) => tab.page.getByRole('heading', { level: 1, name }).waitFor();
const openDraft = async () => (await tab.open(`/reports/${sampleDraftReport.reference}`), tab.page);
const write = (words: string) => tab.page.getByLabel('What do the figures mean?').fill(words);
const press = (name: string) => tab.page.getByRole('button', { name, exact: true }).click();

test('from the tracker a published report is read, with the sum that its figures come to', async () => {
  const page = await tab.open('/tracker');
  await page.getByRole('link', { name: 'Reports', exact: true }).click();
  await heading('Reports');
  await page.getByRole('link', { name: 'Tracker report: October to December 2025' }).click();
  await heading('Tracker report: October to December 2025');
  await page.getByText(/169 \+ 76 \+ 15 − 91 = 169/).waitFor();
  expect(await page.getByRole('region', { name: 'Closing remarks' }).isVisible()).toBe(true);
});

test('a number opens the recommendations behind it, and each of them leads to the tracker', async () => {
  const page = await tab.open('/reports/REP-2026-01');
  await page.getByRole('table', { name: 'By theme' }).getByRole('row', { name: /^Chronology/ }).getByRole('link').first().click();
  await heading('Open at the beginning: Chronology');
  const row = page.getByRole('row').nth(1);
  expect(await row.getByRole('link').getAttribute('href')).toMatch(/^\/tracker\/R-202\d-\d+$/);
  expect(await page.getByRole('status').filter({ hasText: 'recommendations' }).innerText()).toBe('5 recommendations');
});

test('what is too long for the page, and what the person does not see in the tracker, is said', async () => {
  const said = (part: string) => tab.open(`/reports/REP-2026-01/rows?part=${part}`).then((page) => page.locator('main [role=status]').first().innerText());
  expect(await said('openAfter')).toBe('The first 50 of 169 recommendations. Take out the Excel file for all.');
  expect(await said('ended')).toMatch(/^The first 50 of \d+ recommendations\. Take out the Excel file for all\. \d+ more are in the report that you do not see in the tracker\.$/);
});

test('a figure that reports do not have leads back to the report', async () => {
  const page = await tab.open('/reports/REP-2026-01/rows?part=openInMiddle');
  await page.getByRole('link', { name: 'Go to the report REP-2026-01' }).click();
  await heading('Tracker report: October to December 2025');
});

test('all themes of a long table show when they are asked for, and on paper', async () => {
  const page = await tab.open('/reports/REP-2026-01');
  const last = page.getByRole('rowheader', { name: 'Transport to school' });
  expect(await last.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect([await last.isVisible(), await page.getByRole('heading', { name: 'What you can do' }).isVisible()]).toEqual([true, false]);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Show all 33 themes' }).press('Enter');
  await last.waitFor();
});

test('a report is begun with the keyboard alone: what is missing is named, and the title follows the period', async () => {
  const page = await tab.open('/reports/new');
  await page.getByRole('button', { name: 'Start it' }).press('Enter');
  await page.getByRole('link', { name: 'Choose which period it is about.' }).press('Enter');
  await page.waitForFunction(() => document.activeElement?.matches('input[type=radio]'));
  await page.keyboard.press('Space');
  expect(await page.getByLabel('Title').inputValue()).toBe('Tracker report: February 2026');
  await page.keyboard.press('ArrowDown');
  expect(await page.getByLabel('Title').inputValue()).toBe('Tracker report: October to December 2025');
  await page.getByLabel('Title').press('Enter');
  await heading('Tracker report: October to December 2025');
  expect([draft.fromDay, draft.toDay, attempts.length]).toEqual(['2025-10-01', '2025-12-31', 1]);
});

test('own days want both days in their order; a title that somebody wrote stays', async () => {
  const page = await tab.open('/reports/new');
  await page.getByLabel('Other days').check();
  await page.getByLabel('First day').fill('2026-02-02');
  await page.getByLabel('Last day', { exact: true }).fill('2026-01-31');
  await page.getByLabel('Title').fill('After the visit of the partners');
  await press('Start it');
  await page.getByRole('link', { name: 'The last day is before the first.' }).waitFor();
  await page.getByLabel('Last day', { exact: true }).fill('2026-02-20');
  await press('Start it');
  await heading('After the visit of the partners');
});

test('words are saved, and not left behind unsaved', async () => {
  const page = await openDraft();
  await page.getByText('Saved at 10:42.').waitFor();
  await write(OPENING);
  await page.getByText('You have changes that are not saved.').waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Reports', exact: true }).click();
  await press('Stay and go on writing');
  await press('Save');
  await page.getByText('Saved at 10:42.').waitFor();
  expect(draft).toMatchObject({ opening: OPENING, revision: 4 });
  await page.getByText('Still missing before it can be published:').waitFor({ state: 'detached' });
});

test('what is missing stands at its field when somebody publishes too early', async () => {
  const page = await openDraft();
  await press('Publish');
  const summary = page.getByRole('alert').filter({ hasText: 'This report cannot be published yet' });
  await summary.getByRole('link').press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'field-opening');
  expect(await page.locator('#field-opening-error').innerText()).toContain('Say what the figures mean.');
  expect(await a11yFaults(page)).toEqual([]);
});

test('figures that changed while the report was looked at are shown, and nothing typed is lost; then it is published', async () => {
  const page = await openDraft();
  await write(OPENING);
  await press('Publish');
  await page.getByText('The figures are kept as they are now. Senior leaders can read it, and the channel is told.').waitFor();
  const before = draft.figures.counts.openAfter;
  draft = { ...draft, figures: sampleReportFigures(75), stamp: 'rows-75' };
  await press('Publish it');
  const notice = page.getByRole('alert').filter({ hasText: 'The figures have changed since you looked' });
  expect(await notice.innerText()).toContain(`Open at the end: ${draft.figures.counts.openAfter}, was ${before}`);
  expect(await page.getByLabel('What do the figures mean?').inputValue()).toBe(OPENING);

  await press('Publish');
  await press('Publish it');
  await page.getByRole('heading', { level: 2, name: 'What the figures mean' }).waitFor();
  await page.getByText(OPENING).waitFor();
  expect([draft.state, await page.evaluate(() => document.activeElement?.tagName)]).toEqual(['published', 'H1']);
  await page.getByText('REP-2026-02 is published.').waitFor();
});

test('somebody else’s words for the same field are shown beside one’s own', async () => {
  const page = await openDraft();
  await write(OPENING);
  draft = { ...draft, opening: 'Chronologies wait.', closing: 'Thank you.', revision: 9 };
  await press('Save');
  await page.getByRole('alert').getByText('Chronologies wait.').waitFor();
  expect([await page.getByLabel('What do the figures mean?').inputValue(), await page.getByLabel('Closing remarks').inputValue()]).toEqual([OPENING, 'Thank you.']);
  await press('Keep mine, to save it next');
  await press('Save');
  await page.getByText('Saved at').waitFor();
  expect(draft).toMatchObject({ opening: OPENING, closing: 'Thank you.', revision: 10 });
});

test('the coordinator is told who publishes; a withdrawn report says why on top', async () => {
  draft = { ...draft, abilities: { ...draft.abilities, publish: { allowed: false, sentence: 'Only a QA lead publishes reports.' } } };
  const page = await openDraft();
  await page.getByText('Only a QA lead publishes reports.').waitFor();
  expect(await page.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0);

  await tab.open('/reports/REP-2026-03');
  await page.getByText('This report was withdrawn. Do not rely on it any more.').waitFor();
  await page.getByText(/REP-2026-04 takes its place/).waitFor();
});

test('withdrawing asks for the reason', async () => {
  const page = await openDraft();
  await press('Withdraw this report');
  await press('Withdraw it');
  await page.getByText('Say why it is withdrawn.').waitFor();
  await page.getByLabel('Why is it withdrawn?').fill('The month was not over.');
  await press('Withdraw it');
  await page.getByText(`${draft.reference} is withdrawn.`).waitFor();
  expect(draft.withdrawReason).toBe('The month was not over.');
});

test('a report leaves the app as a Word file and as an Excel file', async () => {
  const page = await tab.open('/reports/REP-2026-01');
  for (const [name, as] of [['Take it out as Word', 'word'], ['Take the recommendations out as Excel', 'excel']] as const) {
    const [asked, saved] = await Promise.all([page.waitForRequest(/\/export$/), page.waitForEvent('download'), press(name)]);
    expect([asked.postDataJSON(), saved.suggestedFilename()]).toEqual([{ as }, 'REP-2026-01.docx']);
  }
});
