import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../infra/local/chromium';
import type { cast } from '../../infra/local/demo/people';
import { signInAs } from './signIn';

export type CastName = keyof typeof cast;

/** Several people at once, each signed in with a window of their own. */
export interface People {
  pages: Readonly<Record<string, Page>>;
  /** That person's page. */
  of: (name: CastName) => Page;
  /** Errors that pages threw or logged. */
  errors: string[];
  close: () => Promise<void>;
}

const loopback = /^(127\.0\.0\.1|localhost|\[::1\])$/;

/** Opens a window for each of them, one after the other, and signs them in. Nothing reaches another machine. */
export async function openPeople(url: string, names: readonly CastName[]): Promise<People> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Browser tests need Chromium: install it or set CHROMIUM_PATH.');
  const browser = await chromium.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'] });
  const errors: string[] = [];
  const pages: Record<string, Page> = {};
  for (const name of names) {
    const page = await newWindow(await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/London', ignoreHTTPSErrors: true, acceptDownloads: true }), name, errors);
    // On a busy machine the first attempt may take longer than the sign-in page waits.
    await signInAs(page, url, name).catch(() => signInAs(page, url, name));
    pages[name] = page;
  }
  const of = (name: CastName) => {
    const page = pages[name];
    if (!page) throw new Error(`${name} has no window.`);
    return page;
  };
  return { pages, of, errors, close: () => browser.close() };
}

async function newWindow(context: BrowserContext, name: string, errors: string[]): Promise<Page> {
  // Six windows share one machine.
  context.setDefaultTimeout(30_000);
  await context.route((to) => !loopback.test(to.hostname) && /^(https?|wss?):$/.test(to.protocol), (route) => route.abort());
  context.on('weberror', (error) => errors.push(`${name}: ${String(error.error())}`));
  return context.newPage();
}
