import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { cast } from '../../infra/local/demo/people';
import { readTab } from '../../src/api/tab/tabFiles';
import { startWorld, type World } from '../support/world';
import { type Browser, launchBrowser } from './browser';
import { buildWhereNeeded } from './openTab';
import { signInAs } from './signIn';

export interface Opened {
  world: World;
  browser: Browser;
  page: Page;
}

/**
 * The product on its real server and one browser at it, for all tests of a file: `arrange` makes what the first of them
 * begins with. `as` signs somebody in and goes to an address; `press` presses the button of that name.
 */
export function productForAll(arrange: (opened: Opened) => unknown) {
  let opened: Opened | undefined;
  let close = async (): Promise<void> => undefined;
  const now = (): Opened => {
    if (!opened) throw new Error('The product is opened before the first test, and not earlier.');
    return opened;
  };
  beforeAll(async () => {
    buildWhereNeeded();
    const world = await startWorld({ seams: { tab: readTab(join(__dirname, '../../dist/tab')) } });
    const browser = await launchBrowser();
    close = async () => {
      await browser.close();
      await world.stop();
    };
    opened = { world, browser, page: browser.page };
    await arrange(opened);
  }, 120_000);
  afterAll(() => close());
  return {
    as: (name: keyof typeof cast, path?: string): Promise<void> => signInAs(now().page, now().world.url, name, path),
    press: (name: string | RegExp): Promise<void> => now().page.getByRole('button', { name, exact: true }).click(),
  };
}
