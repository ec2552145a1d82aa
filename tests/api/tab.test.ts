import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTab } from '../../src/api/tab/tabFiles';
import { startWorld, type World } from '../support/world';

const page = '<!doctype html><head><meta name="csp-nonce" content="__CSP_NONCE__"><script nonce="__CSP_NONCE__" src="/assets/main-1a2b.js"></script></head>';
const pages = [{ pattern: '^/my-work$', files: ['assets/work-1a2b.js', 'assets/work-1a2b.css'] }, { pattern: '^/reviews/[^/]+$', files: ['assets/review-1a2b.js'] }];
let folder: string;
let world: World;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tab-'));
  mkdirSync(join(folder, 'assets'));
  for (const [name, content] of [['index.html', page], ['pages.json', JSON.stringify(pages)], ['assets/main-1a2b.js', 'plain'], ['assets/main-1a2b.js.br', 'brotli'], ['assets/main-1a2b.js.gz', 'gzip'], ['secret.txt', 'no type, not served']] as const) writeFileSync(join(folder, name), content);
  world = await startWorld({ seams: { tab: readTab(folder) } });
});
afterAll(async () => {
  await world.stop();
  rmSync(folder, { recursive: true });
});

test.each(['/', '/my-work', '/tracker/R-2026-031', '/reviews?state=submitted', '/secret.txt', '/index.html', '/.env', '/..%2f..%2fpackage.json'])('%s is the tab’s page, never stored', async (path) => {
  const answer = await world.ask(undefined, path);
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, 'text/html; charset=utf-8', 'no-store']);
});

test('each page has a nonce of its own, the same in its policy and in its text', async () => {
  const answers = await Promise.all([world.ask(undefined, '/nowhere'), world.ask(undefined, '/nowhere')]);
  const nonces = answers.map(({ headers }) => /script-src 'self' 'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1]);
  expect(new Set(nonces).size).toBe(2);
  expect(answers.map(({ text }) => text)).toEqual(nonces.map((nonce) => page.replaceAll('__CSP_NONCE__', nonce ?? '')));
});

test('the page’s own files stand in its head, so that they travel beside the shell', async () => {
  const [work, review, missing] = await Promise.all(['/', '/reviews/PIR-2026-07?theme=dark', '/reviews/PIR-2026-07/nothing'].map(async (path) => (await world.ask(undefined, path)).text.match(/<link[^>]+>/g)));
  expect(work).toEqual(['<link rel="modulepreload" fetchpriority="low" href="/assets/work-1a2b.js">', '<link rel="preload" as="style" crossorigin href="/assets/work-1a2b.css">']);
  expect(review).toEqual(['<link rel="modulepreload" fetchpriority="low" href="/assets/review-1a2b.js">']);
  expect(missing).toBeNull();
});

test('Teams may frame the page, and nobody may frame anything else', async () => {
  const [tab, api, missing] = await Promise.all(['/', '/api/config', '/assets/gone.js'].map((path) => world.ask(undefined, path)));
  expect(tab?.headers.get('content-security-policy')).toContain("frame-ancestors 'self' https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft");
  expect([tab, api, missing].map((answer) => answer?.headers.get('x-frame-options'))).toEqual([null, 'DENY', 'DENY']);
});

test('the policy of the page allows no script that is not ours', async () => {
  const policy = (await world.ask(undefined, '/')).headers.get('content-security-policy') ?? '';
  expect(policy).not.toMatch(/unsafe|\*[; ]|http:/);
  expect(policy).toMatch(/default-src 'none'.*base-uri 'none'/);
});

test.each([['br', 'br', 'brotli'], ['gzip, deflate', 'gzip', 'gzip'], ['br;q=0, gzip', 'gzip', 'gzip'], ['identity', undefined, 'plain']])('who accepts %s gets the file that the build made for it, for good', async (accepted, encoding, body) => {
  const answer = await raw('/assets/main-1a2b.js', accepted);
  expect(answer).toEqual({ status: 200, encoding, body, cache: 'public, max-age=31536000, immutable' });
});

test('an asset of an earlier version is missing, not a page in its place', async () => {
  expect((await world.ask(undefined, '/assets/main-0000.js')).status).toBe(404);
});

test('only GET and HEAD ask for pages', async () => {
  const answer = await world.ask(undefined, '/my-work', { method: 'POST' });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

test('without a built tab the page says what to run', async () => {
  const bare = await startWorld();
  const answer = await bare.ask(undefined, '/');
  await bare.stop();
  expect([answer.status, answer.text]).toEqual([503, 'The tab has not been built. Run: npm run build']);
});

function raw(path: string, accepted: string): Promise<object> {
  return new Promise((resolve, reject) => {
    const asking = request(world.url + path, { headers: { 'accept-encoding': accepted } }, (reply) => {
      let body = '';
      reply.on('data', (chunk: Buffer) => (body += chunk.toString())).on('end', () => resolve({ status: reply.statusCode, encoding: reply.headers['content-encoding'], body, cache: reply.headers['cache-control'] }));
    });
    asking.on('error', reject).end();
  });
}
