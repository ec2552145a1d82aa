import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { readTab } from '../../src/api/tab/tabFiles';
import { systemTiming } from '../../src/graph';
import { actors } from '../support/actors';
import { concluded, decidedAsProposed, handedIn, waiting } from '../support/panelStory';
import { startWorld, type World } from '../support/world';
import { buildWhereNeeded } from './openTab';
import { concludeAsProposed, declareOn, markIsKept, openLoaded, waitingByMorgan } from './panelHelp';
import { type CastName, openPeople, type People } from './severalPeople';

/**
 * Six people through one panel of four reviews on the real server, one step a test: each begins where the last one ended.
 * Imani, the chair, has a conflict with the second review; Morgan wrote the third; about the fourth they do not agree.
 */
let world: World;
let people: People;
/** Each test has a minute's budget of its own. */
let minutes = 0;
let [plain, conflicted, ownWork, disputed] = ['', '', '', ''];
let panel = '';

beforeAll(async () => {
  buildWhereNeeded();
  world = await startWorld({ seams: { tab: readTab(join(__dirname, '../../dist/tab')), timing: { ...systemTiming, elapsed: () => systemTiming.elapsed() + minutes * 60_000 } } });
  plain = await waiting(world, 'M50001');
  conflicted = await nextMinute(() => waiting(world, 'M50002'));
  ownWork = await nextMinute(() => waitingByMorgan(world));
  disputed = await nextMinute(() => waiting(world, 'M50004'));
  people = await openPeople(world.url, ['casey', 'imani', 'devon', 'quinn', 'morgan', 'robin']);
}, 240_000);
beforeEach(() => void (minutes += 1));
afterAll(async () => {
  await people.close();
  await world.stop();
});

function nextMinute<T>(work: () => Promise<T>): Promise<T> {
  minutes += 1;
  return work();
}

const of = (name: CastName): Page => people.of(name);
const visit = (name: CastName, path: string): Promise<Page> => openLoaded(of(name), world.url + path);
const itemPath = (review: string): string => `/panels/${panel}/items/${review}`;
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const errorsOn = (page: Page) => page.getByRole('alert').first().getByRole('link').allInnerTexts();
const item = (review: string) => world.stores.panelItems.get(`${panel}/${review}`)?.value;

test('the coordinator schedules a panel: what is missing is listed, and the longest waiting review stands first', async () => {
  const page = await visit('casey', '/panels');
  await page.getByRole('link', { name: 'Schedule a panel' }).click();
  await page.getByRole('heading', { level: 1, name: 'Schedule a panel' }).waitFor();
  await press(page, 'Schedule the panel');
  expect(await errorsOn(page)).toEqual(['Choose the day of the panel.', 'Choose at least 3 members: so many must be free of conflicts to decide on a review.']);

  await page.getByLabel('Day', { exact: true }).fill('2026-04-14');
  for (const name of ['Imani Strowd', 'Devon Halewick', 'Quinn Abara', 'Morgan Teale']) await page.getByRole('checkbox', { name: new RegExp(name) }).check();
  for (const review of [plain, conflicted, ownWork, disputed]) await page.getByRole('checkbox', { name: new RegExp(review) }).check();
  await press(page, 'Schedule the panel');
  await page.getByText('Its members are invited.').waitFor();
  panel = [...world.stores.panels.values()][0]?.value.reference ?? '';

  expect(world.stores.panels.get(panel)?.value).toMatchObject({ chair: { name: 'Imani Strowd' }, agenda: [plain, conflicted, ownWork, disputed], startsAt: '2026-04-14T09:00:00Z', minutes: 90 });
}, 120_000);

test('each member answers the question before a review opens, and who wrote one is not asked about it', async () => {
  const answer = async (name: CastName, review: string) => {
    const page = await visit(name, itemPath(review));
    await page.getByRole('radio', { name: /^Continue/ }).check();
    await press(page, 'Give your answer');
    await page.getByRole('heading', { level: 1, name: /Your reading: / }).waitFor();
  };
  await Promise.all((['imani', 'devon', 'quinn', 'morgan'] as const).map((name) => answer(name, plain)));
  await declareOn(world, panel, ['imani', 'devon', 'quinn'], [ownWork]);
  await declareOn(world, panel, ['imani', 'devon', 'quinn', 'morgan'], [disputed]);
  await declareOn(world, panel, ['devon', 'quinn', 'morgan'], [conflicted]);
  const page = await visit('morgan', `/panels/${panel}`);

  expect(await page.locator('main').innerText()).not.toContain(ownWork);
  expect(await page.getByText('1 review of this panel is discussed without you').count()).toBe(1);
}, 120_000);

