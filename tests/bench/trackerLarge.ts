import type { Page } from 'playwright-core';
import { createTrackerIndex } from '../../src/services/recommendations/trackerIndex';
import { rowOf } from '../../src/services/recommendations/row';
import { actors } from '../support/actors';
import { startTabServer } from '../tab/support/tabServer';
import { launchBrowser } from '../e2e/browser';
import { sampleRecommendation } from './sampleRecommendation';

const TODAY = '2026-11-20';

/** A hand rests on a link for a quarter of a second and more before it has clicked; the page fetches what it leads to in this time. */
const POINTED_FOR = 200;

export interface ClickFigures {
  middle: number;
  most: number;
}

/**
 * From the click on “Tracker” to its first rows on the screen, ms, with that many recommendations paged by the server's own
 * index: as people click, and where nothing told the page before that it would be clicked.
 */
export async function measureLargeTracker(rows: number, rounds: number): Promise<{ pointed: ClickFigures; sudden: ClickFigures }> {
  const recommendations = Array.from({ length: rows }, (_, index) => sampleRecommendation(index));
  const index = createTrackerIndex({ version: () => '1', values: () => recommendations, rowOf, sees: () => true, may: () => 3, seesNames: () => true });
  index.warm(TODAY);
  const server = await startTabServer();
  const { handle } = server.world;
  server.world.handle = (name, params, query, body) => {
    if (name !== 'listRecommendations') return handle(name, params, query, body);
    const { offset = '0', limit = '100', ...filters } = query;
    const page = index.find(actors.quinn, { ...filters, offset: Number(offset), limit: Number(limit) }, TODAY);
    return { rows: page.rows, total: page.total, visible: page.visible, may: page.may };
  };
  const { page, close } = await launchBrowser();
  try {
    const took: Record<'pointed' | 'sudden', number[]> = { pointed: [], sudden: [] };
    for (let round = 0; round < rounds; round += 1) {
      for (const [how, click] of [['pointed', pointAndClick], ['sudden', clickSuddenly]] as const) {
        await page.goto(`${server.url}/my-work`);
        await page.getByRole('link', { name: 'Tracker', exact: true }).waitFor();
        await page.waitForLoadState('networkidle');
        await page.mouse.move(2, 400);
        const rowsShown = await page.evaluateHandle(watchForRows);
        await click(page);
        took[how].push(await rowsShown.evaluate(({ done }) => done));
      }
    }
    return { pointed: figuresOf(took.pointed), sudden: figuresOf(took.sudden) };
  } finally {
    await close();
    await server.close();
  }
}

async function pointAndClick(page: Page): Promise<void> {
  const link = page.getByRole('link', { name: 'Tracker', exact: true });
  await link.hover();
  await page.waitForTimeout(POINTED_FOR);
  await page.mouse.down();
  await page.mouse.up();
}

async function clickSuddenly(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Tracker', exact: true }).evaluate((link: HTMLElement) => link.click());
}

function figuresOf(took: number[]): ClickFigures {
  took.sort((a, b) => a - b);
  return { middle: Math.round(took[took.length >> 1] ?? Number.NaN), most: Math.round(took.at(-1) ?? Number.NaN) };
}

/** Runs in the page: from the click until the first row has words and the frame with them is drawn. */
function watchForRows(): { done: Promise<number> } {
  let began = Number.NaN;
  addEventListener('click', ({ timeStamp }) => (began = timeStamp), { capture: true, once: true });
  const done = new Promise<number>((resolve) => {
    const rows = new MutationObserver(() => {
      if (!document.querySelector('[data-row="0"]')?.textContent) return;
      rows.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
    });
    rows.observe(document, { childList: true, characterData: true, subtree: true });
  });
  return { done };
}
