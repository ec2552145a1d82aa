import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { serverFlags } from '../../infra/serverFlags';
import { buildServer, buildTab } from '../../infra/local/build';
import { makeWorld } from '../../infra/local/makeWorld';
import { type LocalTenant, startTenantIn } from '../../infra/local/tenant';
import { readTenant } from '../../infra/local/tenantFile';
import { type LocalWorld, serverEnvironment } from '../../infra/local/world';

/** The product as it is deployed, over a demo world of its own. */
export interface DemoProduct {
  url: string;
  tenant: LocalTenant;
  close: () => Promise<void>;
}

const root = join(__dirname, '../..');
const READY_WITHIN = 60_000;

/** Builds tab and server, makes a demo world in a folder of its own, and serves it on free ports. Throws when it is not ready in a minute. */
export async function startDemoProduct(): Promise<DemoProduct> {
  await Promise.all([buildTab(), buildServer()]);
  const folder = mkdtempSync(join(tmpdir(), 'bench-demo-'));
  const world: LocalWorld = { dataDir: join(folder, 'world'), port: 0, graphPort: 0, signInPort: 0, playgroundPort: 0 };
  const running: { tenant?: LocalTenant; server?: ChildProcess } = {};
  const close = async () => {
    await ended(running.server);
    await running.tenant?.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await makeWorld(world, 'demo', () => undefined);
    const tenant = (running.tenant = await startTenantIn(world.dataDir, world));
    const server = (running.server = spawn(process.execPath, [...serverFlags, join(root, 'dist/server.cjs')], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'warn', ...serverEnvironment(world, readTenant(world.dataDir), tenant) },
      stdio: ['ignore', 'pipe', 'inherit'],
    }));
    return { url: await whenReady(server), tenant, close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

function whenReady(server: ChildProcess): Promise<string> {
  return new Promise<string>((ready, failed) => {
    const late = setTimeout(() => failed(new Error(`The server was not ready within ${READY_WITHIN / 1000} seconds.`)), READY_WITHIN);
    if (server.stdout) createInterface(server.stdout).on('line', (line) => {
      if (!line.startsWith('Ready on ')) return;
      clearTimeout(late);
      ready(line.slice('Ready on '.length));
    });
    server.once('exit', (code) => {
      clearTimeout(late);
      failed(new Error(`The server ended with ${code ?? 'a signal'} before it was ready.`));
    });
  });
}

function ended(server: ChildProcess | undefined): Promise<void> {
  if (!server || server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    server.once('exit', () => done());
    server.kill('SIGTERM');
  });
}
