import type { Request } from 'playwright-core';
import { notToBeSeen } from './forcedColours';
import { type OpenTab, openTab } from './openTab';

let tab: OpenTab;
beforeAll(async () => {
  tab = await openTab();
});
afterAll(() => tab.close());
afterEach(() => {
  tab.server.world.faults = {};
});

const problem = (status: number, code: string, detail: string) => ({ type: 'about:blank', title: '', status, code, detail, requestId: 'req-4711' });
const focused = () => tab.page.evaluate(() => document.activeElement?.textContent ?? '');

test('going to another page moves the focus to its heading and names the window', async () => {
  const page = await tab.open('/my-work');
  await page.getByRole('link', { name: 'Reviews', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Reviews' }).waitFor();

  expect(await focused()).toBe('Reviews');
  expect(await page.title()).toBe('Reviews – Practice and Impact');
});

test('what a way leads to is fetched while the pointer rests on it, and not again at the click', async () => {
  const page = await tab.open('/my-work');
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const arrived = page.waitForResponse(/\/api\/reviews(\?|$)/);
  await page.getByRole('link', { name: 'Reviews', exact: true }).hover();
  await arrived;
  expect(page.url()).toContain('/my-work');
  await page.getByRole('link', { name: 'Reviews', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Reviews' }).waitFor();

  expect(asked.filter((path) => path === '/api/reviews')).toHaveLength(1);
});

test('a theme in the address is taken, leaves the address, and stays for this tab of the browser', async () => {
  const page = await tab.context.newPage();
  const theme = () => page.locator('html').getAttribute('data-theme');
  await page.goto(`${tab.server.url}/tracker?theme=contrast&view=all`);
  await page.getByRole('heading', { level: 1, name: 'Tracker' }).waitFor();
  expect([await theme(), new URL(page.url()).search]).toEqual(['contrast', '?view=all']);

  await page.goto(`${tab.server.url}/reviews`);
  await page.getByRole('heading', { level: 1, name: 'Reviews' }).waitFor();
  expect(await theme()).toBe('contrast');
  await page.close();
});

test.each(['/tracker', '/tracker/pictures', '/reports/REP-2026-01'])('a person’s own colours, on light ground, lose no shape and no bar of %s', async (path) => {
  await tab.page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
  const page = await tab.open(path);
  await page.locator('main [data-rag]').first().waitFor();
  const lost = await notToBeSeen(page);
  await page.emulateMedia({ forcedColors: 'none' });

  expect(lost).toEqual([]);
});

test('the skip link is the first stop and leads to the content', async () => {
  const page = await tab.open('/my-work');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Skip to the main content');

  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
});

test('the tracker is one tab stop, and its arrow keys reach a row that was not drawn', async () => {
  const page = await tab.open('/tracker?view=all');
  await page.getByRole('grid').waitFor();
  await page.locator('[data-row="0"] a').focus();
  await page.keyboard.press('Control+End');
  await page.locator('[data-row="149"]').waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('[data-row]')?.getAttribute('data-row') === '149');

  expect(await page.locator('[role=gridcell][tabindex="0"], [role=rowheader] a[tabindex="0"]').count()).toBe(1);
  expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('151');
});

test('Enter on a row opens it beside the tracker, and Escape closes it', async () => {
  const page = await tab.open('/tracker?status=inProgress');
  await page.locator('[data-row="0"] a').press('Enter');
  await page.getByRole('complementary', { name: /Recommendation R-/ }).getByText('Intended impact').waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/tracker\/R-/);

  await page.keyboard.press('Escape');
  await page.getByRole('complementary').waitFor({ state: 'detached' });
  expect(page.url()).toContain('/tracker?status=inProgress');
});

test('what is typed into the search stands in the address a moment later', async () => {
  const page = await tab.open('/tracker?view=all');
  await page.getByRole('searchbox').fill('advocate');
  await page.waitForURL(/q=advocate/);

  expect(await page.getByRole('status').filter({ hasText: 'recommendation' }).innerText()).toBe('30 of 150 recommendations');
});

test('what is missing links to the very field, with its error beside it', async () => {
  const page = await tab.open('/reviews/PIR-2026-07/answers');
  await page.getByRole('link', { name: 'Give a grade for identification of needs.' }).click();
  await page.getByRole('heading', { level: 1, name: /Identification of needs/ }).waitFor();

  const group = page.getByRole('group', { name: 'Grade for this section' });
  expect(await group.getByText('Give a grade for identification of needs.').isVisible()).toBe(true);
  expect(await group.evaluate((element) => element.contains(document.activeElement))).toBe(true);
});

test('a form that is sent too early lists every fault, takes the focus and keeps what was typed', async () => {
  const page = await tab.open('/reviews/assign');
  await page.getByLabel('Theme or focus (optional)').fill('Voice of the child');
  await page.getByRole('button', { name: 'Assign the review' }).click();

  expect(await focused()).toContain('There is a problem');
  expect(await page.getByRole('alert').getByRole('link').allInnerTexts()).toEqual(['Choose a child.', 'Choose a reviewer.']);
  expect(await page.getByLabel('Theme or focus (optional)').inputValue()).toBe('Voice of the child');
});

test('somebody without a role is told whom to ask, and the server is asked once', async () => {
  tab.server.world.faults = { getMe: problem(403, 'noRole', 'You have no role in this app.') };

  let asked = 0;
  const count = (request: Request) => void (asked += Number(request.url().endsWith('/api/me')));
  tab.page.on('request', count);
  const page = await tab.open('/my-work');
  await page.getByRole('heading', { level: 1, name: 'You do not have access yet' }).waitFor();
  tab.page.off('request', count);

  expect(asked).toBe(1);
});

test('a fault of the service shows the reference to report, and trying again helps once it has passed', async () => {
  tab.server.world.faults = { getMe: problem(500, 'internal', 'Something went wrong.') };
  const page = await tab.open('/my-work');
  expect(await page.getByRole('alert').innerText()).toContain('req-4711');

  tab.server.world.faults = {};
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { level: 1, name: 'My work' }).waitFor();
});

test('a review that may not be seen is not found, and leads back to one’s own work', async () => {
  tab.server.world.faults = { getReview: problem(404, 'notFound', 'There is no such review.') };
  const page = await tab.open('/reviews/PIR-2026-99');

  expect(await page.locator('h1').innerText()).toBe('There is nothing here that you can see');
  expect(await page.getByRole('link', { name: 'Go to my work' }).getAttribute('href')).toBe('/my-work');
});
