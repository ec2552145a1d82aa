import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { cast } from '../../infra/local/demo/people';
import { readTab } from '../../src/api/tab/tabFiles';
import { partsOf } from '../../src/domain/templates/parts';
import { template2024 } from '../../src/domain/templates/template2024';
import { completeParts } from '../domain/support/builders';
import { inProgress, newChild } from '../support/story';
import { startWorld, type World } from '../support/world';
import { a11yFaults } from './a11y';
import { type Browser, launchBrowser } from './browser';
import { buildWhereNeeded } from './openTab';

/** The QA lead changes the form while Robin writes on the one before: one step a test, each begins where the last one ended. */
let world: World;
let robins: Browser;
let quinns: Browser;
let begun = '';

beforeAll(async () => {
  buildWhereNeeded();
  world = await startWorld({ seams: { tab: readTab(join(__dirname, '../../dist/tab')) } });
  begun = await inProgress(world, 'M50001');
  [robins, quinns] = [await launchBrowser(), await launchBrowser()];
  await signIn(robins.page, 'robin');
  await signIn(quinns.page, 'quinn');
}, 120_000);
afterAll(async () => {
  await Promise.all([robins.close(), quinns.close()]);
  await world.stop();
});

async function signIn(page: Page, name: keyof typeof cast): Promise<void> {
  await page.goto(world.url);
  await page.getByRole('button', { name: new RegExp(`^${cast[name].name}`) }).click();
  await page.getByRole('heading', { level: 1, name: 'My work' }).waitFor();
}
const press = (name: string | RegExp) => quinns.page.getByRole('button', { name, exact: true }).click();
const headings = (page: Page) => page.getByRole('heading', { level: 1 }).first();

test('the reviewer has a part of the form open and writes in it', async () => {
  await robins.page.goto(`${world.url}/reviews/${begun}/parts/standards`);
  await robins.page.getByRole('radio', { name: 'Met', exact: true }).first().check();
  await robins.page.getByText(/^Saved at/).first().waitFor();
});

test('meanwhile the QA lead begins a new version, rewords a section, narrows a standard and moves a question by keyboard', async () => {
  const { page } = quinns;
  await page.getByRole('link', { name: 'Templates' }).click();
  await page.getByRole('link', { name: /Practice and impact review.*2025/ }).click();
  await press('Begin a new version');
  await page.getByLabel('Title of section 1', { exact: true }).fill('The child’s journey');
  const standard = page.getByRole('listitem').filter({ has: page.getByLabel('Standard 8', { exact: true }) });
  await standard.getByRole('checkbox', { name: 'Ask about this standard for every child' }).uncheck();
  await standard.getByRole('checkbox', { name: 'Looked After Child' }).check();
  const down = page.getByRole('button', { name: /^Move down\s?: Standard 1$/ });
  await down.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Standard 1 is now at place 2 of 8.').waitFor();

  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Move down: Standard 2');
});

test('leaving with unsaved changes asks first, and saving keeps them', async () => {
  const { page } = quinns;
  await page.getByRole('link', { name: 'Tracker' }).click();
  await press('Stay and go on writing');
  await press('Save the draft');
  await page.getByText(/^Saved at/).waitFor();

  expect(world.stores.templates.get('practice-and-impact/2026')?.value).toMatchObject({ state: 'draft', document: { sections: [{ title: 'The child’s journey' }, {}, {}, {}, {}] } });
});

test('the preview shows a looked-after child what another child is not asked', async () => {
  const { page } = quinns;
  const legal = page.getByRole('group', { name: /Key legal documents/ });
  await page.goto(`${world.url}/templates/practice-and-impact/2026/preview?status=lookedAfter`);
  await legal.waitFor();
  await page.getByLabel('For a child of the status').selectOption({ label: 'Child in Need' });
  await legal.waitFor({ state: 'detached' });

  expect(await a11yFaults(page)).toEqual([]);
});

