/**
 * `npm run bench`: speeds measured side by side in one run; `npm run bench -- tracker api` measures those parts. Prints tables
 * and writes bench-results.json. No figure passes or fails: they are read by people, and ratios are what to quote, for
 * machines differ. It exits 1 when a part could not be measured.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { measureApi } from './api';
import { measurePages, measureVerbs } from './calls';
import { measureFollow } from './follow';
import { measureLighthouse } from './lighthouse';
import { runAlone } from './ownProcess';
import { measureFill } from './readModel';
import { measureReviewForm } from './reviewForm';
import { measureStart } from './startUp';
import { buildTab } from '../../infra/local/build';
import { findOrInstallChromium } from '../../infra/local/chromium';
import { measureSimilar } from './similar';
import { measureTabSize } from './tabSize';
import { measureTracker, type TrackerFigures } from './tracker';
import { measureLargeTracker } from './trackerLarge';
import { type TrackerServerFigures } from './trackerServer';

const LARGE = 75_000;
const MINUTES_A_PART = 15;

function title(text: string): void {
  console.log(`\n${text}`);
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const rounded = (number: number, digits = 2): number => Number(number.toFixed(digits));

async function benchApi() {
  const figures = await measureApi({ rows: LARGE });
  title(`The API: ${figures.rows} recommendations, ${figures.connections} connections, medians of ${figures.rounds}; ratio to a raw node:http server doing the same work`);
  console.table(
    Object.fromEntries(
      Object.entries(figures.scenarios).map(([name, { ours, raw }]) => [name, { 'ours per second': Math.round(ours.perSecond), 'raw per second': Math.round(raw.perSecond), ratio: rounded(ours.perSecond / raw.perSecond), 'ours p99 ms': ours.p99, 'raw p99 ms': raw.p99 }]),
    ),
  );
  return figures;
}

async function benchStart() {
  const seconds = await measureStart(5);
  title('npm start on an installed clone with its demo world, until everything answers');
  console.table([{ 'median s': rounded(median(seconds)), 'least s': rounded(Math.min(...seconds)), 'most s': rounded(Math.max(...seconds)) }]);
  return { seconds };
}

async function benchFill() {
  const figures = await measureFill(LARGE);
  title('The read model, filled in a fresh process; medians of 5');
  console.table([figures]);
  return figures;
}

async function benchSimilar() {
  const figures = await measureSimilar(LARGE);
  title('Similar recommendations: one lookup over the whole history, beside a plain scan of the texts');
  console.table([Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, rounded(figure)]))]);
  return figures;
}

async function benchReviewForm() {
  const figures = await measureReviewForm(100);
  title(`The form: a review of ${figures.words} words opened, and an autosave of one part, over HTTP against the local Graph; ${figures.rounds} times each`);
  console.table([Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, rounded(figure)]))]);
  return figures;
}

async function benchFollow() {
  const figures = await measureFollow(30, 40);
  title(`A panel's meeting followed live by ${figures.members} members over HTTP, ${figures.presses} presses of the chair; from the press answered to the change received, 95 of 100 within 1,000 ms`);
  console.table([Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, rounded(figure)]))]);
  return figures;
}

async function benchTab() {
  await buildTab();
  const pages = measureTabSize();
  title('The tab: what a first visit to each page loads, brotli, from cold');
  console.table(pages);
  return pages;
}

async function benchTracker() {
  findOrInstallChromium();
  const figures = await measureTracker();
  const { tracker, bare } = figures;
  const line = (name: keyof TrackerFigures, limit: string) => ({ tracker: tracker[name], bare: bare[name], ratio: bare[name] > 0 ? rounded(tracker[name] / bare[name]) : undefined, limit });
  title(`The tracker with ${figures.rows} rows in Chromium beside a bare virtualised table that shows the same words, medians of ${figures.rounds}; ratio at most 1.3`);
  console.table({
    'first row after the data, for which the app waits, ms': line('firstRowAwaited', '100'),
    'the same where the data are there before the app, ms': line('firstRow', '100'),
    'key to its rows on the screen, middle, ms': line('keyP50', ''),
    'key to its rows on the screen, 95 of 100, ms': line('keyP95', '25'),
    'work of a key, middle, ms': line('workP50', ''),
    'work of a key, 95 of 100, ms': line('workP95', ''),
    'tasks over 50 ms while scrolling': line('longTasks', '0'),
    'longest task over 50 ms, ms': line('longestTask', '50'),
  });
  return { ...figures, large: await benchLargeTracker() };
}

/** The tracker of a large county: what the server takes for each question, and what the page takes after a click. */
async function benchLargeTracker() {
  const server = await runAlone<TrackerServerFigures>('trackerServerProcess.ts', LARGE, 300);
  title(`The tracker in the server with ${LARGE.toLocaleString('en-GB')} recommendations: milliseconds that 95 of 100 stay within, at 0 Graph calls`);
  console.table({
    'any filter, sort and page': { ms: server.anyPage, limit: 15 },
    'the next page of it': { ms: server.nextPage, limit: 15 },
    'a page after somebody changed a row': { ms: server.pageAfterChange, limit: 15 },
    'groups counted': { ms: server.groups, limit: 50 },
    'groups by source counted': { ms: server.groupsBySource, limit: 50 },
    'pictures after somebody changed a row': { ms: server.picturesAfterChange, limit: 50 },
    'rows behind a point of a picture': { ms: server.behind, limit: 50 },
    'made when the server starts': { ms: rounded(server.warm) },
  });
  const page = await measureLargeTracker(LARGE, 7);
  title('The same in Chromium: from the click on “Tracker” to its first rows on the screen');
  console.table({
    'after the pointer rested on it for 200 ms': { 'middle, ms': page.pointed.middle, 'most, ms': page.pointed.most, limit: 150 },
    'clicked by a script, out of nothing': { 'middle, ms': page.sudden.middle, 'most, ms': page.sudden.most },
  });
  return { server, page };
}

