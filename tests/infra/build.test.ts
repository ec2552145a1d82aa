import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverFlags } from '../../infra/serverFlags';
import { serverEnvironment, worldOf } from '../../infra/local/world';
import { startTestTenant } from '../support/tenant';

const dist = join(__dirname, '../../dist');

/** The first address that the server says it is ready on. */
function readyAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.stdout?.on('data', (chunk: Buffer) => {
      const [, url] = /Ready on (\S+)/.exec(chunk.toString()) ?? [];
      if (url) resolve(url);
    });
    server.once('exit', (code) => reject(new Error(`The bundled server stopped with code ${code}.`)));
  });
}

test('the bundled server runs from a folder that holds nothing but itself and the tab', async () => {
  spawnSync(process.execPath, ['--import', 'tsx', 'infra/local/build.ts'], { cwd: join(dist, '..') });
  const [tenant, folder] = [await startTestTenant(), mkdtempSync(join(tmpdir(), 'deployed-'))];
  for (const name of ['server.cjs', 'tab']) cpSync(join(dist, name), join(folder, name), { recursive: true });
  const environment = serverEnvironment({ ...worldOf({}), port: 0 }, tenant.file, tenant.local);
  const server = spawn(process.execPath, [...serverFlags, 'server.cjs'], { cwd: folder, env: { PATH: process.env['PATH'], NODE_EXTRA_CA_CERTS: process.env['NODE_EXTRA_CA_CERTS'], ...environment }, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const url = await readyAddress(server);
    expect(await (await fetch(`${url}/`)).text()).toContain('Practice and Impact');
    expect((await fetch(`${url}/api/me`)).status).toBe(401);
  } finally {
    server.kill('SIGKILL');
    await tenant.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 90_000);
