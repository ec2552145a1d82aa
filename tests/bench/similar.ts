import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Looking for similar recommendations in a long history. */
export interface SimilarFigures {
  texts: number;
  wordsPerText: number;
  distinctWords: number;
  /** Taking all of them up and weighing their words, and the longest that others wait meanwhile. */
  buildMs: number;
  longestSliceMs: number;
  /** What the index takes, beside the texts themselves. */
  indexMiB: number;
  /** Of one lookup of a whole action with slips of the pen. */
  p50Ms: number;
  p95Ms: number;
  /** The same answer without an index: each text compared as it stands. */
  plainScanMs: number;
  ratio: number;
  /** How often the text that was mistyped came first. */
  foundFirst: number;
}

/** Measures in a fresh process, as it is deployed: one bundled file in plain Node. */
export async function measureSimilar(texts: number): Promise<SimilarFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'similar-'));
  try {
    const bundle = join(folder, 'similarProcess.cjs');
    await build({ entryPoints: [join(__dirname, 'similarProcess.ts')], outfile: bundle, bundle: true, platform: 'node', logLevel: 'error' });
    return await run(bundle, texts);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(bundle: string, texts: number): Promise<SimilarFigures> {
  const child = spawn(process.execPath, ['--expose-gc', bundle, String(texts)], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve(JSON.parse(output) as SimilarFigures) : reject(new Error(`the process that looks for similar texts ended with ${code}`))));
  });
}