test('a conflict is confirmed in words, and then nothing leads to the review any more', async () => {
  const page = await visit('imani', itemPath(conflicted));
  await page.getByRole('radio', { name: /^Stop/ }).check();
  await press(page, 'Give your answer');
  expect(await errorsOn(page)).toEqual(['Choose which kind of conflict it is.']);
  await page.getByRole('radio', { name: /^I know somebody in it/ }).check();
  await press(page, 'Give your answer');
  await page.getByRole('heading', { name: 'You will not see this review again' }).waitFor();
  await press(page, 'Stop: I have a conflict');
  await page.getByText(`You are exempt from ${conflicted}.`).waitFor();
  await page.getByRole('heading', { name: 'Agenda' }).waitFor();

  expect(await page.getByRole('list').filter({ hasText: plain }).innerText()).not.toContain(conflicted);
  for (const path of [itemPath(conflicted), `/reviews/${conflicted}`]) expect(await (await visit('imani', path)).locator('h1').innerText()).toBe('There is nothing here that you can see');
}, 120_000);

test('the coordinator is asked for another chair of that review, and the conflicted one is not offered', async () => {
  const page = await visit('casey', `/panels/${panel}`);
  await page.getByRole('link', { name: /Choose who chairs it instead/ }).click();
  await page.getByRole('heading', { name: 'Imani Strowd may not chair this review' }).waitFor();
  expect(await page.getByRole('radio', { name: /Imani/ }).count()).toBe(0);
  await page.getByRole('radio', { name: /Devon Halewick/ }).check();
  await press(page, 'Choose the chair');
  await page.getByText(`Devon Halewick chairs ${conflicted}.`).waitFor();

  expect(item(conflicted)?.replacementChair?.name).toBe('Devon Halewick');
}, 120_000);

test('a reading is saved by itself, lists what is missing, and is hidden from the others until theirs is in', async () => {
  const page = await visit('devon', itemPath(disputed));
  await page.getByRole('group', { name: 'Journey of the child' }).getByRole('radio', { name: 'I would give another grade' }).check();
  await page.locator('[data-save-status="saved"]').getByText(/^Saved (at|on)/).waitFor();
  await press(page, 'Hand in your reading');
  await page.getByRole('alert').getByRole('heading', { name: 'Your reading is not complete' }).waitFor();
  expect((await errorsOn(page)).length).toBe(10);

  await page.getByRole('radio', { name: /^Requires improvement/ }).first().check();
  await page.locator('#field-grades-journey-comment').fill('She was not seen alone from May to July.');
  for (const group of await page.getByRole('radio', { name: /^(I agree|Yes)/ }).all()) if (!(await group.getAttribute('name'))?.endsWith('journey')) await group.check();
  await press(page, 'Hand in your reading');
  await page.getByText('You handed in your reading on').waitFor();
  const others = await visit('quinn', itemPath(disputed));

  expect(await others.locator('main').innerText()).not.toContain('She was not seen alone');
  expect(await others.getByText('They open for you when you hand in yours').count()).toBe(1);
}, 120_000);

test('the others’ readings open with one’s own', async () => {
  await handedIn(world, actors.quinn, panel, disputed);
  await handedIn(world, actors.imani, panel, disputed);
  for (const name of ['imani', 'devon', 'quinn', 'morgan'] as const) await handedIn(world, actors[name], panel, plain);
  const page = await visit('quinn', itemPath(disputed));
  await page.getByText('Devon Halewick', { exact: true }).first().click();

  expect(await page.locator('main').innerText()).toContain('She was not seen alone from May to July.');
}, 120_000);

