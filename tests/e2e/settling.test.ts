import type { Page } from 'playwright-core';
import { inTracker } from '../support/story';
import { type World } from '../support/world';
import { a11yFaults } from './a11y';
import { productForAll } from './product';
import { signInAs } from './signIn';

/** What becomes of recommendations that nobody does as they stand, and what the QA lead settles for all, on the real server. */
let world: World;
let page: Page;

const { press } = productForAll((opened) => {
  ({ world, page } = opened);
});

const stored = (reference: string) => world.stores.recommendations.get(reference)?.value;
const fact = (name: string) => page.locator('dl > div', { has: page.getByText(name, { exact: true }) }).locator('dd').innerText();
/** Opens one beside the tracker as the QA lead, and the form behind that button. */
async function open(button: string): Promise<string> {
  const reference = await inTracker(world);
  await signInAs(page, world.url, 'quinn', `/tracker/${reference}`);
  await press(button);
  return reference;
}

test('one goes to another owner, and says why in its history', async () => {
  const reference = await open('Give it to another owner');
  await press('Change the owner');
  expect(await page.getByRole('alert').first().getByRole('link').allInnerTexts()).toEqual(['Choose who owns it now.', 'Say why it changes hands.']);

  await page.getByRole('radio', { name: 'A person' }).check();
  await page.getByRole('searchbox', { name: 'Search by name or team' }).fill('sam');
  await page.getByRole('radio', { name: /^Sam/ }).click();
  await page.getByLabel('Why does it change hands?').fill('Ola is on leave until May.');
  await press('Change the owner');
  await page.getByText('Given to another owner').waitFor();

  expect(stored(reference)?.owner?.name).toMatch(/^Sam /);
});

test('one is tolerated until a day, and says so wherever it stands', async () => {
  const reference = await open('Tolerate it for now');
  await page.getByLabel('Until').fill('2026-09-30');
  await page.getByLabel('Why is it not going to be done for now?').fill('There is no place before the autumn.');
  await press('Tolerate it');
  await page.getByText('Tolerated: nobody is asked to do it until 30 September 2026.').waitFor();

  expect([await fact('Tolerated until'), stored(reference)?.toleratedUntil]).toEqual([expect.stringContaining('There is no place before the autumn.'), '2026-09-30']);
});

test('one moves to another plan, where it can be found', async () => {
  const reference = await open('Settle it without doing it');
  await page.getByRole('radio', { name: 'It moves to another plan' }).check();
  await page.getByLabel('Plan', { exact: true }).selectOption({ label: 'Workforce development plan' });
  await page.getByLabel('Its reference there').fill('W-7');
  await page.getByLabel('Why?').fill('The training answers it for everybody.');
  expect(await a11yFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 900 });

  await press('Settle it');
  await page.getByText('Moved to another plan, as W-7.').waitFor();
  expect([await fact('Moved to'), stored(reference)?.status]).toEqual(['Workforce development plan, as W-7', 'movedToPlan']);
});

test('one that names no service action stays where it is, with the words', async () => {
  const reference = await open('Settle it without doing it');
  await page.getByRole('radio', { name: 'It becomes part of another recommendation' }).check();
  await page.getByLabel('Reference', { exact: true }).fill('R-1999-001');
  await page.getByLabel('Why?').fill('The same gap.');
  await press('Settle it');
  await page.getByText('There is no such recommendation that you can see. Check its reference.').first().waitFor();

  expect([await page.getByLabel('Why?').inputValue(), stored(reference)?.status]).toEqual(['The same gap.', 'notStarted']);
});

test('the owners of what is ticked are asked at once, and the page says first who gets what', async () => {
  const references = [await inTracker(world), await inTracker(world)];
  await signInAs(page, world.url, 'casey', '/tracker?view=open');
  await page.getByRole('link', { name: 'Act on these together' }).click();
  await page.getByRole('checkbox', { name: new RegExp(references[0] ?? '') }).uncheck();
  await page.getByRole('radio', { name: 'Ask the owners how they are going' }).check();
  await page.getByText(/Ola Fenwright about \d/).waitFor();
  expect(await a11yFaults(page)).toEqual([]);

  await press('Ask them');
  await page.getByText('The owners are asked').waitFor();
  const asked = [...world.stores.messages.values()].filter(({ value }) => value.rule === 'askedForUpdate').flatMap(({ value }) => value.items.map(({ reference }) => reference));
  expect(references.map((reference) => asked.includes(reference))).toEqual([false, true]);
});

test('many go to another owner in one go, and the tracker shows it', async () => {
  const reference = await inTracker(world);
  await signInAs(page, world.url, 'casey', `/tracker/together?view=open&q=${reference}`);
  await page.getByRole('radio', { name: 'Give them to another owner' }).check();
  await page.getByRole('radio', { name: 'A role, such as head of service' }).check();
  await page.getByLabel('Role', { exact: true }).fill('Head of service');
  await page.getByLabel('Why do they change hands?').fill('It needs a decision across teams.');
  await press('Give 1 recommendation to them');
  await page.getByText('1 recommendation now belongs to Head of service').waitFor();
  await page.getByRole('link', { name: 'Back to the tracker' }).click();

  await page.getByRole('row').filter({ hasText: reference }).getByText('Head of service').waitFor();
});

test('the QA lead says what an Inadequate overall grade starts, and whoever plans panels reads it', async () => {
  await signInAs(page, world.url, 'quinn', '/panels');
  await press('Change what it starts');
  await page.getByLabel('Months until another review of the child').fill('30');
  await press('Save');
  await page.getByText('Use a whole number of months from 0 to 24.').waitFor();
  await page.getByLabel('Months until another review of the child').fill('6');
  await page.getByRole('checkbox', { name: 'A panel moderates the review' }).uncheck();
  expect(await a11yFaults(page)).toEqual([]);

  await press('Save');
  await page.getByText('Another review of the child is asked for 6 months later.').waitFor();
  await signInAs(page, world.url, 'casey', '/panels');
  await page.getByText(/Set by Quinn Abara/).waitFor();
  expect([await page.getByText('A panel moderates the review').count(), await page.getByRole('button', { name: 'Change what it starts' }).count()]).toEqual([0, 0]);
});
