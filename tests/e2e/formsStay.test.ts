import { type OpenTab, openTab } from './openTab';

/** What a page reads again by itself while somebody fills in its form, and the server then refuses. */
let tab: OpenTab;
beforeAll(async () => {
  tab = await openTab();
});
afterAll(() => tab.close());
beforeEach(() => {
  tab.server.world.faults = {};
});

const away = { type: 'about:blank', title: 'Not now', status: 500, code: 'internal', detail: 'Something went wrong.' };

test.each([
  ['a panel', '/panels/new', 'listPanelCandidates', 'Day'],
  ['an activity', '/activities/new', 'listActivities', 'First day'],
  ['a tracking meeting', '/tracking-meetings/new', 'listTrackingMeetings', 'Day'],
  ['a report', '/reports/new', 'listReports', 'Title'],
  ['a template', '/templates/practice-and-impact/2026/edit', 'openTemplate', 'Title'],
] as const)('the form of %s stays with what was typed when what it began from cannot be read again', async (_, path, operation, label) => {
  const page = await tab.context.newPage();
  await page.clock.install();
  await page.goto(tab.server.url + path);
  const field = page.getByLabel(label).first();
  await field.waitFor();
  await field.evaluate((element) => element.setAttribute('data-was-here', ''));
  tab.server.world.faults = { [operation]: away };
  await page.clock.fastForward(60_000);
  const refused = page.waitForResponse((reply) => reply.status() === 500);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await refused;
  await page.clock.runFor(2_000);

  expect(await page.locator('[data-was-here]').count()).toBe(1);
  await page.close();
});

test('what comes later than a form, and does not come, says so in its own place, and comes when it is asked for again', async () => {
  const page = await tab.context.newPage();
  await page.route('**/assets/{AlertStrip,RaiseAlertDialog}*', (route) => route.abort());
  await page.goto(`${tab.server.url}/reviews/PIR-2026-07/parts/journey`);
  const area = page.getByLabel('Area for development 1', { exact: true });
  await area.fill('Nothing takes this away.');
  await page.getByText('The list of alerts could not be loaded').waitFor();
  await page.getByRole('button', { name: 'Raise an alert' }).click();
  await page.getByText('The form to raise an alert could not be loaded').waitFor();
  expect(await area.inputValue()).toBe('Nothing takes this away.');

  await page.unroute('**/assets/{AlertStrip,RaiseAlertDialog}*');
  await page.getByRole('alert').filter({ hasText: 'The form to raise an alert' }).getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('dialog', { name: 'Raise an alert' }).waitFor();
  expect(await area.inputValue()).toBe('Nothing takes this away.');
  await page.close();
});
