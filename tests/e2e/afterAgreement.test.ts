import type { Page } from 'playwright-core';
import { inProgress, submitted } from '../support/story';
import { type World } from '../support/world';
import { a11yFaults } from './a11y';
import type { Browser } from './browser';
import { productForAll } from './product';

/** A review from the first-line check to its end on the real server, one step a test: each begins where the last one ended. */
let world: World;
let browser: Browser;
let page: Page;
let review = '';
let other = '';

const { as, press } = productForAll(async (opened) => {
  ({ world, browser, page } = opened);
  review = await submitted(world);
  other = await inProgress(world);
});

const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();
const stored = (reference: string) => world.stores.reviews.get(reference)?.value;
const summary = () => page.getByRole('alert').first().getByRole('link').allInnerTexts();

test('the QA lead comments on a part, and the comment stands under it', async () => {
  await as('quinn', `/reviews/${review}/check`);
  await page.getByRole('button', { name: 'Comment on Journey of the child', exact: true }).click();
  await page.getByLabel('Comment on Journey of the child', { exact: true }).fill('Say where the record shows it.');
  await press('Keep this comment');
  await page.getByRole('list', { name: 'Comments on Journey of the child' }).getByText('Say where the record shows it.').waitFor();

  expect(world.stores.notes.ofReview(review).map(({ value: { kind, part } }) => [kind, part])).toEqual([['checkComment', 'journey']]);
});

test('a decision without its check is refused, each thing at its place', async () => {
  await page.getByRole('radio', { name: /Agree the review/ }).check();
  await page.getByLabel('Social work practice', { exact: true }).selectOption({ label: 'I would give: Requires improvement to be good' });
  await press('Agree the review');

  expect(await summary()).toEqual([
    'Tick everything on the checklist before you agree the review, or return it.',
    'Say why you would give another grade.',
    'Choose an answer for “Complete”.',
    'Choose an answer for “Evidenced”.',
    'Choose an answer for “Focused on impact”.',
    'Choose an answer for “Useful recommendations”.',
  ]);
});

test('it is chosen for a panel with the checker’s own view of a grade', async () => {
  for (const box of await page.getByRole('group', { name: 'What you have checked' }).getByRole('checkbox').all()) await box.check();
  for (const aspect of ['Complete', 'Evidenced', 'Focused on impact', 'Useful recommendations']) await page.getByLabel(aspect, { exact: true }).selectOption('Mostly');
  await page.getByLabel('Why another grade?', { exact: true }).fill('Supervision lapsed for two months.');
  await page.getByRole('radio', { name: /Choose it for a panel/ }).check();
  await press('Choose it for a panel');
  await heading('This review is chosen for a panel');

  expect(stored(review)).toMatchObject({ state: 'panel', practiceGrade: 'good', checkGrades: { practice: 'requiresImprovement' } });
});

test('after the panel it is agreed without asking for the check again', async () => {
  await page.getByRole('link', { name: 'Go to the check' }).click();
  await page.getByRole('radio', { name: /Agree the review/ }).check();
  await press('Agree the review');
  await heading('This review is agreed');

  expect(stored(review)).toMatchObject({ state: 'agreed', moderatedByPanel: true, agreedGrades: { practice: 'requiresImprovement' } });
});

test('it is shared with a day for their reflection, once that is chosen', async () => {
  await page.getByRole('link', { name: 'Share the review' }).click();
  await heading('Share this review');
  await press('Share the review');
  expect(await summary()).toEqual(['Choose whether you ask for a reflection.']);

  await page.getByRole('radio', { name: 'Yes, by a date' }).check();
  await page.getByLabel('By when', { exact: true }).fill('2026-03-20');
  await press('Share the review');
  await heading('This review is shared');
  expect(stored(review)).toMatchObject({ state: 'shared', reflectionDueDay: '2026-03-20' });
});

test('the worker reads it without the check, and says what they think of it', async () => {
  await as('jules', `/reviews/${review}`);
  await page.getByText('You are asked to say what you think of it by 20 March 2026.').waitFor();
  expect(await page.getByText('Say where the record shows it.').count()).toBe(0);

  await page.getByRole('link', { name: 'Say what you think' }).click();
  await page.getByLabel('What do you think of the review?', { exact: true }).fill('I had not seen that supervision lapsed.');
  await press('Send it');
  await page.getByText('Reflection of the allocated worker').waitFor();
});

test('words that would be lost ask before the page is left', async () => {
  await page.getByRole('link', { name: 'Say what you think' }).click();
  await page.getByLabel('What do you think of the review?', { exact: true }).fill('One more thing.');
  await press('Cancel');
  const asked = page.getByRole('dialog');
  await asked.waitFor();
  await asked.getByRole('button', { name: 'Stay and go on writing' }).click();

  expect(await page.getByLabel('What do you think of the review?', { exact: true }).inputValue()).toBe('One more thing.');
});

