import type { Page, Route } from 'playwright-core';
import { type OpenTab, openTab } from './openTab';

let tab: OpenTab;
let page: Page;
beforeAll(async () => {
  tab = await openTab();
});
afterAll(() => tab.close());
beforeEach(async () => {
  page = await tab.context.newPage();
});
afterEach(() => page.close());

/** Holds what is asked for there; gives what lets it go. */
async function hold(address: RegExp): Promise<() => void> {
  const waiting: Route[] = [];
  let held = true;
  await page.route(address, (route) => (held ? void waiting.push(route) : route.continue()));
  return () => {
    held = false;
    for (const route of waiting) void route.continue();
  };
}

/** The colours of a frame and of its header, and how tall the header is. */
const lookOf = (frame: string) =>
  page.locator(frame).evaluate((element) => {
    const header = element.querySelector('header');
    const [all, top] = [getComputedStyle(element), header && getComputedStyle(header)];
    return [all.backgroundColor, all.color, top?.backgroundColor, top?.borderBottomColor, header?.offsetHeight];
  });

test.each(['light', 'dark'] as const)('until it is known who is there, a %s frame stands that looks as the app then does', async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  const letGo = await hold(/\/api\/config$/);
  await page.goto(`${tab.server.url}/my-work`, { waitUntil: 'commit' });
  await page.getByRole('status').filter({ hasText: 'Opening Practice and Impact' }).waitFor({ state: 'attached' });
  const before = await lookOf('.opening');
  letGo();
  await page.locator('h1').waitFor();

  expect(before).toEqual(await lookOf('.app'));
  expect(await page.locator('.opening').count()).toBe(0);
});

test('a page is drawn together with what stands around it, not after it', async () => {
  await page.addInitScript(() => {
    const seen: boolean[] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver(() => document.querySelector('nav') && seen.push(document.querySelector('h1') !== null)).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${tab.server.url}/tracker`);
  await page.locator('h1').waitFor();

  expect(await page.evaluate(() => (globalThis as unknown as { seen: boolean[] }).seen[0])).toBe(true);
});

interface Move {
  value: number;
  what: string[];
}

/** Watches from now on what moves on the page by itself: how far in all, and what it was. */
async function watchMoves(): Promise<() => Promise<{ sum: number; moves: Move[] }>> {
  await page.evaluate(() => {
    const moves: Move[] = [];
    Object.assign(globalThis, { moves });
    const placed = ({ x, y, width, height }: DOMRectReadOnly) => [x, y, width, height].map(Math.round).join(' ');
    const said = ({ node, previousRect, currentRect }: { node: Element | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }) =>
      `${node?.nodeName} ${node?.className} “${node?.textContent?.slice(0, 40)}” ${placed(previousRect)} → ${placed(currentRect)}`;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; sources: Parameters<typeof said>[0][] }[]) moves.push({ value: entry.value, what: entry.sources.map(said) });
    }).observe({ type: 'layout-shift' });
  });
  return async () => {
    await page.waitForTimeout(200);
    const moves = await page.evaluate(() => (globalThis as unknown as { moves: Move[] }).moves);
    return { sum: moves.reduce((sum, { value }) => sum + value, 0), moves };
  };
}

/** What moved is said where it was more than that. */
function expectStill({ sum, moves }: { sum: number; moves: Move[] }, most: number): void {
  expect(sum < most ? [] : moves).toEqual([]);
}

test('the rows of the tracker come in their places without anything moving', async () => {
  const letGo = await hold(/\/api\/recommendations\?/);
  await page.goto(`${tab.server.url}/tracker?view=all`);
  await page.getByRole('link', { name: 'Pictures' }).waitFor();
  const moved = await watchMoves();
  letGo();
  await page.locator('[data-row="0"] a').waitFor();

  expectStill(await moved(), 0.02);
});

test.each([
  ['the rows of the tracker', '/tracker?view=all', /\/api\/recommendations\?/, 'link', 'Pictures', '[data-row="0"] a', 0.005],
  ['the views one kept', '/tracker?view=all', /\/api\/tracker-views$/, 'link', 'Pictures', '[data-row="0"] a', 0.005],
  ['who may raise an alert', '/reviews/PIR-2026-07/parts/journey', /\/api\/reviews\/[^/]+\/alerts$/, 'textbox', 'Area for development 1', 'section[aria-label="Alerts on this review"] button', 0.001],
  ['how much waits in My work', '/reviews', /\/api\/my-work$/, 'table', 'Reviews', 'nav [class*=count]:has-text("waiting")', 0.001],
] as const)('on a phone nothing moves when the page hears last of %s', async (_, path, held, role, there, comes, most) => {
  tab.server.world.alerts = [];
  await page.setViewportSize({ width: 412, height: 823 });
  const letGo = await hold(held);
  await page.goto(tab.server.url + path);
  await page.getByRole(role, { name: there, exact: true }).waitFor();
  const moved = await watchMoves();
  letGo();
  await page.locator(comes).first().waitFor();

  expectStill(await moved(), most);
});

test.each(['/my-work', '/tracker', '/reviews/PIR-2026-07/parts/journey'])('no file of %s is fetched twice', async (path) => {
  const asked: string[] = [];
  // Signing in leaves the page and comes back: what was fetched before is another visit's.
  page.on('request', (request) => (request.isNavigationRequest() ? asked.splice(0) : asked.push(new URL(request.url()).pathname)));
  await page.goto(tab.server.url + path);
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  const files = asked.filter((each) => each.startsWith('/assets/'));

  expect(files.filter((each, place) => files.indexOf(each) !== place)).toEqual([]);
  expect(files.some((each) => each.endsWith('.css'))).toBe(true);
});
