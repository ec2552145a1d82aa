import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeWorld } from '../../infra/local/makeWorld';
import { worldOf } from '../../infra/local/world';
import { buildServer, buildTab } from '../../infra/local/build';

const root = join(__dirname, '..', '..');
const GIVE_UP_AFTER = 60_000;

async function freePort(): Promise<string> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return String(port);
}

/** Seconds from `npm start`'s own command to "is running", on an installed clone whose demo world exists; one for each round. */
export async function measureStart(rounds: number): Promise<number[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-start-'));
  try {
    const env = { ...process.env, LOCAL_DATA_DIR: join(dataDir, 'world') };
    await makeWorld(worldOf(env), 'demo', () => undefined);
    await Promise.all([buildTab(), buildServer()]);
    const seconds: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const ports = { PORT: await freePort(), GRAPH_PORT: await freePort(), SIGNIN_PORT: await freePort(), PLAYGROUND_PORT: await freePort() };
      seconds.push(await startOnce({ ...env, ...ports }));
    }
    return seconds;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function startOnce(env: NodeJS.ProcessEnv): Promise<number> {
  const began = performance.now();
  const product = spawn(process.execPath, ['infra/local/bootstrap.mjs', 'start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const gone = new Promise<void>((done) => product.once('exit', () => done()));
  let output = '';
  try {
    await new Promise<void>((ready, failed) => {
      const late = setTimeout(() => failed(new Error(`The product did not start:\n${output}`)), GIVE_UP_AFTER);
      const hear = (chunk: Buffer) => {
        output += chunk.toString();
        if (!output.includes('is running')) return;
        clearTimeout(late);
        ready();
      };
      product.stdout.on('data', hear);
      product.stderr.on('data', hear);
    });
    return (performance.now() - began) / 1000;
  } finally {
    product.kill('SIGTERM');
    await gone;
  }
}
