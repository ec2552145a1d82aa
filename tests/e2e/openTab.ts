import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startTabServer, type TabServer } from '../tab/support/tabServer';
import { type Browser, launchBrowser } from './browser';

const root = join(__dirname, '../..');

/** The tab in a browser, over the API in memory. */
export interface OpenTab extends Browser {
  server: TabServer;
  /** Goes to an address and waits for its heading. */
  open: (path: string) => Promise<Page>;
}

/** Builds the tab where it is not built yet, and opens it. */
export async function openTab(options: Parameters<typeof launchBrowser>[0] = {}): Promise<OpenTab> {
  buildWhereNeeded();
  const server = await startTabServer();
  const browser = await launchBrowser(options);
  return {
    ...browser,
    server,
    open: async (path) => {
      await browser.page.goto(server.url + path);
      await browser.page.locator('h1').waitFor();
      return browser.page;
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** The build says by itself that nothing changed. */
export function buildWhereNeeded(): void {
  const built = spawnSync(process.execPath, ['--import', 'tsx', 'infra/local/build.ts'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The tab could not be built:\n${built.stderr}`);
}
