import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { cast } from '../../infra/local/demo/people';
import { readTab } from '../../src/api/tab/tabFiles';
import { gradedItems } from '../../src/domain/calibration/graded';
import { template2025 } from '../../src/domain/templates/template2025';
import { kit, marit, reviewersSignIn } from '../services/calibration/story';
import { shared } from '../support/story';
import { startWorld, type World } from '../support/world';
import { a11yFaults } from './a11y';
import { type Browser, launchBrowser } from './browser';
import { buildWhereNeeded } from './openTab';

/** One exercise from the copy to its results, by the QA lead and two reviewers in browsers of their own: one step a test, each begins where the last one ended. */
let world: World;
let quinns: Browser;
let kits: Browser;
let marits: Browser;
let review = '';
const exercise = 'C-2026-01';
const graded = gradedItems(template2025);

beforeAll(async () => {
  buildWhereNeeded();
  world = await startWorld({ seams: { tab: readTab(join(__dirname, '../../dist/tab')) } });
  await reviewersSignIn(world);
  review = await shared(world);
  [quinns, kits, marits] = await Promise.all([launchBrowser(), launchBrowser(), launchBrowser()]);
  await signIn(quinns.page, cast.quinn.name);
  await signIn(kits.page, kit.name);
  await signIn(marits.page, marit.name);
}, 180_000);
afterAll(async () => {
  await Promise.all([quinns.close(), kits.close(), marits.close()]);
  await world.stop();
});

async function signIn(page: Page, name: string): Promise<void> {
  await page.goto(world.url);
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('heading', { level: 1, name: 'My work' }).waitFor();
}
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const groupOf = (page: Page, title: string) => page.getByRole('group', { name: `Grade: ${title}`, exact: true });

test('the QA lead finds calibration from the reviews, and makes an anonymised copy of a finished one', async () => {
  const { page } = quinns;
  await page.getByRole('link', { name: 'Reviews', exact: true }).click();
  await page.getByRole('link', { name: 'Calibration', exact: true }).click();
  await page.getByRole('link', { name: 'Start an exercise' }).click();
  await page.getByRole('radio', { name: new RegExp(review) }).check();
  await press(page, 'Make an anonymised copy');
  await page.getByRole('heading', { level: 1, name: new RegExp(exercise) }).waitFor();

  expect(await a11yFaults(page)).toEqual([]);
});

test('the copy shows what was taken out, and further words are taken out everywhere', async () => {
  const { page } = quinns;
  await page.getByText('A person must read this copy through before it is sent').waitFor();
  await page.getByLabel('Words to take out', { exact: true }).fill('father');
  await page.getByLabel(/What stands there instead/).fill('a parent');
  await press(page, 'Take them out everywhere');
  await page.locator('ins', { hasText: '[a parent]' }).first().waitFor();

  expect(await page.locator('del', { hasText: 'Ola' }).count()).toBeGreaterThan(0);
});

test('it is not sent before gold standard, reviewers, day and reading through are there, and each fault leads to its field', async () => {
  const { page } = quinns;
  await press(page, 'Send the exercise');
  await page.getByRole('alert').getByRole('link', { name: 'Choose 2 reviewers or more.' }).waitFor();
  await page.getByRole('alert').getByRole('link', { name: /^Confirm that you have read/ }).waitFor();

  expect(await a11yFaults(page)).toEqual([]);
});

test('those who wrote or checked the review cannot be chosen, and it is said why', async () => {
  const { page } = quinns;
  await page.getByText('Who cannot be chosen, and why').click();
  expect(await page.getByText(`${cast.robin.name}: They wrote this review.`).count()).toBe(1);
  expect(await page.getByRole('checkbox', { name: new RegExp(cast.robin.name) }).count()).toBe(0);
});

test('with all of it there, it is sent', async () => {
  const { page } = quinns;
  for (const { title } of graded) {
    await groupOf(page, title).getByRole('radio', { name: /^Good/ }).check();
    await page.getByLabel(`Why?: ${title}`, { exact: true }).fill(`The record of ${title} shows it.`);
  }
  for (const { name } of [kit, marit]) await page.getByRole('checkbox', { name: new RegExp(name) }).check();
  await page.getByLabel('Grades are due by', { exact: true }).fill('2026-03-24');
  await page.getByRole('checkbox', { name: /I have read the copy/ }).check();
  await press(page, 'Send the exercise');
  await page.getByText('Being graded', { exact: true }).waitFor();

  expect(world.stores.calibrations.get(exercise)?.value).toMatchObject({ state: 'open', participants: [{ name: kit.name }, { name: marit.name }] });
}, 40_000);

