import type { Page } from 'playwright-core';
import { a11yFaults } from './a11y';
import { afterTheCheck } from '../tab/support/sampleHistory';
import { type OpenTab, openTab } from './openTab';
import { pages } from './pages';

/** How many files look at the pages, so that two run side by side. */
const FILES = 2;

/** As the browser's owner prefers; a page that stands open follows them, at once where nothing may move. */
const usual = { colorScheme: 'light', contrast: 'no-preference', reducedMotion: 'reduce' } as const;
const otherThemes = [
  ['dark', { colorScheme: 'dark' }],
  ['contrast', { contrast: 'more' }],
] as const;

let tab: OpenTab;

/** Looks at every second page, beginning with this one: in three themes, and on a narrow screen. */
export function lookAtPages(first: number): void {
  beforeAll(async () => {
    tab = await openTab();
    const may = { allowed: true };
    const every = ['agree', 'return', 'check', 'chooseForPanel', 'comment', 'readCheck', 'share', 'recordOfficeUse', 'close', 'reflect', 'reply', 'reassign', 'postpone', 'resume', 'withdraw'];
    tab.server.world.review = { ...tab.server.world.review, ...afterTheCheck, abilities: { ...tab.server.world.review.abilities, ...Object.fromEntries(every.map((ability) => [ability, may])) } };
  });
  afterAll(() => tab.close());

  test.each(pages.filter((_, index) => index % FILES === first))('%s (%s) has no accessibility fault in three themes, and is read without scrolling sideways at 320 pixels', async (title, path) => {
    const page = await openLoaded(path);
    expect(await page.locator('h1').innerText()).toContain(title);
    const faults: Record<string, string[]> = { default: await a11yFaults(page) };
    await isReadAt320(page);
    for (const [theme, media] of otherThemes) {
      await page.emulateMedia(media);
      await page.locator(`html[data-theme=${theme}]`).waitFor();
      faults[theme] = await a11yFaults(page);
    }
    expect(faults).toEqual({ default: [], dark: [], contrast: [] });
  });

  test('no page asks anything of another machine, throws, or breaks the content security policy', () => {
    expect(tab.blocked).toEqual([]);
    expect(tab.errors).toEqual([]);
  });
}

async function isReadAt320(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.waitForFunction(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** The page at an address, once nothing of it is loading any more. */
async function openLoaded(path: string): Promise<Page> {
  await tab.page.emulateMedia(usual);
  const page = await tab.open(path);
  await page.getByText(/^(Loading|Opening)/).first().waitFor({ state: 'detached' });
  return page;
}
