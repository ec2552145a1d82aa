import type { BrowserContext, Locator, Page } from 'playwright-core';
import { systemClock } from '../../src/domain/clock';
import { cast } from '../../infra/local/demo/people';
import { movableClock } from '../support/movableClock';
import { openServer, type TestServer } from '../support/services';
import { everybodySignsIn, inProgress } from '../support/story';
import { startTestTenant, type TestTenant } from '../support/tenant';
import { demoPeople } from '../../infra/local/demo/people';
import { type Browser, launchBrowser } from './browser';
import { longText, wordsIn } from './longWords';
import { buildWhereNeeded } from './openTab';
import { type ServerProcess, serverProcess } from './serverProcess';

/** The longest realistic review through the real server, over a bad line and a power cut; each test begins where the last one ended. */
let tenant: TestTenant;
let onlooker: TestServer;
let server: ServerProcess;
let browser: Browser;
let page: Page;
let reference = '';
/** What was typed, by the label of its field, part by part. */
const typed = new Map<string, Map<string, string>>();

beforeAll(async () => {
  buildWhereNeeded();
  tenant = await startTestTenant({ people: demoPeople });
  onlooker = await openServer(tenant, { clock: movableClock(systemClock.now()) });
  await everybodySignsIn(onlooker);
  reference = await inProgress(onlooker);
  server = await serverProcess(tenant);
  await server.start();
  browser = await launchBrowser();
  page = browser.page;
  await signIn(page);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.kill();
  await tenant.close();
});

async function signIn(on: Page): Promise<void> {
  await on.goto(server.url);
  await on.getByRole('button', { name: new RegExp(`^${cast.robin.name}`) }).click();
  await on.getByRole('heading', { level: 1, name: 'My work' }).waitFor();
}
const saved = (on: Page = page) => on.locator('[data-save-status=saved]').waitFor({ timeout: 30_000 });
const openPart = async (part: string, on: Page = page) => {
  await on.goto(`${server.url}/reviews/${reference}/parts/${part}`);
  await on.locator('[data-save-status]').waitFor();
};
const field = (label: string, on: Page = page): Locator => on.getByLabel(label, { exact: true });
async function write(part: string, label: string, text: string): Promise<void> {
  await field(label).fill(text);
  typed.set(part, (typed.get(part) ?? new Map<string, string>()).set(label, text));
}
const cut = (context: BrowserContext, off: boolean) => context.setOffline(off);

async function writeSection(part: string, words: number): Promise<void> {
  await write(part, 'Strength 1', longText(words, `${part} strength one`));
  await write(part, 'Evidence for strength 1', `Visit of 4 May\nCase note of 12 July (${part})`);
  await page.getByRole('button', { name: 'Add another strength' }).click();
  await write(part, 'Strength 2', longText(words, `${part} strength two`));
  await write(part, 'Area for development 1', longText(words, `${part} area`));
  await write(part, 'Impact on the child', longText(words, `${part} impact`));
}

test('a whole section is written and saved by itself', async () => {
  await openPart('journey');
  await writeSection('journey', 330);
  await saved();
});

test.each(['needs', 'management', 'identity'])('the network is cut in the middle of “%s”: the words wait on the page, and are saved when it is back', async (part) => {
  await openPart(part);
  await write(part, 'Impact on the child', longText(60, `${part} before the cut`));
  await cut(browser.context, true);
  await writeSection(part, 330);
  await page.locator('[data-save-status=offline]').waitFor();
  await cut(browser.context, false);
  await saved();
});

test('the server is killed while it saves: the words wait on the page, and the next server gets them', async () => {
  await openPart('partners');
  const saving = page.waitForRequest((request) => request.method() === 'PUT');
  await write('partners', 'Strength 1', longText(330, 'partners before the power cut'));
  await saving;
  await server.kill();
  await writeSection('partners', 330);
  await page.locator('[data-save-status=offline], [data-save-status=retrying]').first().waitFor();
  await server.start();
  await saved();
}, 45_000);

test('the summary is written too, and nothing that was typed differs by one character, on the page or in the list', async () => {
  await openPart('summary');
  await write('summary', 'Analysis', longText(2_000, 'the analysis'));
  await saved();
  await onlooker.stores.poll();
  const stored = onlooker.stores.parts.ofReview(reference).map(({ value }) => JSON.stringify(value.answers)).join('');
  const texts = [...typed.values()].flatMap((fields) => [...fields.values()]);
  expect(texts.reduce((sum, text) => sum + wordsIn(text), 0)).toBeGreaterThan(8_000);
  for (const text of texts) expect(stored).toContain(JSON.stringify(text).slice(1, -1));
  for (const part of ['needs', 'partners', 'summary']) {
    await openPart(part);
    for (const [label, text] of typed.get(part) ?? []) expect(await field(label).inputValue()).toBe(text);
  }
}, 40_000);

test('somebody in the same part on another screen is seen, and two versions of one answer are brought together', async () => {
  const other = await browser.context.newPage();
  await signIn(other);
  await openPart('journey', other);
  await openPart('journey');
  await page.locator('[data-presence="1"]').waitFor();
  await field('Impact on the child').fill('Mei sleeps well and goes to school.');
  await saved();
  await other.reload();
  await other.locator('[data-save-status]').waitFor();
  await cut(browser.context, true);
  await field('Impact on the child', other).fill('Mei sleeps well and goes to school every day.');
  await field('Impact on the child').fill('At last Mei sleeps well and goes to school.');
  await cut(browser.context, false);
  const slower = await Promise.race([page, other].map(async (each) => (await each.getByRole('heading', { name: /Somebody else changed the same answer/ }).waitFor({ timeout: 25_000 }), each)));
  await slower.getByRole('button', { name: 'Use both together' }).click();
  await saved(slower);

  await onlooker.stores.poll();
  const journey = onlooker.stores.parts.ofReview(reference).find(({ value }) => value.part === 'journey')?.value.answers;
  expect(journey).toMatchObject({ graded: { impact: 'At last Mei sleeps well and goes to school every day.' } });
}, 60_000);
