import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../e2e/browser';
import { sampleRow } from '../tab/support/sampleTracker';
import { startTabServer } from '../tab/support/tabServer';

export interface TrackerFigures {
  /** From the first page's arrival to its first row on the screen, ms: on loopback it comes before the app has started. */
  firstRow: number;
  /** The same where it comes after, as over any real line: the app stands there and waits for it. */
  firstRowAwaited: number;
  /** From a keystroke in the search box to the filtered rows on the screen, ms. */
  keyP50: number;
  keyP95: number;
  /** The same without the wait for the screen's next frame: what the page itself does, ms. */
  workP50: number;
  workP95: number;
  /** Tasks over 50 ms while scrolling: how many, and the longest. */
  longTasks: number;
  longestTask: number;
}

interface Observed {
  firstRow: number;
  keys: number[];
  work: number[];
  /** Keys whose rows were not on the screen when the frame after the key was. */
  late: string[];
  tasks: number[];
}

const WORDS = ['advocate', 'supervision', 'chronology', 'health visitor', 'life story'];
const WHEELS = 60;
/** A slow line: by then every app stands. */
const LINE = 800;
const VISITS = 10;

/** The tracker with that many rows beside a bare virtualised table of the same rows: medians over rounds that take turns. */
export async function measureTracker({ rows = 10_000, rounds = 5 } = {}): Promise<{ tracker: TrackerFigures; bare: TrackerFigures; rows: number; rounds: number }> {
  const server = await startTabServer({ rows: Array.from({ length: rows }, (_, index) => sampleRow(index)) });
  const browser = await launchBrowser();
  const script = await bundleBareTable();
  await browser.context.route('**/bare', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><meta charset="utf-8"><div id="root"></div><script src="/bare.js"></script>' }));
  await browser.context.route('**/bare.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
  // tsx gives functions their names through a helper that the page does not have.
  await browser.context.addInitScript({ content: 'globalThis.__name = (value) => value;' });
  await browser.context.addInitScript(observe);
  const measured: { tracker: TrackerFigures[]; bare: TrackerFigures[] } = { tracker: [], bare: [] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      measured.tracker.push(await measurePage(browser.page, `${server.url}/tracker?view=all`));
      measured.bare.push(await measurePage(browser.page, `${server.url}/bare`));
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return { tracker: medians(measured.tracker), bare: medians(measured.bare), rows, rounds };
}

async function bundleBareTable(): Promise<string> {
  const built = await build({ entryPoints: [join(__dirname, 'bareTable.tsx')], bundle: true, minify: true, write: false, format: 'iife', jsx: 'automatic', define: { 'process.env.NODE_ENV': '"production"' } });
  return built.outputFiles[0]?.text ?? '';
}

async function measurePage(page: Page, url: string): Promise<TrackerFigures> {
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector('[data-row="0"]')?.textContent);
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/recommendations/table')));
  await page.waitForTimeout(700);
  await type(page);
  await scroll(page);
  const { firstRow, keys, work, late, tasks } = await observedIn(page);
  const firstRowAwaited = await measureAwaited(page);
  if (late.length > 0) throw new Error(`${url} did not show the rows for “${late[0]}” in the frame after the key: the figures would not be those of a result.`);
  if (keys.length < WORDS.join('').length) throw new Error(`${url} saw ${keys.length} keys only.`);
  return { firstRow, firstRowAwaited, keyP50: quantile(keys, 0.5), keyP95: quantile(keys, 0.95), workP50: quantile(work, 0.5), workP95: quantile(work, 0.95), longTasks: tasks.length, longestTask: Math.max(0, ...tasks) };
}

const observedIn = (page: Page): Promise<Observed> => page.evaluate(() => (globalThis as unknown as { observed: Observed }).observed);

/** The middle of several visits: each of them waits for the next frame of the screen, anything between none and 17 ms. */
async function measureAwaited(page: Page): Promise<number> {
  const rows = /\/api\/recommendations\?/;
  const took: number[] = [];
  await page.route(rows, async (route) => {
    await delay(LINE);
    await route.continue();
  });
  for (let visit = 0; visit < VISITS; visit += 1) {
    await page.reload();
    await page.waitForFunction(() => document.querySelector('[data-row="0"]')?.textContent);
    await page.waitForTimeout(200);
    took.push((await observedIn(page)).firstRow);
  }
  await page.unroute(rows);
  return quantile(took, 0.5);
}

async function type(page: Page): Promise<void> {
  const box = page.getByRole('searchbox');
  for (const word of WORDS) {
    await box.focus();
    await page.keyboard.type(word, { delay: 60 });
    for (let letter = 0; letter < word.length; letter += 1) await page.keyboard.press('Backspace', { delay: 30 });
  }
  await page.waitForTimeout(600);
}

async function scroll(page: Page): Promise<void> {
  await page.locator('[data-row="2"]').hover();
  await page.evaluate(() => ((globalThis as unknown as { observed: Observed }).observed.tasks.length = 0));
  for (let step = 0; step < WHEELS; step += 1) {
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(25);
  }
}

/** Runs in the page, before anything else of it. */
function observe(): void {
  const observed: Observed = { firstRow: Number.NaN, keys: [], work: [], late: [], tasks: [] };
  Object.assign(globalThis, { observed });
  const afterThisTask = (then: () => void) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = then;
    channel.port2.postMessage(undefined);
  };
  const onInput = (event: Event) => {
    const [began, box] = [performance.now(), event.target as HTMLInputElement];
    let handled = 0;
    afterThisTask(() => (handled = performance.now() - began));
    requestAnimationFrame(() => {
      const drawing = performance.now();
      afterThisTask(() => {
        observed.keys.push(performance.now() - event.timeStamp);
        observed.work.push(Math.min(handled, drawing - began) + performance.now() - drawing);
        if (!document.querySelector('[data-row="0"]')?.textContent?.toLowerCase().includes(box.value)) observed.late.push(box.value);
      });
    });
  };
  addEventListener('input', onInput, true);
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => observed.tasks.push(duration))).observe({ type: 'longtask' });
  const rows = new MutationObserver(() => {
    if (!document.querySelector('[data-row="0"]')?.textContent) return;
    rows.disconnect();
    const arrived = performance.getEntriesByType('resource').find(({ name }) => /\/api\/recommendations\?/.test(name)) as PerformanceResourceTiming | undefined;
    requestAnimationFrame(() => afterThisTask(() => (observed.firstRow = performance.now() - (arrived?.responseEnd ?? Number.NaN))));
  });
  rows.observe(document, { childList: true, characterData: true, subtree: true });
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function medians(figures: readonly TrackerFigures[]): TrackerFigures {
  const of = (name: keyof TrackerFigures) => Number(quantile(figures.map((each) => each[name]), 0.5).toFixed(1));
  return { firstRow: of('firstRow'), firstRowAwaited: of('firstRowAwaited'), keyP50: of('keyP50'), keyP95: of('keyP95'), workP50: of('workP50'), workP95: of('workP95'), longTasks: of('longTasks'), longestTask: of('longestTask') };
}
