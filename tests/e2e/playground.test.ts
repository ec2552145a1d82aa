import { setTimeout as delay } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../../infra/local/chromium';
import { cast } from '../../infra/local/demo/people';
import { playgroundUserId, startPlayground, type Playground } from '../../infra/local/playground';
import { markedRecommendation } from '../bot/support/samples';
import { startWorld, type World } from '../support/world';

const { ola, ...others } = cast;
let world: World;
let playground: Playground;
let browser: Browser;

beforeAll(async () => {
  world = await startWorld();
  for (const reference of ['R-2026-031', 'R-2026-032']) await world.stores.recommendations.create(markedRecommendation({ reference, originKey: reference, dueDay: '2026-03-15', revision: 1 }), { priority: 'save' });
  const { dataDir, file } = world.tenant;
  playground = await startPlayground({ dataDir, port: 0, botUrl: `${world.url}/api/messages`, botId: file.apps.bot.clientId, tenantId: file.tenantId, currentUser: ola, others: Object.values(others) });
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox', '--disable-gpu'] });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await playground?.close();
  await world?.stop();
});

/** The Playground's own REST interface: acts as any of its people. */
async function playgroundPost(path: string, body: unknown): Promise<string> {
  const response = await fetch(`${playground.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return await response.text();
}

const from = { id: playgroundUserId(ola.oid) };
const say = (text: string) => playgroundPost(`/_conversation/v1/conversations/${playground.ids.personalChat}/messages`, { from, text, textFormat: 'plain' });

/** Waits for what happens beside the request that causes it: the Playground answers before the bot does. */
async function until(holds: () => boolean, push: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  for (let tries = 0; !holds() && tries < 200; tries += 1) await Promise.all([push(), delay(50)]);
}

/** The tracker as the quality assurance lead's tab reads it. */
const tracker = (reference: string) => world.as('quinn').getRecommendation({ params: { reference } });

/** What the reminder rules plan today, and the outbox sends: the server's own jobs. */
async function sendReminders(): Promise<void> {
  await until(() => world.services.conversations.forPerson(ola.oid) !== undefined);
  await until(() => world.services.messages.sentAbout('R-2026-032').length > 0, () => world.timers.fire());
}

async function openAsOla(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await page.route((url) => !['localhost', '127.0.0.1'].includes(url.hostname), (route) => route.abort());
  await page.goto(playground.url);
  await page.getByText('installationUpdate').first().waitFor();
  return page;
}

test('an owner is reminded of two things in one message, answers one on it with its own buttons, and the tracker shows it', async () => {
  const page = await openAsOla();
  await say('hi');
  await sendReminders();
  const [reminder] = world.services.messages.sentAbout('R-2026-032');
  const card = page.locator('.ac-adaptiveCard').filter({ hasText: '2 things wait for you' });
  await card.getByRole('button', { name: 'Update R-2026-032' }).click();
  const form = page.locator('.ac-adaptiveCard').filter({ has: page.getByRole('button', { name: 'Save update' }) }).last();
  await form.getByRole('combobox', { name: /Status/ }).click();
  await page.getByRole('option', { name: /^Done/ }).click();
  await form.getByRole('button', { name: 'Evidence, or another date' }).click();
  await form.getByRole('textbox', { name: 'Evidence' }).fill('Case note');
  await form.getByLabel('The day that the evidence describes').fill('2026-03-09');
  await form.getByRole('button', { name: 'Save update' }).click();
  await page.getByText('Your update is recorded.').waitFor();

  expect(reminder?.items.map(({ reference }) => reference)).toEqual(['R-2026-031', 'R-2026-032']);
  expect(await tracker('R-2026-032')).toMatchObject({ status: 'done', evidence: 'Case note', revision: 2, updates: [{ origin: 'bot', by: { name: 'Ola Fenwright' } }] });
}, 60_000);

test('in the browser an owner asks for a card, answers it, and sees the new state', async () => {
  const page = await openAsOla();
  await page.getByRole('textbox').last().click();
  await page.keyboard.type('update r2026-31');
  await page.getByRole('button', { name: 'Send Message' }).click();
  const card = page.locator('.ac-adaptiveCard').last();
  await card.getByLabel('Progress since the last update').fill('Two visits made');
  await card.getByRole('combobox', { name: /Is it on track/ }).click();
  await page.getByRole('option', { name: 'At risk' }).click();
  await card.getByRole('button', { name: 'Save update' }).click();
  await page.getByText('Your update is recorded.').waitFor();
  await page.locator('.ac-adaptiveCard').last().filter({ hasText: /Owner says\s*At risk/ }).waitFor();

  expect(await tracker('R-2026-031')).toMatchObject({ flag: 'atRisk', progress: 'Two visits made' });
}, 60_000);
