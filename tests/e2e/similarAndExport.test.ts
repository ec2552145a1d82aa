import { readFileSync } from 'node:fs';
import { a11yFaults } from './a11y';
import { type OpenTab, openTab } from './openTab';

let tab: OpenTab;
beforeAll(async () => {
  tab = await openTab();
  const may = { allowed: true };
  tab.server.world.review = { ...tab.server.world.review, abilities: { ...tab.server.world.review.abilities, export: may, readAccess: may } };
});
afterAll(() => tab.close());

const review = '/reviews/PIR-2026-07';

test('what was recommended before is told in one line while the action is typed, and shown to whoever opens it', async () => {
  const page = await tab.open(`${review}/parts/childRecommendations`);
  await page.getByRole('button', { name: /^Add (a|another) recommendation$/ }).click();
  await page.getByLabel('Action', { exact: true }).last().fill('Bring the chronology to superivsion every month.');
  await page.getByText('Similar recommendations were made 3 times since 2019, last signed off in March 2024.').last().waitFor();
  await page.getByText('See the 1 most similar, and what came of them').last().focus();
  await page.keyboard.press('Enter');
  await page.getByText('62% alike: chronology, superivsion and supervision (both have “super… sion”).').last().waitFor();
  expect(await a11yFaults(page)).toEqual([]);
});

test('a review is downloaded as a Word file, and the page says so', async () => {
  const page = await tab.open(`${review}/read`);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download as Word' }).click()]);
  expect(download.suggestedFilename()).toBe('PIR-2026-07.docx');
  expect(readFileSync(await download.path(), 'utf8')).toBe('the file');
  await page.getByText('PIR-2026-07.docx was downloaded.').waitFor({ state: 'attached' });
});

test('whoever answers for it sees who opened it and who took it out', async () => {
  const page = await tab.open(`${review}/read`);
  await page.getByText(/took it out as a Word file on 24 March 2026 at 09:10/).waitFor();
  expect(await a11yFaults(page)).toEqual([]);
});

test('on paper there are the words of the review, and no ways to go elsewhere', async () => {
  const page = await tab.open(`${review}/read`);
  await page.emulateMedia({ media: 'print' });
  const shown = await Promise.all([page.getByRole('heading', { name: 'Journey of the child' }).isVisible(), page.getByRole('navigation', { name: 'Main' }).isVisible(), page.getByRole('button', { name: 'Print' }).isVisible()]);
  await page.emulateMedia({ media: null });
  expect(shown).toEqual([true, false, false]);
});
