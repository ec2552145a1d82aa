/**
 * Builds what is deployed. The tab goes into `dist/tab`, with a brotli and a gzip copy beside each file, so that the server compresses nothing
 * twice. Does nothing when nothing that goes into it has changed, and loads the builders only then. `index.html` is a template (the server puts a nonce in)
 * and has no copies.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const root = join(__dirname, '../..');
const target = join(root, 'dist/tab');
const server = join(root, 'dist/server.cjs');
const inputs = { tab: ['tab', 'src/contract', 'src/domain', 'infra/local/build.ts', 'package-lock.json'], server: ['src', 'bot', 'infra/local/build.ts', 'package.json', 'package-lock.json'] } as const;
const worthCompressing = /\.(js|css|svg|json)$/;

/** Builds the tab unless `dist/tab` already holds what these sources give. True when it built. */
export async function buildTab(): Promise<boolean> {
  const { made, inputsNow, stamp } = isMade('tab', join(target, 'index.html'));
  if (made) return false;
  // Vite's built-in parts break when it is loaded by require, which a plain import would become here.
  const [{ build }, { default: config }] = await Promise.all([import('vite'), import('../../tab/vite.config')]);
  // Built aside and then put in place at once: two builds side by side, or a server that reads meanwhile, never see half of one.
  const aside = join(root, `dist/tab.${process.pid}`);
  await inProduction(() => build({ ...config, configFile: false, logLevel: 'warn', mode: 'production', build: { ...config.build, outDir: aside } }));
  await Promise.all(filesIn(aside).filter((file) => worthCompressing.test(file)).map(compress));
  putInPlace(aside, target);
  writeFileSync(stamp, inputsNow);
  return true;
}

/** Two that build at once build the same: whichever comes second leaves what stands there. */
function putInPlace(aside: string, place: string): void {
  try {
    rmSync(place, { recursive: true, force: true });
    renameSync(aside, place);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Whatever started this (Jest, say), React's development build is not for people. */
async function inProduction<T>(work: () => Promise<T>): Promise<T> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

/** Bundles the server into `dist/server.cjs`, unless it is there already: one file that needs Node and nothing else beside it but `tab`. */
export async function buildServer(): Promise<void> {
  const { made, inputsNow, stamp } = isMade('server', server);
  if (made) return;
  const { build } = await import('esbuild');
  const aside = join(root, `dist/server.${process.pid}`);
  await build({ entryPoints: [join(root, 'src/main.ts')], outfile: join(aside, 'server.cjs'), bundle: true, platform: 'node', target: 'node20', format: 'cjs', logLevel: 'error', legalComments: 'linked' });
  for (const name of readdirSync(aside)) renameSync(join(aside, name), join(root, 'dist', name));
  rmSync(aside, { recursive: true });
  writeFileSync(stamp, inputsNow);
}

/** Whether what stands there came of the sources as they are now. */
function isMade(what: keyof typeof inputs, output: string): { made: boolean; inputsNow: string; stamp: string } {
  const [inputsNow, stamp] = [hashOf(inputs[what]), join(root, `dist/${what}.inputs`)];
  return { made: existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputsNow, inputsNow, stamp };
}

async function compress(file: string): Promise<void> {
  const content = readFileSync(file);
  const brotli = await promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } });
  writeFileSync(`${file}.br`, brotli);
  writeFileSync(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesIn(join(root, path))).sort()) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** Every file under a folder, or the file itself. */
function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}

if (require.main === module) {
  Promise.all([buildTab(), buildServer()]).then(
    ([built]) => console.log(`${built ? 'Built the tab into dist/tab' : 'The tab is already built from these sources'}; bundled the server into dist/server.cjs.`),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
}
