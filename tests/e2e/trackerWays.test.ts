import { Refused } from '../tab/support/tabServer';
import { type OpenTab, openTab } from './openTab';

let tab: OpenTab;
beforeAll(async () => {
  tab = await openTab();
}, 120_000);
afterAll(() => tab.close());

/** The tracker at an address, with its rows. */
async function openTracker(search = '') {
  const page = await tab.open(`/tracker${search}`);
  await page.getByRole('grid').and(page.locator('[aria-busy="false"]')).waitFor();
  return page;
}
const cell = (row: number, column: number) => tab.page.locator(`[data-row="${row}"] [data-column="${column}"]`);

test('rows stand in groups with their colours counted, and a group folds by keyboard', async () => {
  const page = await openTracker('?group=theme&view=all');
  const chronology = page.getByRole('button', { name: /^Chronology/ });
  expect(await cell(0, 0).innerText()).toMatch(/Chronology\s+38\s+\d+ red/);

  await chronology.focus();
  await page.keyboard.press('Enter');
  expect(await chronology.getAttribute('aria-expanded')).toBe('false');
  expect(await cell(1, 0).innerText()).toContain('Contextual safeguarding');
});

test('down from the line over a group leads into the column that one came from', async () => {
  const page = await openTracker('?group=theme&view=all');
  await cell(1, 3).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  // The focus follows a frame later.
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-title') === 'Due');
});

test('a status is changed where it stands, by keyboard alone, with a word on what happened', async () => {
  const page = await openTracker('?view=all');
  let sent: unknown;
  const { handle } = tab.server.world;
  tab.server.world.handle = (name, params, query, body) => {
    if (name !== 'updateRecommendation') return handle(name, params, query, body);
    sent = body;
    return { ...tab.server.world.recommendation, status: 'inProgress' };
  };
  await cell(1, 4).focus();
  await page.keyboard.press('F2');
  await page.getByRole('dialog').getByLabel('What happened since the last update?').fill('Met the school.');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  tab.server.world.handle = handle;
  expect(sent).toMatchObject({ progress: 'Met the school.', revision: 3 });
});

test('what somebody else changed meanwhile is said, and the words stay; Escape does not throw them away', async () => {
  const page = await openTracker('?view=all');
  tab.server.world.faults = { updateRecommendation: new Refused({ type: 'about:blank', title: 'Changed', status: 409, code: 'stale', detail: 'Somebody else changed it first.' }).problem };
  await cell(1, 4).click();
  const words = page.getByLabel('What happened since the last update?');
  await words.fill('Met the school.');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Somebody else changed this recommendation while you were writing').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Your words are not saved yet').waitFor();
  tab.server.world.faults = {};
  expect(await words.inputValue()).toBe('Met the school.');
  await page.getByRole('button', { name: 'Cancel' }).click();
});

test('columns are chosen, stand in the address, and bring their longer texts', async () => {
  const page = await openTracker();
  await page.getByText('Columns', { exact: true }).click();
  await page.getByLabel('Latest progress').click();
  await page.waitForURL(/columns=/);
  await page.getByText(/^The owner of R-.* met the school\.$/).first().waitFor();

  expect(await page.getByRole('columnheader', { name: 'Latest progress' }).count()).toBe(1);
});

test('a view is kept under a name, leads back to what it was, and goes away', async () => {
  const page = await openTracker('?view=overdue&group=team');
  await page.getByRole('button', { name: 'Keep this view' }).click();
  await page.getByLabel('Name of the view').fill('Late by team');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('link', { name: 'All', exact: true }).click();
  await page.getByRole('link', { name: 'Late by team' }).click();
  await page.waitForURL(/view=overdue&group=team|group=team&view=overdue/);
  await page.getByRole('button', { name: 'Delete the view Late by team' }).click();
  await page.getByRole('link', { name: 'Late by team' }).waitFor({ state: 'detached' });
});

test('a bar of a picture opens the rows behind it, and the way back to the others is there', async () => {
  const page = await tab.open('/tracker/pictures');
  await page.getByRole('link', { name: /red at the end of February 2026/ }).first().click();
  await page.waitForURL('**/tracker?behind=red.2026-02');
  await page.getByText('Red at the end of February 2026').waitFor();
  await page.getByRole('button', { name: 'Show the others too' }).click();
  await page.waitForURL((url) => !url.search.includes('behind'));
});

test('what is on the screen is taken out as a file', async () => {
  const page = await openTracker('?view=overdue');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Excel file' }).click()]);

  expect(file.suggestedFilename()).toBe('Tracker 2026-03-24.xlsx');
});

test('whoever raised one reads what became of it, and says so', async () => {
  tab.server.world.recommendation = { ...tab.server.world.recommendation, status: 'movedToPlan', plan: 'partnership', planReference: 'P-3', becameAt: '2026-03-20T10:00:00Z', abilities: { readBecame: { allowed: true } } };
  const page = await tab.open('/tracker/R-2025-001');
  await page.getByText('It goes on in the partnership plan, as P-3.').waitFor();
  expect(await page.getByRole('button', { name: 'I have read it' }).count()).toBe(1);
});
