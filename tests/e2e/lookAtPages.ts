import { a11yFaults } from './a11y';
import { afterTheCheck } from '../tab/support/sampleHistory';
import { type OpenTab, openTab } from './openTab';
import { pages } from './pages';

/** How many files look at the pages, so that two run side by side. */
const FILES = 2;

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

  describe.each(pages.filter((_, index) => index % FILES === first))('%s (%s)', (title, path) => {
    test.each(['dark', 'contrast'])('has no accessibility fault in the %s theme', async (theme) => {
      const page = await openLoaded(path, theme);

      expect(await a11yFaults(page)).toEqual([]);
    });

    test('has no accessibility fault in the default theme, and is read without scrolling sideways at 320 pixels', async () => {
      const page = await openLoaded(path, 'default');
      expect(await page.locator('h1').innerText()).toContain(title);
      expect(await a11yFaults(page)).toEqual([]);

      await page.setViewportSize({ width: 320, height: 800 });
      await page.waitForFunction(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
      await page.setViewportSize({ width: 1280, height: 900 });
    });
  });

  test('no page asks anything of another machine, throws, or breaks the content security policy', () => {
    expect(tab.blocked).toEqual([]);
    expect(tab.errors).toEqual([]);
  });
}

/** The page at an address, once nothing of it is loading any more. */
async function openLoaded(path: string, theme: string) {
  const page = await tab.open(`${path}${path.includes('?') ? '&' : '?'}theme=${theme}`);
  await page.getByText(/^(Loading|Opening)/).first().waitFor({ state: 'detached' });
  return page;
}
