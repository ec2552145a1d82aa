import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { cast } from '../../infra/local/demo/people';
import { readTab } from '../../src/api/tab/tabFiles';
import { done, inTracker, told } from '../support/story';
import { startWorld, type World } from '../support/world';
import { actors } from '../support/actors';
import { a11yFaults } from './a11y';
import { type Browser, launchBrowser } from './browser';
import { buildWhereNeeded } from './openTab';

/** One whole meeting by keyboard, chaired by Quinn, while Ola looks at the tracker in a browser of her own: one step a test, each begins where the last one ended. */
let world: World;
let quinns: Browser;
let olas: Browser;
let meeting = '';
const on = { signOff: '', quiet: '', third: '' };

beforeAll(async () => {
  buildWhereNeeded();
  world = await startWorld({ seams: { tab: readTab(join(__dirname, '../../dist/tab')) } });
  on.signOff = await done(world);
  on.quiet = await inTracker(world);
  on.third = await inTracker(world);
  // Nobody has heard of two of them for more than a month.
  world.clock.set('2026-04-20T10:00:00Z');
  await world.services.recommendations.update(actors.ola, on.signOff, { revision: 2, ...told, status: 'done', evidence: 'Minutes of 9 March.', evidenceDay: '2026-03-09' }, 'tab');
  meeting = await nextWeek();
  [quinns, olas] = await Promise.all([launchBrowser(), launchBrowser()]);
  await signIn(quinns.page, cast.quinn.name);
  await signIn(olas.page, cast.ola.name);
}, 180_000);
afterAll(async () => {
  await Promise.all([quinns.close(), olas.close()]);
  await world.stop();
});