test('the reviewer reads the reflection and the check, and replies', async () => {
  await as('robin', `/reviews/${review}`);
  await page.getByText('I had not seen that supervision lapsed.').waitFor();
  await page.getByText('Quinn Abara would give Requires improvement to be good').waitFor();
  await page.getByRole('link', { name: 'Reply' }).click();
  await page.getByLabel('Your reply', { exact: true }).fill('Thank you for saying so.');
  await press('Send the reply');
  await page.getByText('Your reply is sent.').waitFor();
});

test('it cannot be closed while dates and the manager’s view are missing, and the page says which', async () => {
  await as('quinn', `/reviews/${review}`);
  const card = page.getByRole('region', { name: 'This review is shared' });
  await card.waitFor();

  expect(await card.getByRole('listitem').allInnerTexts()).toEqual([
    'Record the day it was uploaded to the case system.',
    'Record the day of the recommendation tracking meeting.',
    'You asked for a reflection, and the line manager has not given one. Wait for it, or say why it closes without.',
  ]);
});

test('with the dates and a reason it is closed', async () => {
  await page.getByRole('link', { name: 'Record the dates for office use' }).click();
  await page.getByLabel('Uploaded to the case system', { exact: true }).fill('2026-03-09');
  await page.getByLabel('Recommendation tracking meeting', { exact: true }).fill('2026-04-14');
  await press('Save the dates');
  await page.getByRole('link', { name: 'Close the review' }).click();
  await press('Close the review');
  expect(await summary()).toEqual(['Say why it closes without the reflection that was asked for.']);

  await page.getByLabel('Why does it close without a reflection?', { exact: true }).fill('She is away until May.');
  await press('Close the review');
  await page.getByText(`${review} is closed.`).waitFor();
  expect(stored(review)).toMatchObject({ state: 'closed', withoutReflectionReason: 'She is away until May.' });
});

test('the history shows the grades on the way, and every step with who, when and why', async () => {
  await page.goto(`${world.url}/reviews/${review}/history`);
  await heading('How the overall grades came about');
  const chain = page.getByRole('region', { name: 'How the overall grades came about' });

  expect(await chain.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(['Reviewer', 'First-line check', 'Agreed']);
  const steps = await page.getByRole('region', { name: 'Every step' }).innerText();
  for (const words of ['Closed', 'Shared with the worker and the line manager', 'Reflection asked for by 20 March 2026', 'Chosen for a panel', 'Supervision lapsed for two months.', 'The allocated worker reflected on it', 'Commented on “Journey of the child”']) expect(steps).toContain(words);
  expect(await a11yFaults(page)).toEqual([]);
});

test('the coordinator puts a review off and takes it up again, with the reason in its history', async () => {
  await as('casey', `/reviews/${other}`);
  await page.getByRole('link', { name: 'Postpone this review' }).click();
  await press('Postpone the review');
  expect(await summary()).toEqual(['Say why.']);
  await page.getByLabel('Why is it postponed?', { exact: true }).fill('A final hearing is next week.');
  await page.getByLabel('Until (optional)', { exact: true }).fill('2026-03-30');
  await press('Postpone the review');
  await page.getByText('Casey Lund postponed this review until 30 March 2026').waitFor();

  await page.getByRole('link', { name: 'Take this review up again' }).click();
  await page.getByLabel('New deadline', { exact: true }).fill('2026-04-20');
  await press('Take it up again');
  await page.getByText(`${other} is taken up again.`).waitFor();
  expect(stored(other)).toMatchObject({ state: 'assigned', dueDay: '2026-04-20' });
});

test('it is given to another reviewer, and the one before cannot open it any more', async () => {
  await page.getByRole('link', { name: 'Give this review to another reviewer' }).click();
  await page.getByRole('radio', { name: /Eden/ }).click();
  await page.getByLabel('Why is it given to somebody else?', { exact: true }).fill('Robin is on leave.');
  await press('Give it to them');
  await page.getByText(new RegExp(`${other} is given to Eden`)).waitFor();

  await as('robin', `/reviews/${other}`);
  await page.getByText('There is nothing here that you can see').first().waitFor();
});

test('it is withdrawn with its reason, and can be taken no further', async () => {
  await as('casey', `/reviews/${other}/steps/withdraw`);
  await page.getByLabel('Why is it withdrawn?', { exact: true }).fill('The child was chosen twice.');
  await press('Withdraw the review');
  await page.getByText('withdrew this review').waitFor();
  expect(await page.getByRole('navigation', { name: 'Change the course of this review' }).count()).toBe(0);

  await page.goto(`${world.url}/reviews/${other}/steps/postpone`);
  await page.getByText('You cannot do this').waitFor();
});

test('nothing on the way threw, or asked anything of another machine, and only the review that went to another was refused', () => {
  expect(browser.errors.filter((error) => !error.includes('404'))).toEqual([]);
  expect(browser.blocked).toEqual([]);
});
