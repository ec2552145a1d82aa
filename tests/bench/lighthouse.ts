import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Flags, Result } from 'lighthouse';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findChromium } from '../../infra/local/chromium';
import { cast } from '../../infra/local/demo/people';
import { type DemoProduct, startDemoProduct } from './demoProduct';

/** One page as Lighthouse's mobile preset sees it: a phone on slow 4G, signed in, nothing in the cache. */
export interface LighthouseFigures {
  page: string;
  /** Medians over the rounds; 0 to 100. */
  performance: number;
  /** The worst of the rounds; 0 to 100. */
  accessibility: number;
  /** Largest contentful paint and total blocking time, ms; layout shift. Medians. */
  lcp: number;
  fcp: number;
  tbt: number;
  shift: number;
  /** What failed of accessibility, by Lighthouse's names. */
  failed: string;
}

interface Visit {
  page: string;
  path: string;
  person: keyof typeof cast;
  /** The page's own heading: proof that it is what was measured. */
  heading: RegExp;
}

const GIVE_UP_AFTER = 120_000;
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
/** Nothing but this machine can be found, whatever asks. */
const onlyHere = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

/** Lighthouse over the product's main pages in a demo world, everybody signed in through the local tenant's own page. Throws when another page than the one asked for was measured. */
export async function measureLighthouse({ rounds = 5, tell = (_line: string): void => undefined } = {}): Promise<LighthouseFigures[]> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Lighthouse needs Chromium: install it, or set CHROMIUM_PATH.');
  const product = await startDemoProduct();
  const profile = mkdtempSync(join(tmpdir(), 'bench-lighthouse-'));
  try {
    const browser = await launch({ executablePath, userDataDir: profile, args: [...quiet, onlyHere] });
    try {
      const figures: LighthouseFigures[] = [];
      for (const visit of await visitsOf(product, browser)) {
        const results = await measureVisit(browser, product, visit, rounds, tell);
        figures.push(summary(visit.page, results));
      }
      return figures;
    } finally {
      await browser.close();
    }
  } finally {
    await product.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** The pages, and for the form a review that its reviewer is writing. */
async function visitsOf(product: DemoProduct, browser: Browser): Promise<Visit[]> {
  const page = await signIn(browser, product, 'robin');
  const reference = await page.evaluate(async () => {
    const token = sessionStorage.getItem('local-token') ?? '';
    const reply = await fetch('/api/reviews?state=inProgress', { headers: { authorization: `Bearer ${token}` } });
    return ((await reply.json()) as { rows: { reference: string }[] }).rows[0]?.reference;
  });
  await page.close();
  if (!reference) throw new Error('The demo world has no review that Robin is writing.');
  return [
    { page: 'My work', path: '/my-work', person: 'quinn', heading: /My work$/ },
    { page: 'Reviews', path: '/reviews', person: 'quinn', heading: /Reviews$/ },
    { page: 'Tracker', path: '/tracker', person: 'quinn', heading: /Tracker$/ },
    { page: 'Review form', path: `/reviews/${reference}/parts/journey`, person: 'robin', heading: /Journey of the child$/ },
  ];
}

async function measureVisit(browser: Browser, product: DemoProduct, visit: Visit, rounds: number, tell: (line: string) => void): Promise<Result[]> {
  const results: Result[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await signIn(browser, product, visit.person);
    try {
      const result = await measureOnce(page, product.url + visit.path);
      await checkWhatWasMeasured(page, product.url, visit, result);
      results.push(result);
      tell(`${visit.page}: ${score(result, 'performance')}, ${score(result, 'accessibility')}`);
    } finally {
      await page.close();
    }
  }
  return results;
}

/** As a person does: the tab sends to the chooser page, and that back with a token for this browser tab. */
async function signIn(browser: Browser, product: DemoProduct, person: keyof typeof cast): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(product.url);
  await page.locator(`button[name="oid"][value="${cast[person].oid}"]`).click();
  // Polled, because a page that is not in front draws no frames.
  await page.waitForFunction((origin) => location.origin === origin && document.querySelector('h1') !== null && sessionStorage.getItem('local-token') !== null, { polling: 100 }, product.url);
  return page;
}

async function measureOnce(page: Page, url: string): Promise<Result> {
  // Lighthouse is an ES module.
  const { default: lighthouse } = await import('lighthouse');
  const flags: Flags = { onlyCategories: ['performance', 'accessibility'], output: 'json', logLevel: 'error', maxWaitForLoad: 45_000 };
  const late = new Promise<never>((_done, failed) => setTimeout(() => failed(new Error(`Lighthouse did not finish ${url} within ${GIVE_UP_AFTER / 1000} seconds.`)), GIVE_UP_AFTER).unref());
  const outcome = await Promise.race([lighthouse(url, flags, undefined, page), late]);
  if (!outcome) throw new Error(`Lighthouse gave no result for ${url}.`);
  if (outcome.lhr.runtimeError) throw new Error(`Lighthouse failed on ${url}: ${outcome.lhr.runtimeError.message}`);
  return outcome.lhr;
}

/** The sign-in page and an error page are quick, too: what was measured must be the page itself, asked of this machine alone. */
async function checkWhatWasMeasured(page: Page, origin: string, { path, heading }: Visit, result: Result): Promise<void> {
  const title = await page.$eval('h1', (h1) => h1.textContent.trim());
  if (result.finalDisplayedUrl !== origin + path || !heading.test(title)) throw new Error(`Lighthouse measured ${result.finalDisplayedUrl ?? 'nothing'} (“${title}”) in place of ${path}.`);
  const requests = (result.audits['network-requests']?.details as { items?: { url: string }[] } | undefined)?.items ?? [];
  const foreign = requests.find(({ url }) => !url.startsWith(origin) && !url.startsWith('data:'));
  if (foreign) throw new Error(`${path} asked for ${foreign.url}, beyond this machine.`);
}

function summary(page: string, results: readonly Result[]): LighthouseFigures {
  const of = (audit: string) => median(results.map((result) => result.audits[audit]?.numericValue ?? Number.NaN));
  const failed = results.flatMap((result) => result.categories['accessibility']?.auditRefs.filter(({ id, weight }) => weight > 0 && result.audits[id]?.score === 0).map(({ id }) => id) ?? []);
  return {
    page,
    performance: median(results.map((result) => score(result, 'performance'))),
    accessibility: Math.min(...results.map((result) => score(result, 'accessibility'))),
    lcp: Math.round(of('largest-contentful-paint')),
    fcp: Math.round(of('first-contentful-paint')),
    tbt: Math.round(of('total-blocking-time')),
    shift: Number(of('cumulative-layout-shift').toFixed(3)),
    failed: [...new Set(failed)].join(', '),
  };
}

const score = (result: Result, category: string): number => Math.round((result.categories[category]?.score ?? Number.NaN) * 100);

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}