test('the meeting starts for everybody: who is there is marked once, and the first review appears on every screen', async () => {
  const page = await visit('casey', `/panels/${panel}`);
  await press(page, 'Start the meeting');
  await page.getByRole('heading', { level: 1, name: 'Panel meeting' }).waitFor();
  for (const name of ['imani', 'devon', 'quinn', 'morgan'] as const) await visit(name, `/panels/${panel}/meeting`);
  for (const name of ['Imani Strowd', 'Devon Halewick', 'Quinn Abara', 'Morgan Teale']) await page.getByRole('checkbox', { name: new RegExp(name) }).check();
  await page.getByText('In the room: 4 of 4').waitFor();
  await press(page, new RegExp(`^Next review: ${plain}`));
  await Promise.all((['imani', 'devon', 'quinn', 'morgan'] as const).map((name) => of(name).getByRole('heading', { level: 2, name: plain }).waitFor()));

  expect(await of('devon').locator('main').innerText()).toContain('Quorum met. 4 of 4 present.');
  expect(await of('devon').locator('main').innerText()).not.toContain('Wren');
}, 120_000);

test('the chair alone can show the child’s name, on their own screen', async () => {
  await press(of('imani'), 'Show the child’s name on this screen');
  await of('imani').getByText('Wren Ashdown').waitFor();

  expect(await of('quinn').getByRole('button', { name: /child’s name/ }).count()).toBe(0);
  await press(of('imani'), 'Hide the child’s name');
});

test('what the panel sees as the reviewer does is decided with one press each, and the others follow it', async () => {
  const page = of('imani');
  await press(page, 'Open the discussion');
  await page.getByRole('heading', { name: 'Grades: 0 of 7 decided' }).waitFor();
  const first = page.getByRole('button', { name: /^As the reviewer graded/ }).first();
  await first.focus();
  for (let decided = 1; decided <= 7; decided += 1) {
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `Grades: ${decided} of 7 decided` }).waitFor();
    await page.waitForTimeout(50);
  }
  await of('devon').getByRole('heading', { name: 'Grades: 7 of 7 decided' }).waitFor();

  expect(item(plain)?.gradeDecisions.map(({ decidedBy }) => decidedBy)).toEqual(Array.from({ length: 7 }, () => 'agreement'));
}, 120_000);

test('what still keeps a review from being concluded is listed and leads to its place, and then it is concluded', async () => {
  const page = of('imani');
  await press(page, 'Conclude this review');
  expect((await errorsOn(page)).length).toBeGreaterThan(3);
  for (const agree of await page.getByRole('button', { name: /^Agree recommendation/ }).all()) await agree.click();
  for (const mark of ['Complete', 'Evidenced', 'Focused on impact', 'Useful recommendations']) {
    await page.getByLabel(mark, { exact: true }).selectOption('fully');
    await markIsKept(page, mark);
  }
  await press(page, 'Conclude this review');
  await page.getByText('This review is concluded').waitFor();

  expect(item(plain)?.state).toBe('decided');
}, 120_000);

test('the conflicted chair is out of the room: their screen says so, and holds nothing of the review', async () => {
  await press(of('casey'), new RegExp(`^Next review: ${conflicted}`));
  await of('imani').getByRole('heading', { name: 'You are out of the room for this review' }).waitFor();
  await press(of('devon'), 'Open the discussion');
  await of('morgan').getByRole('heading', { name: 'Grades: 0 of 7 decided' }).waitFor();
  await concludeAsProposed(world, 'devon', panel, conflicted);

  expect(await of('imani').content()).not.toContain(conflicted);
}, 120_000);

test('who wrote a review is out of the room while it is discussed, and can put nothing to it', async () => {
  await press(of('casey'), new RegExp(`^Next review: ${ownWork}`));
  await of('morgan').getByRole('heading', { name: 'You are out of the room for this review' }).waitFor();
  await press(of('imani'), 'Open the discussion');
  await of('imani').getByRole('heading', { name: 'Grades: 0 of 7 decided' }).waitFor();
  await decidedAsProposed(world, { panel, review: ownWork });
  await concluded(world, { panel, review: ownWork });
  await of('quinn').getByText('This review is concluded').waitFor();

  expect(await of('morgan').content()).not.toContain(ownWork);
  expect(item(ownWork)?.concluded).toMatchObject({ present: 3, of: 3, exempt: 1 });
}, 120_000);

test('a reading that is changed once the others could be seen is marked so on every screen', async () => {
  await press(of('casey'), new RegExp(`^Next review: ${disputed}`));
  await press(of('imani'), 'Open the discussion');
  const page = await visit('devon', itemPath(disputed));
  await press(page, 'Change your reading');
  await page.getByText('You can see the others’ readings now').waitFor();
  await page.locator('#field-grades-journey-comment').fill('She was seen alone once, in June.');
  await press(page, 'Hand in the changed reading');
  await page.getByText('It is marked so.').waitFor();

  await of('quinn').getByText('Devon Halewick (changed late)').first().waitFor();
}, 120_000);

