import { type HostPage, startHostPage } from '../../infra/local/hostPage/hostPage';
import { cast } from '../../infra/local/demo/people';
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

test('a card’s deep link opens its review', async () => {
  const frame = await openInTeams({ subPage: 'reviews/PIR-2026-07' });

  expect(await frame.locator('h1').innerText()).toContain('Mei Ashdown-Okonjo');
});

test('a card’s deep link opens a panel, and one that has lost its page opens my work', async () => {
  const addressIn = async (address: Record<string, string>) => {
    await openInTeams(address);
    const inner = tab.page.frames().find((frame) => frame !== tab.page.mainFrame());
    return new URL(inner?.url() ?? '').pathname;
  };

  expect([await addressIn({ subPage: 'panels/P-2026-02' }), await addressIn({ subPage: '' })]).toEqual(['/panels/P-2026-02', '/my-work']);
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
