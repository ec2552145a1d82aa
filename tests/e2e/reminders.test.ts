import type { Page } from 'playwright-core';
import { cast } from '../../infra/local/demo/people';
import { inTracker } from '../support/story';
import { type World } from '../support/world';
import { a11yFaults } from './a11y';
import { productForAll } from './product';

/** A rule is changed, somebody goes on leave, and the reminder goes to whoever stands in: one step a test, each begins where the last one ended. */
let world: World;
let page: Page;
let recommendation = '';

const { as, press } = productForAll(async (opened) => {
  ({ world, page } = opened);
  recommendation = await inTracker(world);
});

/** It is due on Friday 12 June 2026; Monday 25 May is a bank holiday. */
const SIXTEEN_DAYS_BEFORE = '2026-05-27';
const leave = { from: '2026-05-26', until: '2026-05-29' };
const daysBefore = () => page.getByRole('group', { name: 'Recommendation due' }).getByLabel('Days before it is due');

test('the QA lead reads the rules in sentences, and a number that cannot be is refused at its field', async () => {
  await as('quinn', '/reminders');
  await page.getByText('The owner hears 14 and 5 days before it is due').waitFor();
  await page.getByText('These are the usual rules: nobody has changed them.').waitFor();
  await press('Change the rules');
  await daysBefore().fill('soon');
  await press('Save');
  await page.getByRole('alert').getByRole('link', { name: /^Days before it is due: / }).click();

  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
  expect(await a11yFaults(page)).toEqual([]);
});

test('what would go out is shown on examples before the rule holds', async () => {
  await daysBefore().fill('16, 3');
  await press('Show what would go out');
  const example = page.getByRole('group').filter({ hasText: 'A recommendation that is due in three weeks and is not done' });
  await example.locator('summary').click();
  await example.getByRole('cell', { name: /before$/ }).first().waitFor();

  // Both days lie at a weekend: the reminders go out on the Monday after.
  expect(await example.getByRole('cell', { name: /before$/ }).allInnerTexts()).toEqual(['15 days before', '1 day before']);
  expect(world.stores.settings.count).toBe(0);
});

test('the rule holds once it is saved, and says who set it', async () => {
  await press('Save');
  await page.getByText('The owner hears 16 and 3 days before it is due').waitFor();
  await page.reload();
  await page.getByText('The owner hears 16 and 3 days before it is due').waitFor();

  await page.getByText(`Set by ${cast.quinn.name}`).waitFor();
});

test('the coordinator finds somebody by name and records that they are away, with cover', async () => {
  await as('casey', '/reminders');
  await page.getByLabel('Record it for somebody: search by name or team').fill(cast.ola.name);
  await page.getByRole('link', { name: cast.ola.name }).click();
  await page.getByRole('heading', { level: 1, name: `When ${cast.ola.name} is away` }).waitFor();
  await page.getByLabel('First day away').fill(leave.from);
  await page.getByLabel('Last day away').fill('2026-05-25');
  await press('Record');
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Last day away').fill(leave.until);
  await page.getByLabel('Search by name or team').fill(cast.quinn.name);
  await page.getByRole('radio', { name: new RegExp(cast.quinn.name) }).click();
  await press('Record');
  await page.getByText('Recorded.').waitFor();

  expect(world.stores.people.get(cast.ola.oid)?.value.leaves).toMatchObject([{ ...leave, cover: { oid: cast.quinn.oid } }]);
});

test('on the new day before the due date whoever stands in is reminded, and it is said for whom', async () => {
  world.clock.set(`${SIXTEEN_DAYS_BEFORE}T09:00:00Z`);
  await world.services.messages.plan();
  const reminders = Array.from(world.stores.messages.values(), ({ value }) => value).filter(({ items }) => items.some(({ rule }) => rule === 'recommendationDue'));

  expect(reminders.map(({ recipient, items }) => [recipient?.name, items.map(({ reference, coverFor }) => [reference, coverFor])])).toEqual([[cast.quinn.name, [[recommendation, cast.ola.oid]]]]);
});

test('whoever is away sees it, and ends it when they are back early', async () => {
  await as('ola', '/away/me');
  await page.getByText(cast.quinn.name).first().waitFor();
  await page.getByRole('button', { name: /^Back from the next working day/ }).click();
  await page.getByText('Recorded.').waitFor();

  expect(world.stores.people.get(cast.ola.oid)?.value.leaves).toMatchObject([{ ...leave, until: SIXTEEN_DAYS_BEFORE }]);
});