test('of two who decide at once the second sees what the first decided, keeps their words, and decides anew', async () => {
  const [chair, lead] = [of('imani'), of('quinn')];
  for (const page of [chair, lead]) {
    await page.getByRole('button', { name: /chair decides\s?: Journey of the child$/ }).click();
    await page.getByRole('form', { name: 'Decide Journey of the child' }).getByLabel('Why?').fill(`As ${page === chair ? 'the chair' : 'the lead'} saw it.`);
  }
  const formOf = (page: Page) => page.getByRole('form', { name: 'Decide Journey of the child' });
  await formOf(lead).getByRole('radio', { name: /^Outstanding/ }).check();
  await formOf(chair).getByRole('radio', { name: /^Requires improvement/ }).check();
  await formOf(chair).getByRole('radio', { name: /the chair decides/ }).check();
  await press(lead, 'Record the decision');
  await formOf(chair).getByText('Quinn Abara decided this while you were writing').waitFor();

  expect(await formOf(chair).getByLabel('Why?').inputValue()).toBe('As the chair saw it.');
  expect(item(disputed)?.gradeDecisions).toMatchObject([{ key: 'journey', grade: 'outstanding', recordedBy: { name: 'Quinn Abara' } }]);
}, 120_000);

test('the chair’s deciding say is recorded as such', async () => {
  await press(of('imani'), 'Record this instead');
  await of('quinn').getByText('Decided by the chair: Requires improvement to be good').waitFor();

  expect(item(disputed)?.gradeDecisions).toMatchObject([{ key: 'journey', grade: 'requiresImprovement', decidedBy: 'chair', reason: 'As the chair saw it.' }]);
}, 120_000);

test('a recommendation is amended with its reason beside the reviewer’s words, and an action arises', async () => {
  const page = of('quinn');
  await press(page, 'Amend recommendation 1');
  await page.getByLabel('By when', { exact: true }).fill('2026-05-01');
  await page.getByLabel('Why does the panel change it?').fill('It cannot wait so long.');
  await press(page, 'Record the amendment');
  await of('imani').getByText('Amended').first().waitFor();
  await press(page, 'Add an action');
  await page.getByLabel('What is to be done?').fill('Tell the team what the panel saw.');
  await page.getByLabel('By whom?').fill('Quinn Abara');
  await page.getByLabel('Timescale').fill('Within 2 weeks');
  await press(page, 'Add the action');
  await of('imani').getByText('Tell the team what the panel saw.').first().waitFor();

  expect(item(disputed)?.recommendationDecisions).toMatchObject([{ kind: 'amended', reason: 'It cannot wait so long.', final: { dueDay: '2026-05-01' } }]);
}, 120_000);

test('the meeting is finished for everybody, and its minutes are taken out as Word', async () => {
  await decidedAsProposed(world, { panel, review: disputed });
  await concluded(world, { panel, review: disputed });
  await press(of('casey'), 'Finish the meeting');
  await of('casey').getByRole('dialog').getByRole('button', { name: 'Finish the meeting' }).click();
  await of('imani').getByRole('heading', { level: 1, name: 'The meeting is finished' }).waitFor();
  const download = of('casey').waitForEvent('download');
  await press(of('casey'), 'Minutes as Word');

  expect((await download).suggestedFilename()).toMatch(/\.docx$/);
  await (await visit('quinn', `/panels/${panel}`)).getByRole('link', { name: 'What it found more than once' }).click();
  await of('quinn').getByRole('heading', { level: 1, name: `Themes of panel ${panel}` }).waitFor();
}, 120_000);

test('the reviewer reads what changed and why, without who among the members said what', async () => {
  const page = await visit('robin', `/reviews/${disputed}`);
  await page.getByRole('link', { name: 'What the panel decided, and why' }).click();
  await page.getByRole('heading', { level: 1, name: 'Moderation' }).waitFor();
  await page.getByText('1 of 7 grades changed. Recommendations: 1 amended.').waitFor();
  const words = await page.locator('main').innerText();

  expect(words).toContain('As the chair saw it.');
  expect(await page.locator('main').textContent()).not.toContain('Devon');
}, 120_000);

test('no window threw an error', () => {
  expect(people.errors).toEqual([]);
});