async function nextWeek(): Promise<string> {
  const { minutes, chairOid, invitedOids } = { minutes: 90, chairOid: cast.quinn.oid, invitedOids: [cast.ola.oid, cast.sam.oid] };
  return (await world.services.trackingMeetings.plan(actors.casey, { attempt: 'attempt-browser', startsAt: '2026-04-21T09:00:00Z', minutes, chairOid, invitedOids })).reference;
}
async function signIn(page: Page, name: string): Promise<void> {
  await page.goto(world.url);
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('heading', { level: 1, name: 'My work' }).waitFor();
}
const keys = (page: Page, ...pressed: string[]) => pressed.reduce<Promise<void>>((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
/** The row that has the focus. */
const atRow = (page: Page, reference: string) => page.waitForFunction((name) => document.activeElement?.id === 'row' && (document.activeElement.textContent ?? '').includes(name), reference);
/** What a box says in the very task in which it is pressed: one that waits for the server's answer would still say the old. */
const pressedSays = (box: HTMLElement | SVGElement) => {
  (box as HTMLInputElement).click();
  return (box as HTMLInputElement).checked;
};
const rowOf = (page: Page, reference: string) => page.getByRole('navigation', { name: 'Rows of the agenda' }).getByRole('button', { name: new RegExp(reference) });

test('from the tracker the chair finds the meeting with what it will speak of, each once and with every reason', async () => {
  const { page } = quinns;
  await page.getByRole('link', { name: 'Tracker', exact: true }).click();
  await page.getByRole('link', { name: 'Tracking meetings', exact: true }).click();
  await page.getByRole('link', { name: meeting }).click();
  await page.getByRole('heading', { level: 2, name: 'Agenda: 3 recommendations' }).waitFor();

  expect(await page.getByRole('region', { name: 'No update for 30 days' }).getByRole('link').allTextContents()).toEqual([on.quiet, on.third]);
  expect(await a11yFaults(page)).toEqual([]);
});

test('the meeting starts, and who is here is marked', async () => {
  const { page } = quinns;
  await page.getByRole('button', { name: 'Start the meeting' }).click();
  await page.getByRole('heading', { level: 1, name: 'Tracking meeting' }).waitFor();
  await page.getByRole('group', { name: cast.ola.name }).getByRole('radio', { name: 'Here', exact: true }).check();
  await page.getByRole('group', { name: cast.sam.name }).getByRole('radio', { name: 'Sent apologies' }).check();
  await page.getByText('Here: 1 of 3').waitFor();

  expect(await a11yFaults(page)).toEqual([]);
});

test('what is said by keyboard is saved while the next row is already there, and is in the tracker of somebody else', async () => {
  const { page } = quinns;
  await rowOf(page, on.quiet).click();
  await atRow(page, on.quiet);
  // Chosen again it takes the focus again.
  await rowOf(page, on.quiet).click();
  await atRow(page, on.quiet);
  await keys(page, '2', 'r', 'p');
  await page.keyboard.type('He was met twice, and says what he wants.');
  await keys(page, 'Control+Enter');
  await atRow(page, on.third);
  await rowOf(page, on.quiet).getByText('Updated').waitFor();

  await olas.page.goto(`${world.url}/tracker/${on.quiet}`);
  await olas.page.getByText('He was met twice, and says what he wants.').first().waitFor();
  await olas.page.getByText('in a meeting').first().waitFor();
});

test('somebody else’s change of the row in view is shown, and what the chair has written stays', async () => {
  const { page } = quinns;
  await keys(page, 'p');
  await page.keyboard.type('The school has answered.');
  await world.services.recommendations.update(actors.ola, on.third, { revision: 1, ...told, nextStep: 'Ola asks the school.' }, 'tab');
  await page.getByText('Somebody changed this in the tracker while the meeting runs').waitFor();
  await page.getByRole('article').getByText('Ola asks the school.').first().waitFor();

  expect(await page.getByLabel('What happened since the last update?').inputValue()).toBe('The school has answered.');
});

test('a date moves only with why and who agreed; then both are saved', async () => {
  const { page } = quinns;
  await page.getByLabel('Due date').fill('2026-09-01');
  await keys(page, 'Control+Enter');
  await page.getByRole('alert').getByRole('link', { name: 'Say who agreed.' }).waitFor();
  await page.getByLabel('Why does the date move?').fill('The school is closed in August.');
  await page.getByLabel('Who agreed?').fill('Ola Fenwright');
  await keys(page, 'Control+Enter');
  await rowOf(page, on.third).getByText('Updated').waitFor();

  expect(world.stores.recommendations.get(on.third)?.value).toMatchObject({ dueDay: '2026-09-01', timesMoved: 1, progress: 'The school has answered.', nextStep: 'Ola asks the school.' });
});

test('the quality assurance lead signs off in the meeting with one key and the evidence that is there', async () => {
  const { page } = quinns;
  await atRow(page, on.signOff);
  await keys(page, 'o');
  await page.getByRole('form', { name: 'Sign off as done' }).getByRole('button', { name: 'Sign off as done' }).click();
  await rowOf(page, on.signOff).getByText('Updated').waitFor();
  await page.getByText('All 3 recommendations spoken of').waitFor();

  expect(world.stores.recommendations.get(on.signOff)?.value.doneSignedOffBy?.name).toBe(cast.quinn.name);
});

test('what is not on the agenda can be brought up by its reference', async () => {
  const { page } = quinns;
  const besides = await inTracker(world);
  await page.getByLabel('Another recommendation').fill(besides.toLowerCase());
  await keys(page, 'Enter');
  await atRow(page, besides);
  await keys(page, 'n');
  await rowOf(page, besides).getByText('No change').waitFor();
});

test('an action is written down, the next date agreed, and the meeting finished', async () => {
  const { page } = quinns;
  await page.getByLabel('What is to be done?').fill('Ask the school for the attendance figures.');
  await page.getByLabel('By whom?').selectOption(cast.ola.name);
  await page.getByLabel('By when?').fill('2026-05-05');
  await keys(page, 'Enter');
  await page.getByRole('cell', { name: cast.ola.name }).or(page.getByText('Take out')).first().waitFor();
  await page.getByRole('button', { name: 'Agree this date' }).click();
  await page.getByText(/^Agreed for 19 May 2026/).waitFor();
  await page.getByRole('button', { name: 'Finish the meeting' }).click();
  await page.getByRole('button', { name: 'Finish it' }).click();
  await page.getByRole('heading', { level: 1, name: 'The meeting is finished' }).waitFor();

  expect(await a11yFaults(page)).toEqual([]);
});

test('the minutes come as a Word file, and the next meeting is planned with one press; the action stands at its top', async () => {
  const { page } = quinns;
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Minutes as Word' }).click();
  expect((await download).suggestedFilename()).toBe(`${meeting}-minutes.docx`);
  await page.getByRole('button', { name: 'Plan the next meeting' }).click();
  await page.getByRole('heading', { level: 2, name: 'Actions from earlier meetings: 0 of 1 done' }).waitFor();
  const action = page.getByRole('checkbox', { name: 'Ask the school for the attendance figures.' });
  await action.check();
  await page.getByRole('heading', { level: 2, name: 'Actions from earlier meetings: 1 of 1 done' }).waitFor();
  expect(await action.evaluate(pressedSays)).toBe(false);
  await page.getByRole('heading', { level: 2, name: 'Actions from earlier meetings: 0 of 1 done' }).waitFor();
  expect(await action.evaluate(pressedSays)).toBe(true);
  await page.getByRole('heading', { level: 2, name: 'Actions from earlier meetings: 1 of 1 done' }).waitFor();
});

test('of two marks made at once the last one stands, though the first is slow on its way', async () => {
  const { page } = quinns;
  let first = true;
  await page.route('**/actions/*', async (route) => {
    const slow = first;
    first = false;
    if (slow) await delay(400);
    await route.continue();
  });
  const answered = [false, true].map((done) => page.waitForResponse((response) => response.request().postData() === JSON.stringify({ done })));
  const action = page.getByRole('checkbox', { name: 'Ask the school for the attendance figures.' });
  await action.evaluate(pressedSays);
  expect(await action.evaluate(pressedSays)).toBe(true);
  await Promise.all(answered);
  await page.unroute('**/actions/*');
  await page.reload();
  await page.getByRole('heading', { level: 2, name: 'Actions from earlier meetings: 1 of 1 done' }).waitFor();
});

test('no page of the meeting threw, and nothing was asked for beyond this machine', () => {
  expect([quinns.errors, quinns.blocked, olas.errors]).toEqual([[], [], []]);
});
