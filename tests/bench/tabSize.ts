import { existsSync, readFileSync, statSync } from 'node:fs';
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
const limits: Readonly<Record<string, number>> = { shell: 95, MyWorkPage: 130, 'inside Teams, more': 16, 'in a dark or contrast theme, more': 5 };
const LIMIT_OF_A_PAGE = 165;

/** What some addresses load beside their page before anybody has pressed anything. */
const besides: readonly { visit: string; sources: readonly string[] }[] = [
  { visit: 'TrackerPage, a recommendation open', sources: ['pages/tracker/TrackerPage.tsx', 'pages/tracker/RecommendationPanel.tsx'] },
  { visit: 'MeetingPage, a review in discussion', sources: ['pages/panels/meeting/MeetingPage.tsx', 'pages/panels/meeting/later.ts'] },
];
const ALERT_STRIP = 'pages/alerts/AlertStrip.tsx';
const FRAME = 'pages/alerts/ReviewFrame.tsx';
const TEAMS = 'session/teamsHost.ts';
const OTHER_THEMES = 'theme/otherThemes.ts';
/** What a press brings: no first visit loads it. */
const onPress = ['pages/tracker/CellEditor.tsx', 'pages/tracker/settleForms.tsx', 'pages/alerts/RaiseAlertDialog.tsx'];

/** What the built tab weighs: the shell alone, each page from cold, with what some addresses load beside it, and what Teams or a dark theme adds. Needs `npm run build`. */
export function measureTabSize(): PageSize[] {
  const chunks = JSON.parse(readFileSync(join(dist, 'chunks.json'), 'utf8')) as Record<string, Chunk>;
  const entry = nameOf(chunks, ({ isEntry }) => isEntry);
  const file = (source: string) => nameOf(chunks, (chunk) => chunk.source === source);
  const shell = closure(chunks, [entry]);
  const visit = (page: string, sources: readonly string[]) => sizeOf(page, ['index.html', ...closure(chunks, [entry, ...sources.map(file)])]);
  const more = (page: string, source: string) => sizeOf(page, [...closure(chunks, [file(source)])].filter((name) => !shell.has(name)));
  const sources = Object.values(chunks).flatMap(({ source, isEntry }) => (source === undefined || isEntry ? [] : [source]));
  const pages = sources.filter(isPage);
  ensureEachIsCounted(sources);
  const withAlert = pages.filter(isOfAReview).map((source) => visit(`${titleOf(source)}, with an alert`, [FRAME, ALERT_STRIP, source]));
  return [
    sizeOf('shell', ['index.html', ...shell]),
    ...[...pages.map((source) => visit(titleOf(source), isOfAReview(source) ? [FRAME, source] : [source])), ...besides.map((each) => visit(each.visit, each.sources)), ...heaviest(withAlert)].sort((a, b) => a.kB - b.kB),
    more('inside Teams, more', TEAMS),
    more('in a dark or contrast theme, more', OTHER_THEMES),
  ];
}

const isPage = (source: string): boolean => source.startsWith('pages/') && source.endsWith('Page.tsx');
/** The frame with a review's alerts loads with each of its pages. */
const isOfAReview = (source: string): boolean => source.startsWith('pages/review/');
const titleOf = (source: string): string => source.replace(/^.*\/|\.tsx$/g, '');
const heaviest = (sizes: readonly PageSize[]): PageSize[] => sizes.toSorted((a, b) => b.kB - a.kB).slice(0, 1);

/** A piece that is loaded later is part of a first visit or it is not: somebody has to say which. */
function ensureEachIsCounted(sources: readonly string[]): void {
  const known = new Set([...besides.flatMap((each) => each.sources), ALERT_STRIP, FRAME, TEAMS, OTHER_THEMES, ...onPress]);
  const unknown = sources.filter((source) => !isPage(source) && !known.has(source));
  if (unknown.length > 0) throw new Error(`Say in tests/bench/tabSize.ts whether a first visit loads these: ${unknown.join(', ')}.`);
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
  const bytes = all.reduce((sum, file) => sum + bytesOf(file), 0);
  return { page, kB: Number((bytes / 1000).toFixed(1)), files: all.length, limit: limits[page] ?? LIMIT_OF_A_PAGE };
}

/** As it is sent: the copy that the build compressed, or what the server makes of the page itself. */
function bytesOf(file: string): number {
  const path = join(dist, file);
  return existsSync(`${path}.br`) ? statSync(`${path}.br`).size : brotliCompressSync(readFileSync(path)).length;
}