async function benchLighthouse() {
  findOrInstallChromium();
  const rounds = 5;
  const pages = await measureLighthouse({ rounds });
  title(`Lighthouse, mobile, on localhost, signed in: medians of ${rounds}, for accessibility the least; performance at least 97, accessibility 100`);
  console.table(pages);
  return pages;
}

async function benchCalls() {
  const [verbs, pages] = [await measureVerbs(), await measurePages()];
  title('Graph calls and resource units for each act, as the person waits for it (counted by the local Graph)');
  console.table([...pages, ...verbs]);
  return { verbs, pages };
}

const parts = { tab: benchTab, tracker: benchTracker, lighthouse: benchLighthouse, calls: benchCalls, start: benchStart, api: benchApi, fill: benchFill, similar: benchSimilar, form: benchReviewForm, follow: benchFollow };
const resultsFile = join(__dirname, '..', '..', 'bench-results.json');

/** What was measured before: a part that is not measured now keeps its figures, with the moment and the machine they are from. */
function readResults(): Record<string, unknown> {
  if (!existsSync(resultsFile)) return {};
  const kept = JSON.parse(readFileSync(resultsFile, 'utf8')) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(kept).filter(([name]) => name in parts));
}

/** Measures every part, or those that were named. One that fails is told at the end and loses no other part's figures. */
async function main(): Promise<number> {
  const only = process.argv.slice(2);
  const unknown = only.filter((name) => !(name in parts));
  if (unknown.length > 0) {
    console.error(`There is no part called ${unknown.join(' or ')}. The parts are: ${Object.keys(parts).join(', ')}.`);
    return 1;
  }
  const machine = { node: process.version, cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30) };
  const results = readResults();
  const failed: string[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (only.length > 0 && !only.includes(name)) continue;
    const at = new Date().toISOString();
    try {
      results[name] = { at, machine, figures: await withinTime<unknown>(name, measure()) };
    } catch (cause) {
      console.error(`\nThe part ${name} failed:`, cause);
      results[name] = { at, machine, failed: String(cause) };
      failed.push(name);
    }
    writeFileSync(resultsFile, `${JSON.stringify(results, null, 2)}\n`);
  }
  console.log('\nWritten to bench-results.json');
  if (failed.length > 0) console.error(`Not measured, because they failed (the reasons are above): ${failed.join(', ')}.`);
  return failed.length > 0 ? 1 : 0;
}

async function withinTime<T>(name: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_done, reject) => (timer = setTimeout(() => reject(new Error(`${name} was not over after ${MINUTES_A_PART} minutes.`)), MINUTES_A_PART * 60_000)));
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
