import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { serverFlags } from '../../infra/serverFlags';

/** Runs a file of this folder in a fresh process, as the server is deployed: one bundled file in plain Node, and nothing else in its memory. Gives what it prints. */
export async function runAlone<Figures>(file: string, ...values: readonly number[]): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const bundle = join(folder, `${basename(file, '.ts')}.cjs`);
    await build({ entryPoints: [join(__dirname, file)], outfile: bundle, bundle: true, platform: 'node', logLevel: 'error' });
    return JSON.parse(await outputOf(bundle, values)) as Figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function outputOf(bundle: string, values: readonly number[]): Promise<string> {
  const child = spawn(process.execPath, ['--expose-gc', ...serverFlags, bundle, ...values.map(String)], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve(output) : reject(new Error(`${basename(bundle)} ended with ${code}`))));
  });
}
