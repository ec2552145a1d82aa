import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { environmentOf } from '../support/world';
import { type TestTenant } from '../support/tenant';

const root = join(__dirname, '../..');

/** The product in a process of its own, at one address, which can be killed as a power cut would kill it. */
export interface ServerProcess {
  url: string;
  start: () => Promise<void>;
  /** No goodbye: whatever it was doing is cut off. */
  kill: () => Promise<void>;
}

/** Where a server over the lists of this tenant would be; nothing runs until `start`. */
export async function serverProcess(tenant: TestTenant): Promise<ServerProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let running: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], { cwd: root, env: { ...process.env, ...environmentOf(tenant), PORT: `${port}`, LOG_LEVEL: 'warn' }, stdio: ['ignore', 'pipe', 'inherit'] });
    running = child;
    await new Promise<void>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`The server ended with ${code ?? 'a signal'} before it was ready.`)));
      child.stdout.on('data', (said: Buffer) => said.includes('Ready on') && resolve());
    });
  };
  const kill = async (): Promise<void> => {
    const child = running;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  };
  return { url, start, kill };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
