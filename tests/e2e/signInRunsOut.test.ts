import type { Page } from 'playwright-core';
import { cast } from '../../infra/local/demo/people';
import { tokenLife } from '../../infra/local/signin/tokens';
import { inProgress } from '../support/story';
import type { World } from '../support/world';
import { a11yFaults } from './a11y';
import { productForAll } from './product';

/** A sign-in that runs out while a page is open in a plain browser, on the real server and the real sign-in. */
let world: World;
let page: Page;
let review = '';

const { as } = productForAll(async (opened) => {
  ({ world, page } = opened);
  review = await inProgress(world);
});

const journey = () => `/reviews/${review}/parts/journey`;
const impact = () => page.getByRole('textbox', { name: /impact/i }).first();
const status = (name: string) => page.locator(`[data-save-status="${name}"]`);
const notice = () => page.getByRole('alert').filter({ hasText: 'Your sign-in has run out.' }).getByRole('button', { name: 'Sign in again' });
const runOut = () => world.clock.advance(tokenLife + 120);
/** Presses the button of the notice, and chooses somebody in the window that it opens. */
async function signInAgainAs(name: keyof typeof cast): Promise<void> {
  const opening = page.waitForEvent('popup');
  // In a dialog, outside of which nothing can be pressed, there is one more.
  await notice().last().click();
  const window = await opening;
  await Promise.all([window.waitForEvent('close'), window.getByRole('button', { name: new RegExp(`^${cast[name].name}`) }).click()]);
}
async function openJourney(): Promise<void> {
  await as('robin', journey());
  await impact().waitFor();
}
const storedWords = async () => JSON.stringify(await world.as('robin').getReview({ params: { reference: review } }));

test('words that were written after the sign-in ran out stay on the page, and are saved when the person has signed in again', async () => {
  await openJourney();
  runOut();
  await impact().fill('Written after the hour was over.');
  await status('signedOut').waitFor();
  await notice().waitFor();
  expect(await a11yFaults(page)).toEqual([]);

  await signInAgainAs('robin');
  await status('saved').waitFor();
  expect([await impact().inputValue(), await notice().count(), page.url()]).toEqual(['Written after the hour was over.', 0, world.url + journey()]);
  expect(await storedWords()).toContain('Written after the hour was over.');
});

test('what the page asks for in the background leaves it where it is', async () => {
  await openJourney();
  runOut();
  const beat = page.waitForResponse((reply) => reply.url().endsWith('/presence') && reply.status() === 401);
  world.tenant.faults.set({ away: true });
  await impact().fill('Nobody takes this away.');
  await beat;
  await notice().waitFor();
  world.tenant.faults.reset();

  expect([await impact().inputValue(), page.url()]).toEqual(['Nobody takes this away.', world.url + journey()]);
  await signInAgainAs('robin');
  await status('saved').waitFor();
});

test('the person goes on writing where they were', async () => {
  await openJourney();
  runOut();
  await impact().fill('The cursor is here.');
  await notice().waitFor();
  await signInAgainAs('robin');
  await notice().waitFor({ state: 'detached' });
  await page.keyboard.type(' And goes on.');

  expect(await impact().inputValue()).toContain(' And goes on.');
});

test('nobody else takes over a page with somebody’s words on it', async () => {
  await openJourney();
  runOut();
  await impact().fill('These are Robin’s words.');
  await notice().waitFor();
  await signInAgainAs('quinn');
  await page.getByText(`You chose ${cast.quinn.name}, but this page is ${cast.robin.name}’s.`).waitFor();
  expect([await impact().inputValue(), await storedWords()]).toEqual(['These are Robin’s words.', expect.not.stringContaining('These are Robin')]);

  await signInAgainAs('robin');
  await status('saved').waitFor();
  expect(await storedWords()).toContain('These are Robin’s words.');
});

test('a browser that opens no window is told what to allow, and the words stay', async () => {
  await openJourney();
  runOut();
  await impact().fill('No window came.');
  await notice().waitFor();
  await page.evaluate(() => void Object.assign(globalThis, { open: () => null }));
  await notice().click();
  await page.getByText('Allow pop-up windows for this page, then try again.').waitFor();

  expect(await impact().inputValue()).toBe('No window came.');
});

test('whoever stays when the browser asks before “Sign in as someone else” goes on as before', async () => {
  await page.goto(world.url);
  await openJourney();
  world.tenant.faults.set({ away: true });
  await impact().fill('I meant to stay.');
  page.once('dialog', (question) => void question.dismiss());
  await page.getByRole('button', { name: 'Sign in as someone else' }).click();
  world.tenant.faults.reset();
  await status('saved').waitFor({ timeout: 40_000 });

  expect(await impact().inputValue()).toBe('I meant to stay.');
});

test('a page that is only read stays with a notice when the sign-in runs out, and what it asks for next comes after signing in again', async () => {
  await as('robin', '/my-work');
  runOut();
  await page.getByRole('link', { name: 'Reviews', exact: true }).click();
  await notice().waitFor();
  expect(new URL(page.url()).pathname).toBe('/reviews');

  await signInAgainAs('robin');
  await page.getByRole('link', { name: new RegExp(review) }).first().waitFor();
});

test('a form in a dialog that is sent after the sign-in ran out keeps its words, and is sent once the person has signed in again', async () => {
  await as('robin', `/reviews/${review}`);
  await page.getByRole('button', { name: 'Raise an alert' }).click();
  const dialog = page.getByRole('dialog', { name: 'Raise an alert' });
  await dialog.getByRole('radio', { name: /Immediate safeguarding concern/ }).check();
  await dialog.getByLabel('What did you see?', { exact: true }).fill('A bruise, and nobody asked.');
  runOut();
  await dialog.getByRole('button', { name: 'Raise the alert' }).click();
  await dialog.getByText('This alert has not been raised. Nobody has been told.').waitFor();
  expect(world.stores.alerts.count).toBe(0);

  await signInAgainAs('robin');
  await dialog.getByRole('button', { name: 'Raise the alert' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(world.stores.alerts.count).toBe(1);
});

test('a page that is opened with a sign-in that has run out asks at once who is there, and comes back to its address', async () => {
  await as('robin', '/tracker');
  await page.getByRole('heading', { level: 1, name: 'Tracker' }).waitFor();
  runOut();
  await page.reload({ waitUntil: 'commit' });
  await page.getByRole('button', { name: new RegExp(`^${cast.robin.name}`) }).click();
  await page.getByRole('heading', { level: 1, name: 'Tracker' }).waitFor();

  expect(new URL(page.url()).pathname).toBe('/tracker');
});
