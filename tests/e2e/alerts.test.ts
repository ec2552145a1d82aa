import type { Page } from 'playwright-core';
import { cast } from '../../infra/local/demo/people';
import { inProgress } from '../support/story';
import { type World } from '../support/world';
import { a11yFaults } from './a11y';
import { productForAll } from './product';

/** An alert from the form to its outcome on the real server, one step a test: each begins where the last one ended. */
let world: World;
let page: Page;
let review = '';
let alert = '';

const { as, press } = productForAll(async (opened) => {
  ({ world, page } = opened);
  review = await inProgress(world);
});

const strip = () => page.getByRole('region', { name: 'Alerts on this review' });
const SEEN = 'The note of 3 March tells of a bruise, and nobody asked about it.';

test('the button stands on every page of the review, and is reached by keyboard from the skip link', async () => {
  await as('robin', `/reviews/${review}/parts/journey`);
  for (const path of ['', '/parts/journey', '/answers', '/read', '/history']) {
    await page.goto(`${world.url}/reviews/${review}${path}`);
    await page.getByRole('button', { name: 'Raise an alert' }).waitFor();
  }
  await page.goto(`${world.url}/reviews/${review}/parts/journey`);
  await page.getByRole('heading', { level: 1, name: 'Journey of the child' }).waitFor();
  await page.locator('#content').focus();
  await page.keyboard.press('Tab');

  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Raise an alert');
});

test('the dialog says what comes first when a child is in danger, who is told and when, and asks for kind and words', async () => {
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Raise an alert' });
  await dialog.getByText('Both quality assurance leads are told at once in Teams, at any hour').waitFor();
  expect(await dialog.innerText()).toContain('call 999 first');
  expect(await a11yFaults(page)).toEqual([]);

  await press('Raise the alert');
  expect(await dialog.getByRole('alert').getByRole('link').allInnerTexts()).toEqual(['Choose what the alert is about.', 'Say what you saw.']);
});

test('while Microsoft 365 is away the words stay, and it is plain that nobody has been told', async () => {
  const dialog = page.getByRole('dialog', { name: 'Raise an alert' });
  await dialog.getByRole('radio', { name: /Immediate safeguarding concern/ }).check();
  await dialog.getByLabel('What did you see?', { exact: true }).fill(SEEN);
  world.tenant.faults.set({ away: true });
  await press('Raise the alert');
  await dialog.getByText('This alert has not been raised. Nobody has been told.').waitFor({ timeout: 40_000 });
  world.tenant.faults.reset();

  expect(await dialog.getByLabel('What did you see?', { exact: true }).inputValue()).toBe(SEEN);
  expect(world.stores.alerts.count).toBe(0);
}, 60_000);

test('closing the dialog and going to another part keeps what was begun', async () => {
  await press('Close without raising');
  await page.getByRole('link', { name: /^Practice standards/ }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Practice standards' }).waitFor();
  await press('Go on with your alert');

  expect(await page.getByLabel('What did you see?', { exact: true }).inputValue()).toBe(SEEN);
});

test('the reviewer raises it, and sees on the review that nobody has it in hand yet', async () => {
  await press('Raise the alert');
  await page.getByText('2 quality assurance leads are told now.').waitFor();
  await strip().getByText('Not yet acknowledged').waitFor();
  alert = world.stores.alerts.ofReview(review)[0]?.value.reference ?? '';

  expect(world.stores.alerts.get(alert)?.value).toMatchObject({ kind: 'immediateConcern', state: 'open', seen: SEEN, raisedBy: { name: cast.robin.name } });
  expect([...world.stores.messages.values()].filter(({ value }) => value.rule === 'alertRaised')).toHaveLength(2);
});

test('the QA lead finds it at the head of their work, reads it and acknowledges it', async () => {
  await as('quinn', '/my-work');
  await page.getByRole('heading', { name: /^Alerts/ }).waitFor();
  await page.getByRole('link', { name: `Acknowledge alert ${alert}` }).click();
  await page.getByText(SEEN).waitFor();
  await press('Acknowledge the alert');
  await page.getByText(`You have acknowledged alert ${alert}.`).waitFor();

  expect(world.stores.alerts.get(alert)?.value).toMatchObject({ state: 'acknowledged', acknowledgedBy: { name: cast.quinn.name } });
});

test('an outcome without words is refused at its field; with words it closes the alert', async () => {
  await press('Record the outcome');
  expect(await page.getByRole('alert').innerText()).toContain('Say what was done');

  await page.getByLabel('What was done, and what did it change for the child?', { exact: true }).fill('A strategy discussion was held; she was seen by a doctor.');
  await press('Record the outcome');
  await page.getByText(`The outcome of alert ${alert} is recorded.`).waitFor();
  expect(world.stores.alerts.get(alert)?.value).toMatchObject({ state: 'closed', outcomeBy: { name: cast.quinn.name } });
});

test('the list of alerts shows how each stands', async () => {
  await page.goto(`${world.url}/alerts`);
  await page.getByText('1 alert: 0 not yet acknowledged, 0 without an outcome, 1 with an outcome.').waitFor();

  expect(await page.getByRole('row').filter({ hasText: alert }).innerText()).toContain('Outcome recorded');
});

test('the reviewer reads on the review what was done', async () => {
  await as('robin', `/reviews/${review}`);
  await strip().getByText('A strategy discussion was held; she was seen by a doctor.').waitFor();

  expect(await strip().innerText()).toContain(`acknowledged by ${cast.quinn.name}`);
});
