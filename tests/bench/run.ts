/**
 * `npm run bench`: speeds measured side by side in one run. Prints tables and writes bench-results.json. Nothing here
 * passes or fails: figures are read by people, and ratios are what to quote, for machines differ.
 */
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { measureApi } from './api';
import { measurePages, measureVerbs } from './calls';
import { measureFill } from './readModel';
import { measureStart } from './startUp';
import { buildTab } from '../../infra/local/build';
import { measureSimilar } from './similar';
import { measureTabSize } from './tabSize';
import { measureTracker } from './tracker';

const LARGE = 75_000;

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
  title('The read model, filled in a fresh process');
  console.table([figures]);
  return figures;
}

async function benchSimilar() {
  const figures = await measureSimilar(LARGE);
  title('Similar recommendations: one lookup over the whole history, beside a plain scan of the texts');
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
  const figures = await measureTracker();
  title(`The tracker with ${figures.rows} rows in Chromium, medians of ${figures.rounds}; beside a bare virtualised table`);
  console.table({ tracker: figures.tracker, bare: figures.bare });
  return figures;
}

async function benchCalls() {
  const [verbs, pages] = [await measureVerbs(), await measurePages()];
  title('Graph calls and resource units for each act, as the person waits for it (counted by the local Graph)');
  console.table([...pages, ...verbs]);
  return { verbs, pages };
}

async function main(): Promise<void> {
  const only = process.argv.slice(2);
  const all = { tab: benchTab, tracker: benchTracker, calls: benchCalls, start: benchStart, api: benchApi, fill: benchFill, similar: benchSimilar };
  const results: Record<string, unknown> = { machine: { node: process.version, cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30) } };
  for (const [name, measure] of Object.entries(all)) if (only.length === 0 || only.includes(name)) results[name] = await measure();
  writeFileSync(join(__dirname, '..', '..', 'bench-results.json'), `${JSON.stringify(results, null, 2)}\n`);
  console.log('\nWritten to bench-results.json');
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
