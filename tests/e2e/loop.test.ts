import type { Page } from 'playwright-core';
import { actors } from '../support/actors';
import { newChild } from '../support/story';
import { type World } from '../support/world';
import type { Browser } from './browser';
import { fillEveryPart } from './fillReview';
import { productForAll } from './product';

/** The whole loop on the real server, one step a test: each begins where the last one ended. */
let world: World;
let browser: Browser;
let page: Page;
let reference = '';
let recommendation = '';

const { as, press } = productForAll(async (opened) => {
  ({ world, browser, page } = opened);
  await newChild(world, 'M40001');
});

const panel = () => page.getByRole('complementary');
const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();

test('the coordinator assigns a review', async () => {
  await as('casey', '/reviews/assign');
  await page.getByRole('radio', { name: /Wren Ashdown/ }).click();
  await page.getByRole('radio', { name: /Robin Achterby/ }).click();
  await page.getByRole('spinbutton', { name: 'Working days' }).fill('15');
  await press('Assign the review');
  await page.waitForURL(/\/reviews\/PIR-\d{4}-\d+$/);

  reference = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  expect(world.stores.reviews.get(reference)?.value).toMatchObject({ state: 'assigned', reviewer: { name: 'Robin Achterby' } });
});

test('the reviewer finds it in their work and accepts it', async () => {
  await as('robin');
  await page.getByRole('listitem').filter({ hasText: reference }).getByRole('link').click();
  await press('Accept');
  await heading('Write the review');

  expect(world.stores.reviews.get(reference)?.value.state).toBe('inProgress');
});

test('the reviewer fills in every part, and the form has nothing more to ask', async () => {
  await fillEveryPart(page);
  await page.getByText('Nothing is missing').waitFor();

  expect((await world.services.reviews.get(actors.robin, reference)).missing).toEqual([]);
}, 180_000);

test('the reviewer declares and submits it, and gets a receipt', async () => {
  await press('Submit the review');
  expect(await page.getByRole('alert').innerText()).toContain('Confirm that this is your own judgement');

  await page.getByRole('checkbox', { name: /I have read the record myself/ }).check();
  await press('Submit the review');
  await heading('Review submitted');
  expect(world.stores.reviews.get(reference)?.value.state).toBe('submitted');
});

test('the QA lead returns it with what to change', async () => {
  await as('quinn', `/reviews/${reference}/check`);
  await page.getByRole('radio', { name: /Return it to the reviewer/ }).check();
  await page.getByLabel('Which part', { exact: true }).selectOption({ label: 'Journey of the child' });
  await page.getByLabel('What to change', { exact: true }).fill('Say what changed for the child since the summer.');
  await press('Return the review');
  await page.getByText(`${reference} went back to Robin Achterby`).waitFor();

  expect(world.stores.reviews.get(reference)?.value).toMatchObject({ state: 'inProgress', timesReturned: 1 });
});

test('the reviewer sees what was asked, changes it and submits again', async () => {
  await as('robin', `/reviews/${reference}`);
  await page.getByText('Say what changed for the child since the summer.').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Change asked for' }).getByRole('link', { name: 'Journey of the child' }).click();
  await page.getByLabel('Impact on the child', { exact: true }).fill('The child has one trusted adult since September, and goes to school every day.');
  await page.locator('[data-save-status=saved]').waitFor();
  await page.goto(`${world.url}/reviews/${reference}/answers`);
  await page.getByRole('checkbox', { name: /I have read the record myself/ }).check();
  await press('Submit the review');
  await heading('Review submitted');
});

test('the QA lead agrees it, and its recommendation is in the tracker', async () => {
  await as('quinn', `/reviews/${reference}/check`);
  await heading('Checklist');
  for (const box of await page.getByRole('group', { name: 'What you have checked' }).getByRole('checkbox').all()) await box.check();
  await page.getByRole('radio', { name: /Agree the review/ }).check();
  for (const aspect of ['Complete', 'Evidenced', 'Focused on impact', 'Useful recommendations']) await page.getByLabel(aspect, { exact: true }).selectOption('Mostly');
  await press('Agree the review');
  await heading('In the tracker');
  recommendation = await page.getByRole('link', { name: /^R-\d{4}-\d+$/ }).innerText();

  expect(world.stores.recommendations.get(recommendation)?.value).toMatchObject({ status: 'notStarted', owner: { name: 'Ola Fenwright' } });
});

test('the owner gives an update with evidence', async () => {
  await as('ola', `/tracker/${recommendation}`);
  await press('Give an update');
  await page.getByRole('radio', { name: 'Done', exact: true }).check();
  await page.getByLabel('What happened since the last update?', { exact: true }).fill('The father was met and his views are on the record.');
  await page.getByLabel('Evidence', { exact: true }).fill('Case note of 9 March.');
  await page.getByLabel('Which day does the evidence describe?', { exact: true }).fill('2026-03-09');
  await press('Save the update');
  await panel().getByText('Done, awaiting sign-off').first().waitFor();

  expect(world.stores.recommendations.get(recommendation)?.value).toMatchObject({ status: 'done', evidence: 'Case note of 9 March.' });
});

test('the QA lead signs off that it is done, and then what it changed for the child', async () => {
  await as('quinn', `/tracker/${recommendation}`);
  await press('Sign off as done');
  await page.getByRole('button', { name: 'Sign off as done' }).click();
  await panel().getByText('Impact not yet seen').waitFor();
  await press('Sign off the impact');
  await page.getByLabel('What is different for the child or families?', { exact: true }).fill('His father now comes to every meeting.');
  await page.getByRole('button', { name: 'Sign off the impact' }).click();
  await page.getByText(`The impact of ${recommendation} is signed off.`).waitFor();

  expect(world.stores.recommendations.get(recommendation)?.value).toMatchObject({ status: 'signedOff', impactAchieved: 'His father now comes to every meeting.' });
});

test('nothing on the way threw, or asked anything of another machine', () => {
  expect(browser.errors).toEqual([]);
  expect(browser.blocked).toEqual([]);
});