test('the differences from 2025 are told in words', async () => {
  const { page } = quinns;
  await page.goto(`${world.url}/templates/practice-and-impact/2026`);
  await press('Show the differences');
  const rows = page.getByRole('row');
  await rows.filter({ hasText: 'Reworded' }).filter({ hasText: 'Journey of the child' }).waitFor();
  await rows.filter({ hasText: 'asked about' }).filter({ hasText: 'Looked After Child' }).waitFor();
  await rows.filter({ hasText: 'Moved' }).waitFor();

  expect(await a11yFaults(page)).toEqual([]);
});

test('publishing says what will happen, and then it is done', async () => {
  const { page } = quinns;
  await page.goto(`${world.url}/templates/practice-and-impact/2026`);
  await press('Publish…');
  await page.getByText('Reviews that have begun keep the version they began with.').waitFor();
  await press('Publish this version');
  await page.getByText('New reviews begin with it', { exact: true }).waitFor();

  expect(world.stores.templates.get('practice-and-impact/2026')?.value.state).toBe('published');
});

test('the reviewer’s open draft keeps its version: the page goes on, and what they write is saved', async () => {
  const { page } = robins;
  await page.getByRole('radio', { name: 'Met', exact: true }).last().check();
  await page.reload();
  await page.getByRole('group', { name: /Key legal documents/ }).waitFor();
  await page.getByRole('link', { name: 'Journey of the child' }).first().waitFor();

  expect(world.stores.reviews.get(begun)?.value.templateVersion).toBe('2025');
});

test('a review that begins now has the new form', async () => {
  const begunNow = await inProgress(world, 'M50002');
  await robins.page.goto(`${world.url}/reviews/${begunNow}/parts/standards`);
  await robins.page.getByRole('link', { name: 'The child’s journey' }).first().waitFor();

  expect(await robins.page.getByRole('group', { name: /Key legal documents/ }).count()).toBe(0);
});

test('a review of 2024 opens as it was: seven standards and one overall grade', async () => {
  await newChild(world, 'M50003');
  await writtenIn2024();
  await quinns.page.goto(`${world.url}/reviews/PIR-2024-01/read`);
  await quinns.page.getByText('The year began badly and ended well.').waitFor();

  const text = await quinns.page.locator('main').innerText();
  expect([text.includes('Overall grade'), text.includes('Key legal documents'), text.includes('Outcomes for the child')]).toEqual([true, false, false]);
  expect(await headings(quinns.page).innerText()).toContain('Wren Ashdown');
});

test('no page threw, or asked anything of another machine', () => {
  expect([...robins.errors, ...quinns.errors, ...robins.blocked, ...quinns.blocked]).toEqual([]);
});

/** A review as it was written on the form of 2024, and agreed. */
async function writtenIn2024(): Promise<void> {
  const like = world.stores.reviews.get(begun)?.value;
  const [answered] = completeParts();
  if (!like || !answered) throw new Error('There is a review to be like.');
  await world.stores.reviews.create({ ...like, reference: 'PIR-2024-01', templateVersion: '2024', state: 'agreed', child: { ...like.child, recordNumber: 'M50003' }, overallGrade: 'good' }, { priority: 'save' });
  const written = new Map(completeParts().map((part) => [part.part, part]));
  for (const { key, kind } of partsOf(template2024)) {
    const part = { ...answered, ...written.get(key), reviewReference: 'PIR-2024-01', part: key };
    const { answers } = part;
    const overall = { overallGrade: 'good' as const, overallReason: 'The year began badly and ended well.', practiceGrade: undefined, practiceReason: '', outcomesGrade: undefined, outcomesReason: '' };
    await world.stores.parts.create(kind === 'summary' && answers.kind === 'summary' ? { ...part, answers: { kind, summary: { ...answers.summary, ...overall } } } : part, { priority: 'save' });
  }
}
