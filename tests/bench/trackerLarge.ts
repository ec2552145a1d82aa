import { createTrackerIndex } from '../../src/services/recommendations/trackerIndex';
import { rowOf } from '../../src/services/recommendations/row';
import { actors } from '../support/actors';
import { startTabServer } from '../tab/support/tabServer';
import { launchBrowser } from '../e2e/browser';
import { sampleRecommendation } from './sampleRecommendation';

const TODAY = '2026-11-20';

/** From the click on “Tracker” to its first rows on the screen, ms, with that many recommendations paged by the server's own index. */
export async function measureLargeTracker(rows: number, rounds: number): Promise<{ middle: number; most: number }> {
  const recommendations = Array.from({ length: rows }, (_, index) => sampleRecommendation(index));
  const index = createTrackerIndex({ version: () => '1', values: () => recommendations, rowOf, sees: () => true, seesNames: () => true });
  index.warm(TODAY);
  const server = await startTabServer();
  const { handle } = server.world;
  server.world.handle = (name, params, query, body) => {
    if (name !== 'listRecommendations') return handle(name, params, query, body);
    const { offset = '0', limit = '100', ...filters } = query;
    const page = index.find(actors.quinn, { ...filters, offset: Number(offset), limit: Number(limit) }, TODAY);
    return { rows: page.rows, total: page.total, visible: page.visible, may: '3'.repeat(page.rows.length) };
  };
  const { page, close } = await launchBrowser();
  try {
    const took: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await page.goto(`${server.url}/my-work`);
      await page.getByRole('link', { name: 'Tracker', exact: true }).waitFor();
      await page.waitForLoadState('networkidle');
      took.push(await page.evaluate(clickAndWait));
    }
    took.sort((a, b) => a - b);
    return { middle: Math.round(took[took.length >> 1] ?? Number.NaN), most: Math.round(took.at(-1) ?? Number.NaN) };
  } finally {
    await close();
    await server.close();
  }
}

/** Runs in the page: until the first row has words and the frame with them is drawn. */
function clickAndWait(): Promise<number> {
  return new Promise((resolve) => {
    const began = performance.now();
    const rows = new MutationObserver(() => {
      if (!document.querySelector('[data-row="0"]')?.textContent) return;
      rows.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
    });
    rows.observe(document, { childList: true, characterData: true, subtree: true });
    [...document.querySelectorAll<HTMLAnchorElement>('a')].find((link) => link.textContent === 'Tracker')?.click();
  });
}
