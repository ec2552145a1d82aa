import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** A file of the tab, with the copies that the build compressed. */
export interface TabFile {
  type: string;
  plain: Buffer;
  br: Buffer | undefined;
  gzip: Buffer | undefined;
}

/** The tab as it was built, held in memory: it is small, and nothing outside this map can ever be asked for. */
export interface Tab {
  /** By address, such as `/assets/index-4f3c.js`. */
  files: ReadonlyMap<string, TabFile>;
  /** The page for an address, with this nonce in its place; undefined when the tab has not been built. */
  page: ((nonce: string, path: string) => string) | undefined;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Reads the built tab from its folder. */
export function readTab(folder: string): Tab {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return { files: new Map(), page: undefined };
  const pieces = readFileSync(index, 'utf8').split('__CSP_NONCE__');
  const headOf = readHeads(join(folder, 'pages.json'));
  const served = filesIn(folder).filter((file) => types[extname(file)] !== undefined);
  return {
    files: new Map(served.map((file) => [`/${relative(folder, file).split(sep).join('/')}`, readTabFile(file)])),
    page: (nonce, path) => pieces.join(nonce).replace('</head>', `${headOf(path)}</head>`),
  };
}

/**
 * What stands in the head of the page at an address: its own files, so that they travel beside the shell instead of after it.
 * Nothing where the build has left no list, or no page is there.
 */
function readHeads(list: string): (path: string) => string {
  if (!existsSync(list)) return () => '';
  const pages = (JSON.parse(readFileSync(list, 'utf8')) as { pattern: string; files: string[] }[]).map(({ pattern, files }) => ({ pattern: new RegExp(pattern), head: files.map(linkTo).join('') }));
  return (path) => pages.find(({ pattern }) => pattern.test(path === '/' ? '/my-work' : path))?.head ?? '';
}

/** Asked for in the mode in which the build asks for it later: in another the browser would fetch the styles a second time. */
const linkTo = (file: string): string => (file.endsWith('.css') ? `<link rel="preload" as="style" crossorigin href="/${file}">` : `<link rel="modulepreload" fetchpriority="low" href="/${file}">`);

function readTabFile(file: string): TabFile {
  return { type: types[extname(file)] ?? '', plain: readFileSync(file), br: readIfThere(`${file}.br`), gzip: readIfThere(`${file}.gz`) };
}

function readIfThere(file: string): Buffer | undefined {
  return existsSync(file) ? readFileSync(file) : undefined;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).map((name) => join(folder, name)).flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]));
}