test('a reviewer finds it in their work, and the page holds no trace of the review or of the gold standard', async () => {
  const { page } = kits;
  const answered = page.waitForResponse((response) => response.url().endsWith(`/api/calibrations/${exercise}`));
  await page.reload();
  await page.getByRole('link', { name: `Grade calibration exercise ${exercise}` }).click();
  const sent = await (await answered).text();
  await groupOf(page, 'Journey of the child').waitFor();

  expect(sent).not.toMatch(new RegExp(`${review}|Wren|Ashdown|shows it|"lead"|${marit.name}`));
  expect(await a11yFaults(page)).toEqual([]);
});

test('what is graded is saved by itself, and stays after the page is loaded again', async () => {
  const { page } = kits;
  await groupOf(page, 'Journey of the child').getByRole('radio', { name: /^Inadequate/ }).check();
  await page.getByText(/^Saved at/).waitFor();
  await page.reload();

  expect(await groupOf(page, 'Journey of the child').getByRole('radio', { name: /^Inadequate/ }).isChecked()).toBe(true);
});

test('grades are handed in whole, and then there is no gold standard to see yet', async () => {
  const { page } = kits;
  await press(page, 'Hand in my grades');
  await page.getByRole('alert').getByRole('link').first().waitFor();
  for (const { title } of graded.slice(1)) await groupOf(page, title).getByRole('radio', { name: /^Good/ }).check();
  await press(page, 'Hand in my grades');
  await page.getByText('You have handed in your grades').waitFor();

  expect(await page.getByText('shows it').count()).toBe(0);
  expect(await a11yFaults(page)).toEqual([]);
}, 40_000);

test('the second reviewer grades without a sight of the first', async () => {
  const { page } = marits;
  await page.goto(`${world.url}/calibration/${exercise}`);
  for (const { title } of graded) await groupOf(page, title).getByRole('radio', { name: /^Good/ }).check();
  expect(await page.locator('main').innerText()).not.toContain(kit.name);
  await press(page, 'Hand in my grades');
  await page.getByText('You have handed in your grades').waitFor();
}, 40_000);

test('the QA lead closes it, and sees who gave which grade', async () => {
  const { page } = quinns;
  await page.goto(`${world.url}/calibration/${exercise}`);
  await page.getByRole('row').filter({ hasText: marit.name }).filter({ hasText: 'Handed in' }).waitFor();
  await press(page, 'Close and show the results…');
  await press(page, 'Close the exercise');
  await page.getByRole('heading', { name: 'Results' }).waitFor();

  expect(await page.getByRole('row').filter({ hasText: 'Journey of the child' }).innerText()).toMatch(new RegExp(`${kit.name}: Inadequate[\\s\\S]*${marit.name}: Good`));
  expect(await a11yFaults(page)).toEqual([]);
});

test('each reviewer sees their own grades beside the gold standard with the reasons, and nobody’s name', async () => {
  const { page } = kits;
  await page.reload();
  await page.getByText(`${graded.length - 1} of your ${graded.length} grades are the same as the gold standard.`).waitFor();
  const row = await page.getByRole('row').filter({ hasText: 'Journey of the child' }).innerText();
  expect(row).toMatch(/Good[\s\S]*The record of Journey of the child shows it\.[\s\S]*Inadequate[\s\S]*Different/);
  expect(await page.locator('main').innerText()).not.toContain(marit.name);
  expect(await a11yFaults(page)).toEqual([]);
});

test('a reviewer’s agreement is their own page, in plain words; the QA lead opens one reviewer at a time', async () => {
  await kits.page.goto(`${world.url}/agreement`);
  await kits.page.getByText('The gold standard gave the same grade in 4 of 5.').waitFor();
  expect(await a11yFaults(kits.page)).toEqual([]);
  await quinns.page.goto(`${world.url}/agreement`);
  await quinns.page.getByRole('link', { name: kit.name }).click();
  await quinns.page.getByRole('heading', { level: 1, name: `How ${kit.name}’s grades agree` }).waitFor();
  expect(await a11yFaults(quinns.page)).toEqual([]);
});

test('no page threw, or asked anything of another machine', () => {
  expect([quinns, kits, marits].flatMap(({ errors, blocked }) => [...errors, ...blocked]).filter((line) => !line.includes('422'))).toEqual([]);
});
