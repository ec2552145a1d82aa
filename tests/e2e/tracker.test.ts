import { setTimeout as delay } from 'node:timers/promises';
import { type OpenTab, openTab } from './openTab';

let tab: OpenTab;
beforeAll(async () => {
  tab = await openTab();
}, 120_000);
afterAll(() => tab.close());

/** The tracker at an address, with its rows. */
async function openTracker(search = '') {
  const page = await tab.open(`/tracker${search}`);
  await page.getByRole('grid').waitFor();
  return page;
}
const currentView = () => tab.page.getByRole('navigation', { name: 'Views of the tracker' }).locator('[aria-current]').innerText();
/** Waits for the words over the rows: an earlier answer stands until the new one is there. */
const totalIs = (words: string) => tab.page.getByRole('status').filter({ hasText: new RegExp(`^${words}$`) }).waitFor();

test('the tracker opens on what is open, and everything is one link away', async () => {
  const page = await openTracker();
  await totalIs('120 of 150 recommendations');
  expect(await currentView()).toBe('Open');

  await page.getByRole('link', { name: 'All', exact: true }).click();
  await page.waitForURL(/view=all/);
  await totalIs('150 recommendations');
  expect(await currentView()).toBe('All');
});

test('several statuses of an address are one choice, in words', async () => {
  const page = await openTracker('?status=inProgress,notStarted');
  const status = page.getByLabel('Status');

  await totalIs('90 of 150 recommendations');
  expect(await status.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text)).toBe('Not started, In progress');
});

test('a code that the tracker does not have is named, and the rest of the address holds', async () => {
  const page = await openTracker('?status=inProgress,lost&rag=pink');

  await totalIs('60 of 150 recommendations');
  expect(await page.getByText('Left out, because').innerText()).toContain('status “lost”, colour “pink”');
});

test('choosing a status that is over shows it, though the tracker stood on what is open', async () => {
  const page = await openTracker();
  await page.getByLabel('Status').selectOption({ label: 'Signed off' });
  await page.waitForURL(/status=signedOff/);

  await totalIs('30 of 150 recommendations');
  expect(await currentView()).toBe('All');
});

test('what is found nowhere among the open ones can be looked for in all', async () => {
  const page = await tab.open('/tracker?q=advocate');
  await page.getByRole('button', { name: 'Look in all recommendations' }).click();
  await totalIs('30 of 150 recommendations');

  expect(new URL(page.url()).search).toBe('?q=advocate&view=all');
});

test.each([
  [1440, 900],
  [1024, 768],
])('the rows end where a window of %s by %s ends: one scroll bar, not two', async (width, height) => {
  await tab.page.setViewportSize({ width, height });
  const page = await openTracker();
  const beyond = await page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);

  expect(beyond).toBe(0);
});

test('on a phone the filters are folded away, say how many are in use, and fit when they are opened', async () => {
  await tab.page.setViewportSize({ width: 320, height: 800 });
  const page = await openTracker('?status=done&rag=amber');
  await page.getByText('Filters (2 in use)').click();
  await page.getByLabel('Theme').waitFor();

  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});

test('rows that were long on their way come alone, and those out of view a moment after them', async () => {
  const { page } = tab;
  const rows = /\/api\/recommendations\?/;
  await page.route(rows, async (route) => {
    await delay(800);
    await route.continue();
  });
  await page.addInitScript({ content: `(${drawnAtFirst.toString()})()` });
  await page.reload();
  await page.waitForFunction(() => (globalThis as unknown as Drawn).drawn > 0);
  const first = await page.evaluate(() => (globalThis as unknown as Drawn).drawn);
  await page.waitForFunction((before) => document.querySelectorAll('[data-row]').length === before + 6, first);
  await page.unroute(rows);

  const inView = await page.locator('[data-row="0"]').evaluate((row) => Math.ceil((row.parentElement?.parentElement?.clientHeight ?? 0) / row.clientHeight));
  expect([inView, inView + 1]).toContain(first);
});

interface Drawn {
  drawn: number;
}

/** Keeps how many rows were drawn when the first of them had its words. Runs in the page, before anything else of it. */
function drawnAtFirst(): void {
  const watch = new MutationObserver(() => {
    if (!document.querySelector('[data-row="0"] a')) return;
    watch.disconnect();
    Object.assign(globalThis, { drawn: document.querySelectorAll('[data-row]').length });
  });
  watch.observe(document, { childList: true, subtree: true });
}
