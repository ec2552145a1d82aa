/** The product as `npm start` runs it: a process of its own, over a folder and ports of its own. */
import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

export const root = join(__dirname, '../../..');
const GIVE_UP_AFTER = 110_000;

export interface StartedProduct {
  env: NodeJS.ProcessEnv;
  tabUrl: string;
  playgroundUrl: string;
  signInUrl: string;
  /** All that it has said so far. */
  said(): string;
  /** Resolves when it has said this; rejects with all it said when it ends before, or takes too long. */
  saying(words: string): Promise<void>;
  /** Sends the signal to the process that was started, or, as Ctrl+C does, to every process of its group; gives the exit code. */
  stop(signal?: NodeJS.Signals, whom?: 'first' | 'group'): Promise<number | null>;
  /** Its exit code, once it and all that it started have ended. */
  gone: Promise<number | null>;
}

/** Four ports that nothing listens on, as variables. */
export async function freePorts(): Promise<Record<'PORT' | 'GRAPH_PORT' | 'SIGNIN_PORT' | 'PLAYGROUND_PORT', string>> {
  const probes = await Promise.all(Array.from({ length: 4 }, listening));
  const [PORT = '', GRAPH_PORT = '', SIGNIN_PORT = '', PLAYGROUND_PORT = ''] = probes.map((probe) => String((probe.address() as AddressInfo).port));
  await Promise.all(probes.map((probe) => new Promise((closed) => probe.close(closed))));
  return { PORT, GRAPH_PORT, SIGNIN_PORT, PLAYGROUND_PORT };
}

function listening(): Promise<ReturnType<typeof createServer>> {
  const probe = createServer();
  return new Promise((resolve) => probe.listen(0, '127.0.0.1', () => resolve(probe)));
}

/** An environment in which nothing names a world or tenant but this folder. */
export const onlyFolder = (LOCAL_DATA_DIR: string): NodeJS.ProcessEnv => ({ ...process.env, LOCAL_DATA_DIR, PORT: '', GRAPH_PORT: '', SIGNIN_PORT: '', PLAYGROUND_PORT: '', TENANT_ID: '' });

/** Runs what `npm start` runs. Nothing is awaited but its ports: ask `saying`. */
export async function startProduct(dataDir: string): Promise<StartedProduct> {
  const ports = await freePorts();
  const env = { ...onlyFolder(dataDir), ...ports };
  const product = spawn(process.execPath, ['infra/local/bootstrap.mjs', 'start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const gone = new Promise<number | null>((resolve) => product.once('close', resolve));
  let output = '';
  const listeners = new Set<() => void>();
  const hear = (chunk: Buffer) => {
    output += chunk.toString();
    for (const listener of listeners) listener();
  };
  for (const stream of [product.stdout, product.stderr]) stream.on('data', hear);
  const saying = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`It did not say "${words}" in time:\n${output}`)), GIVE_UP_AFTER);
      const look = () => {
        if (!output.includes(words)) return;
        clearTimeout(late);
        resolve();
      };
      listeners.add(look);
      void gone.then((code) => {
        clearTimeout(late);
        reject(new Error(`It ended with code ${code} and had not said "${words}":\n${output}`));
      });
      look();
    });
  const stop = (signal: NodeJS.Signals = 'SIGTERM', whom: 'first' | 'group' = 'first') => {
    if (product.exitCode === null && product.signalCode === null) process.kill(whom === 'first' ? Number(product.pid) : -Number(product.pid), signal);
    return gone;
  };
  const url = (port: string) => `http://localhost:${port}`;
  return { env, tabUrl: url(ports.PORT), signInUrl: url(ports.SIGNIN_PORT), playgroundUrl: url(ports.PLAYGROUND_PORT), said: () => output, saying, stop, gone };
}
