import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { cast } from '../../infra/local/demo/people';
import { readTab } from '../../src/api/tab/tabFiles';
import { startWorld, type World } from '../support/world';
import { a11yFaults } from './a11y';
import { type Browser, launchBrowser } from './browser';
import { buildWhereNeeded } from './openTab';

/** A table of visits from its start to the tracker, by Casey who coordinates: one step a test, each begins where the last one ended. */
let world: World;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  buildWhereNeeded();
  world = await startWorld({ seams: { tab: readTab(join(__dirname, '../../dist/tab')) } });
  browser = await launchBrowser();
  page = browser.page;
  await page.goto(world.url);
  await page.getByRole('button', { name: new RegExp(`^${cast.casey.name}`) }).click();
  await page.getByRole('heading', { level: 1, name: 'My work' }).waitFor();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await world.stop();
});

const [ACTION, OUTCOME] = ['Write the reason for each virtual visit into the record.', 'Both teams heard the findings.'];
const focused = (part: string) => page.waitForFunction((id) => document.activeElement?.id.includes(id), part);
const fill = (label: string, words: string) => page.getByLabel(label, { exact: true }).fill(words);
/** 24 visits as a spreadsheet copies them, six of them virtual; in two the child was not seen. */
const copied = [['Date of the visit', 'Face to face or virtual', 'Method', 'Purpose met', 'Child seen'], ...Array.from({ length: 24 }, (_, index) => [`${1 + index}/2/2026`, index % 4 === 0 ? 'Virtual' : 'Face to face', '', 'Yes', index < 2 ? 'No' : 'Yes'])].map((cells) => cells.join('\t')).join('\r\n');

test('from the tracker the coordinator comes to activities, and is told what to do first', async () => {
  await page.getByRole('link', { name: 'Tracker', exact: true }).click();
  await page.getByRole('link', { name: 'Activities', exact: true }).click();
  await page.getByText('There is no activity yet').waitFor();
  await page.getByRole('link', { name: 'Start an activity' }).click();
  await page.getByRole('button', { name: 'Start it' }).click();
  await page.getByRole('alert').getByRole('link', { name: 'Choose what kind of activity it is.' }).click();
  await focused('field-kind');
});

test('a practice-standards review begins with its table', async () => {
  await page.getByLabel('What kind of activity is it?').selectOption('standardsReview');
  await fill('Title', 'Visits in February');
  await page.getByLabel('First day').fill('2026-03-02');
  await page.getByRole('button', { name: 'Start it' }).click();
  await page.getByRole('heading', { level: 1, name: 'Visits in February' }).waitFor();
  expect(await page.getByRole('button', { name: 'Add a case' }).isEnabled()).toBe(true);
});

test('24 rows are pasted at once; what cannot be read is named first', async () => {
  await page.getByText('Paste cases from a spreadsheet').click();
  const paste = page.getByLabel('Rows copied from a spreadsheet');
  await paste.fill(copied.replace('24/2/2026', '31/2/2026'));
  await page.getByText('Row 25: “Date of the visit” is “31/2/2026”, which is no date.').waitFor();
  await paste.fill(copied);
  await page.getByRole('button', { name: 'Add 24 cases' }).click();
  await page.getByText('Yes: 22 of 24 (92%)').waitFor();
  await focused('field-cases-0-visitedOn');
});

test('Enter goes down a column, and begins another case after the last', async () => {
  const seen = (number: number) => page.getByLabel(`Child seen, case ${number}`);
  await seen(23).focus();
  await page.keyboard.press('Enter');
  await focused('field-cases-23-childSeen');
  await page.keyboard.press('Enter');
  await focused('field-cases-24-visitedOn');
  await page.getByRole('button', { name: 'Remove case 25' }).click();
  await seen(25).waitFor({ state: 'detached' });
  expect(await a11yFaults(page)).toEqual([]);
});

test('finishing names everything that is missing, and leads to it', async () => {
  await page.getByRole('button', { name: 'Finish', exact: true }).click();
  const summary = page.getByRole('alert').filter({ hasText: 'This activity is not complete' });
  await summary.waitFor();
  expect(await summary.getByRole('link').count()).toBe(4);
  await summary.getByRole('link', { name: 'Say what came of it.' }).click();
  await focused('field-outcome');
  await page.keyboard.type(OUTCOME);
});

test('written up with a recommendation it is finished, and every word of it has been saved', async () => {
  await fill('What was looked at?', 'The latest visit of each child in two teams.');
  await fill('Answer: What the table shows', 'One in four is virtual.');
  await page.getByRole('button', { name: 'Add an area for development' }).click();
  await fill('Area for development 1', 'The reason for a virtual visit is not written down.');
  await page.getByRole('button', { name: 'Add a recommendation' }).click();
  await fill('Action', ACTION);
  await fill('What will be different for children and families?', 'Children are visited in person.');
  await page.getByText('A role, such as head of service').click();
  await fill('Role', 'Head of service');
  await page.getByLabel('By when').fill('2026-06-12');
  await page.getByRole('button', { name: 'Finish', exact: true }).click();
  await page.getByRole('button', { name: 'Finish it' }).click();
  await page.getByRole('heading', { level: 2, name: 'In the tracker' }).waitFor();
  for (const words of [OUTCOME, 'One in four is virtual.', 'Yes: 22 of 24 (92%)', 'Head of service']) await page.getByText(words, { exact: true }).first().waitFor();
  expect(await a11yFaults(page)).toEqual([]);
});

test('its recommendation stands in the tracker, and leads back to it', async () => {
  await page.getByRole('region', { name: 'In the tracker' }).getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: 'Tracker' }).waitFor();
  await page.getByText(ACTION).first().waitFor();
  await page.getByRole('link', { name: /^Activity ACT-2026-01$/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Visits in February' }).waitFor();
  expect(browser.errors).toEqual([]);
});
