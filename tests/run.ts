/**
 * `npm test`: types and lint, the tab's build, then Jest (unit, property, contract, integration) and the browser tests.
 * Everything runs even when something before it failed, and the last line counts all of it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findOrInstallChromium } from '../infra/local/chromium';

const root = join(__dirname, '..');
const results = join(root, '.local', 'test-results');
const counted = { passed: 0, failed: 0 };
const failures: string[] = [];

function count(name: string, passed: number, failed: number): void {
  counted.passed += passed;
  counted.failed += failed;
  if (failed > 0) failures.push(`${name}: ${failed} failed`);
}

function run(name: string, args: readonly string[], environment: Record<string, string> = {}): boolean {
  console.log(`\n── ${name}`);
  const started = process.hrtime.bigint();
  const child = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } });
  console.log(`── ${name}: ${child.status === 0 ? 'passed' : 'FAILED'} in ${Number((process.hrtime.bigint() - started) / 1_000_000n) / 1000} s`);
  return child.status === 0;
}

function check(name: string, args: readonly string[]): void {
  const passed = run(name, args);
  count(name, passed ? 1 : 0, passed ? 0 : 1);
}

/** Starts a check that runs beside the others; what it has to say is printed, and counted, by the function it gives. */
function startCheck(name: string, args: readonly string[]): () => Promise<void> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  const ended = new Promise<boolean>((done) => child.once('close', (code) => done(code === 0)));
  return async () => {
    const passed = await ended;
    console.log(`\n── ${name}: ${passed ? 'passed' : 'FAILED'}\n${Buffer.concat(said).toString()}`);
    count(name, passed ? 1 : 0, passed ? 0 : 1);
  };
}

interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numRuntimeErrorTestSuites: number;
}

function jest(project: string, args: readonly string[], environment: Record<string, string> = {}): void {
  const file = join(results, `${project}.json`);
  rmSync(file, { force: true });
  const passed = run(project, ['node_modules/jest/bin/jest.js', '--selectProjects', project, '--json', `--outputFile=${file}`, ...args], environment);
  const report = readReport(file);
  if (!report) return count(project, 0, 1);
  // A skipped test proves nothing, so it counts as failed; so does a file that could not run.
  const failed = report.numFailedTests + report.numPendingTests + report.numRuntimeErrorTestSuites;
  count(project, report.numPassedTests, failed === 0 && !passed ? 1 : failed);
}

function readReport(file: string): JestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JestReport;
  } catch (cause) {
    console.error(`Jest left no report: ${String(cause)}`);
    return undefined;
  }
}

async function main(): Promise<number> {
  mkdirSync(results, { recursive: true });
  // Of two cores the tests leave a third of the time unused, and the linter takes a minute or two.
  const lint = startCheck('lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0', '--cache', '--cache-location', '.local/eslintcache']);
  check('types', ['node_modules/@typescript/native/bin/tsc', '--noEmit']);
  check('build', ['--import', 'tsx', 'infra/local/build.ts']);
  // Two files at a time: most of a test's time is spent waiting, for a tenant of its own or for a page.
  jest('node', ['--maxWorkers=2']);
  await lint();
  const chromium = findOrInstallChromium();
  if (chromium) jest('e2e', ['--maxWorkers=2'], { CHROMIUM_PATH: chromium });
  else {
    console.error('Browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to a Chromium, Chrome or Edge program.');
    count('e2e', 0, 1);
  }
  for (const failure of failures) console.log(failure);
  console.log(`\n${counted.passed} passed, ${counted.failed} failed`);
  return counted.failed === 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
