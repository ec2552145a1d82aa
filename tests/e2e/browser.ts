import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../infra/local/chromium';

/** A browser of its own, which can reach this machine and nothing else. */
export interface Browser {
  context: BrowserContext;
  page: Page;
  /** What pages asked for beyond this machine; nothing of it was sent. */
  blocked: string[];
  /** Errors that pages threw or logged. */
  errors: string[];
  close: () => Promise<void>;
}

const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--font-render-hinting=none'];
const loopback = /^(127\.0\.0\.1|localhost|\[::1\])$/;

type Options = Parameters<typeof chromium.launchPersistentContext>[1];

/** Starts Chromium with an empty profile. Throws when there is no Chromium: a browser test that did not run proves nothing. */
export async function launchBrowser(options: Options = {}): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to a Chromium, Chrome or Edge program.');
  const profile = mkdtempSync(join(tmpdir(), 'browser-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath, headless: true, viewport: { width: 1280, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/London', ignoreHTTPSErrors: true, args: quiet, ...options });
  // Shorter than a test's own limit, so that a failure names what it waited for.
  context.setDefaultTimeout(25_000);
  const browser: Browser = {
    context,
    page: context.pages()[0] ?? (await context.newPage()),
    blocked: [],
    errors: [],
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
  await context.route(
    (url) => !loopback.test(url.hostname) && /^(https?|wss?):$/.test(url.protocol),
    (route) => {
      browser.blocked.push(route.request().url());
      return route.abort();
    },
  );
  context.on('console', (message) => message.type() === 'error' && browser.errors.push(message.text()));
  context.on('weberror', (error) => browser.errors.push(String(error.error())));
  return browser;
}
