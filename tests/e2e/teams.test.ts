import { type HostPage, startHostPage } from '../../infra/local/hostPage/hostPage';
import { cast } from '../../infra/local/demo/people';
import { linkTo, placeOf } from '../../bot/links';
import { type Kind } from '../../src/contract/places';
import { a11yFaults } from './a11y';
import { type OpenTab, openTab } from './openTab';

let tab: OpenTab;
let host: HostPage;
beforeAll(async () => {
  tab = await openTab();
  host = await startHostPage({ port: 0, appUrl: tab.server.url, tenantId: 'tenant', people: Object.values(cast), tokenFor: async (oid) => `token of ${oid}` });
});
afterAll(async () => {
  await host.close();
  await tab.close();
});

/** Opens the host page and gives the frame with the tab, once it shows a page. */
async function openInTeams(address: Record<string, string> = {}) {
  await tab.page.goto(`${host.url}?${new URLSearchParams({ as: cast.quinn.oid, ...address }).toString()}`);
  const frame = tab.page.frameLocator('iframe');
  await frame.locator('h1').waitFor();
  return frame;
}

test('inside Teams the tab signs in with Teams’ token and offers nobody else', async () => {
  const asked = tab.page.waitForRequest((request) => request.url().endsWith('/api/me'));
  const frame = await openInTeams();

  expect((await asked).headers().authorization).toBe(`Bearer token of ${cast.quinn.oid}`);
  expect(await frame.getByRole('button', { name: 'Sign in as someone else' }).count()).toBe(0);
});

/** Where the tab is in its frame, and the heading that it shows there. */
async function shownFor(subPage: string): Promise<[string, string]> {
  const frame = await openInTeams({ subPage });
  const inner = tab.page.frames().find((each) => each !== tab.page.mainFrame());
  return [new URL(inner?.url() ?? '').pathname, await frame.locator('h1').innerText()];
}

/** One of each kind that a card may be about, as the API in memory has it. */
const ofKind: Record<Kind, [reference: string, heading: string]> = {
  R: ['R-2025-001', 'Tracker'],
  PIR: ['PIR-2026-07', 'Mei Ashdown-Okonjo'],
  A: ['A-2026-003', 'Immediate safeguarding concern'],
  C: ['C-2026-01', 'Calibration exercise C-2026-01'],
  P: ['P-2026-02', '14 April 2026 at 14:00'],
  TM: ['TM-2026-03', '14 April 2026 at 10:00'],
  ACT: ['ACT-2026-02', 'Visits to children in need, February and March'],
  REP: ['REP-2026-02', 'Tracker report: February 2026'],
};

test.each(Object.values(ofKind))('a card’s deep link to %s opens it: %s', async (reference, heading) => {
  const path = new URL(linkTo({ kind: 'local', origin: 'http://localhost' }, placeOf(reference))).pathname;

  expect(await shownFor(path.slice(1))).toEqual([path, expect.stringContaining(heading)]);
});

test('a card’s deep link opens a review on a panel there', async () => {
  expect((await shownFor('panels/P-2026-02/items/PIR-2026-07'))[0]).toBe('/panels/P-2026-02/items/PIR-2026-07');
});

test.each(['', 'no-page-of-ours', 'reports/REP-2026', 'reviews/../status'])('a deep link whose sub-page is “%s” opens my work', async (subPage) => {
  expect(await shownFor(subPage)).toEqual(['/my-work', expect.stringContaining('My work')]);
});

test('a deep link to something that is not there says so, and leads on', async () => {
  tab.server.world.faults = { getReview: { type: 'about:blank', title: 'Not found', status: 404, code: 'notFound', detail: 'There is nothing here.' } };
  const shown = await shownFor('reviews/PIR-2026-99');
  tab.server.world.faults = {};

  expect(shown).toEqual(['/reviews/PIR-2026-99', 'There is nothing here that you can see']);
});

test('the tab follows Teams’ theme at once', async () => {
  const frame = await openInTeams({ theme: 'dark' });
  await frame.locator('html[data-theme=dark]').waitFor({ state: 'attached' });
  await tab.page.getByLabel('Theme').selectOption('contrast');
  await frame.locator('html[data-theme=contrast]').waitFor({ state: 'attached' });

  expect(await frame.locator('.app').evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(0, 0, 0)');
});

test('in Teams the first thing drawn of the app has Teams’ theme', async () => {
  const first: string[] = [];
  await tab.context.exposeFunction('toldFirst', (colour: string) => void first.push(colour));
  await tab.page.addInitScript(() => {
    const watcher = new MutationObserver(() => {
      const app = document.querySelector('.app');
      if (!app) return;
      watcher.disconnect();
      (globalThis as unknown as { toldFirst: (colour: string) => void }).toldFirst(getComputedStyle(app).backgroundColor);
    });
    watcher.observe(document, { childList: true, subtree: true });
  });
  await openInTeams({ theme: 'contrast' });

  expect(first).toEqual(['rgb(0, 0, 0)']);
});

test('an app that no administrator has approved says so', async () => {
  const frame = await openInTeams({ signIn: 'consent' });

  expect(await frame.locator('h1').innerText()).toBe('Your administrator needs to approve this app');
});

test('the tab in its frame has no accessibility fault', async () => {
  await openInTeams();
  const inner = tab.page.frames().find((frame) => frame !== tab.page.mainFrame());
  if (!inner) throw new Error('The host page has no frame.');

  expect(await a11yFaults(inner)).toEqual([]);
});

test('in a frame that is no Teams window the tab does not wait the minute that a test has not', async () => {
  await tab.page.route('**/host/host.js', (route) => route.fulfill({ contentType: 'text/javascript', body: "document.querySelector('iframe').src = '/';" }));
  await openInTeams();
  await tab.page.unroute('**/host/host.js');

  expect(await tab.page.frameLocator('iframe').getByRole('heading', { level: 1 }).count()).toBe(1);
});

test('all that was asked beyond this machine was TeamsJS’s list of hosts', () => {
  expect(new Set(tab.blocked.map((url) => new URL(url).hostname))).toEqual(new Set(['res.cdn.office.net']));
});
