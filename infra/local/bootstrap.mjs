/**
 * The first thing that runs, on a machine that may have nothing but Node: installs what is missing, makes the
 * local certificate authority, and hands over to the command with that authority trusted (Node reads
 * NODE_EXTRA_CA_CERTS only while it starts, so it cannot be set later).
 */
import { spawnSync, spawn } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import certificates from './authorityIsGood.cjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const [command = 'start', ...args] = process.argv.slice(2);

const tsx = ['--import', 'tsx'];
const commands = {
  start: [...tsx, 'infra/local/start.ts'],
  cli: [...tsx, 'infra/local/cli.ts'],
  build: [...tsx, 'infra/local/build.ts'],
  test: [...tsx, 'tests/run.ts'],
  jest: ['node_modules/jest/bin/jest.js', '--colors=false'],
  bench: [...tsx, '--expose-gc', 'tests/bench/run.ts'],
  faults: [...tsx, 'tests/faults/run.ts'],
  // Short-lived objects by the million: less often collected.
  simulate: [...tsx, '--max-semi-space-size=64', 'tests/simulate/run.ts'],
};

function fail(message) {
  console.error(message);
  process.exit(1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) fail(`Node 20.19 or later is needed; this is ${process.versions.node}. Install a newer Node and try again.`);
}

/** npm writes node_modules/.package-lock.json last, so a half-finished install or a newer lock file is seen as missing. */
function installWhatIsMissing() {
  // A linked folder is another checkout's: npm would empty that one first.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return;
  const lock = statSync(join(root, 'package-lock.json')).mtimeMs;
  const installed = join(root, 'node_modules', '.package-lock.json');
  const sameRun = 120_000; // `npm install` writes both files, in either order
  if (existsSync(installed) && statSync(installed).mtimeMs > lock - sameRun) return;
  console.error('Installing packages (once, about two minutes)…');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (npm.status !== 0) fail('npm ci failed. Check the network and the messages above, then run the same command again.');
}

function trustLocalAuthority() {
  const authority = join(root, '.local', 'ca', 'ca.pem');
  if (certificates.authorityIsGood(dirname(authority))) return authority;
  mkdirSync(join(root, '.local'), { recursive: true });
  const made = spawnSync(process.execPath, [...tsx, 'infra/local/makeAuthority.ts'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (made.status !== 0 || !existsSync(authority)) fail('The local certificate authority could not be made. Delete the folder .local/ca and run the same command again.');
  return authority;
}

checkNode();
if (!(command in commands)) fail(`Unknown command "${command}". Use one of: ${Object.keys(commands).join(', ')}.`);
installWhatIsMissing();
const child = spawn(process.execPath, [...commands[command], ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_EXTRA_CA_CERTS: trustLocalAuthority() },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
