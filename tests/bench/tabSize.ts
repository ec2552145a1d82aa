import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

interface Chunk {
  isEntry: boolean;
  source?: string;
  imports: readonly string[];
  css: readonly string[];
}

export interface PageSize {
  page: string;
  /** What a first visit loads, in kB (1,000 bytes) of brotli: page, shell, scripts and styles. */
  kB: number;
  /** How many files that is. */
  files: number;
  /** The most that was promised. */
  limit: number;
}

const dist = join(__dirname, '../../dist/tab');
const limits: Readonly<Record<string, number>> = { shell: 95, MyWorkPage: 130, 'inside Teams, more': 16 };
const LIMIT_OF_A_PAGE = 165;

/** What the built tab weighs: the shell alone, each page from cold, and what Teams adds. Needs `npm run build`. */
export function measureTabSize(): PageSize[] {
  const chunks = JSON.parse(readFileSync(join(dist, 'chunks.json'), 'utf8')) as Record<string, Chunk>;
  const entry = nameOf(chunks, ({ isEntry }) => isEntry);
  const shell = closure(chunks, [entry]);
  const pages = Object.entries(chunks).filter(([, { source }]) => source?.startsWith('pages/') && source.endsWith('Page.tsx'));
  const teams = closure(chunks, [nameOf(chunks, ({ source }) => source === 'session/teamsHost.ts')]);
  // The frame with a review's alerts loads with each of its pages.
  const frame = nameOf(chunks, ({ source }) => source === 'pages/alerts/ReviewFrame.tsx');
  const filesOf = (name: string, source: string) => closure(chunks, source.startsWith('pages/review/') ? [entry, frame, name] : [entry, name]);
  return [
    sizeOf('shell', ['index.html', ...shell]),
    ...pages.map(([name, { source = '' }]) => sizeOf(source.replace(/^.*\/|\.tsx$/g, ''), ['index.html', ...filesOf(name, source)])).sort((a, b) => a.kB - b.kB),
    sizeOf('inside Teams, more', [...teams].filter((file) => !shell.has(file))),
  ];
}

function nameOf(chunks: Record<string, Chunk>, wanted: (chunk: Chunk) => boolean): string {
  const found = Object.entries(chunks).find(([, chunk]) => wanted(chunk));
  if (!found) throw new Error('The built tab is not as expected. Run: npm run build');
  return found[0];
}

/** These files with everything that loads before they run. */
function closure(chunks: Record<string, Chunk>, names: readonly string[], seen = new Set<string>()): Set<string> {
  for (const name of names.filter((each) => !seen.has(each))) {
    seen.add(name);
    chunks[name]?.css.forEach((file) => seen.add(file));
    closure(chunks, chunks[name]?.imports ?? [], seen);
  }
  return seen;
}

function sizeOf(page: string, files: Iterable<string>): PageSize {
  const all = [...files];
  const bytes = all.reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(dist, file))).length, 0);
  return { page, kB: Number((bytes / 1000).toFixed(1)), files: all.length, limit: limits[page] ?? LIMIT_OF_A_PAGE };
}
