import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../../infra/local/chromium';
import { cast } from '../../infra/local/demo/people';
import { playgroundUserId, startPlayground, type Playground } from '../../infra/local/playground';
import { createBot, type Bot } from '../../bot/createBot';
import { silentLog } from '../bot/support/botWorld';
import { localLinks, markedRecommendation } from '../bot/support/samples';
import { actors } from '../support/actors';
import { openServer, type TestServer } from '../support/services';
import { startTestTenant, type TestTenant } from '../support/tenant';

const { ola, ...others } = cast;
let tenant: TestTenant;
let server: TestServer;
let bot: Bot;
let http: Server;
let playground: Playground;
let browser: Browser;

/** Our server over a tenant on this machine, with two recommendations of Ola's that are due in five days. */
async function startServer(): Promise<void> {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  for (const { oid, name, upn, roles, kind } of [cast.ola, cast.quinn]) await server.services.people.signIn({ oid, name, upn, roles, kind });
  for (const reference of ['R-2026-031', 'R-2026-032']) await server.stores.recommendations.create(markedRecommendation({ reference, originKey: reference, dueDay: '2026-03-15', revision: 1 }), { priority: 'save' });
  bot = createBot({ services: server.services, config: { auth: { mode: 'none', bindHost: '127.0.0.1' }, tenantId: tenant.file.tenantId, teamId: '', channelId: '', links: localLinks }, clock: server.clock, log: silentLog([]) });
  http = createServer((request, response) => void bot.handle(request, response));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
}

beforeAll(async () => {
  await startServer();
  const botUrl = `http://127.0.0.1:${(http.address() as AddressInfo).port}/api/messages`;
  playground = await startPlayground({ dataDir: tenant.dataDir, port: 0, botUrl, botId: `28:${tenant.file.apps.bot.clientId}`, tenantId: tenant.file.tenantId, currentUser: ola, others: Object.values(others) });
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox', '--disable-gpu'] });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await playground?.close();
  http?.closeAllConnections();
  await new Promise((resolve) => http?.close(resolve));
  await tenant?.close();
});

/** The Playground's own REST interface: acts as any of its people. */
async function playgroundPost(path: string, body: unknown): Promise<string> {
  const response = await fetch(`${playground.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  await bot.idle();
  return await response.text();
}

const from = { id: playgroundUserId(ola.oid) };
const say = (text: string) => playgroundPost(`/_conversation/v1/conversations/${playground.ids.personalChat}/messages`, { from, text, textFormat: 'plain' });

/** Waits for what happens beside the request that causes it: the Playground answers before the bot does. */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds() && tries < 200; tries += 1) await delay(25);
}

const tracker = (reference: string) => server.services.recommendations.get(actors.quinn, reference).recommendation;

/** What the reminder rules plan today, and the outbox sends. */
async function sendReminders(): Promise<void> {
  await until(() => server.services.conversations.forPerson(ola.oid) !== undefined);
  await server.services.messages.plan();
  expect(await bot.deliver()).toMatchObject({ failed: 0, unknown: 0 });
}

async function openAsOla(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await page.route((url) => !['localhost', '127.0.0.1'].includes(url.hostname), (route) => route.abort());
  await page.goto(playground.url);
  await page.getByText('installationUpdate').first().waitFor();
  return page;
}

test('an owner is reminded of two things in one message, answers one, and the tracker shows it', async () => {
  await say('hi');
  await sendReminders();
  const [reminder] = server.services.messages.sentAbout('R-2026-032');
  const data = { verb: 'recommendation.update', reference: 'R-2026-032', revision: 1, status: 'done', flag: 'onTrack', evidence: 'Case note', evidenceDay: '2026-03-09' };
  const reply = await playgroundPost('/_conversation/v1/invoke', { name: 'adaptiveCard/action', from, conversation: { id: playground.ids.personalChat }, replyToId: reminder?.activityId, value: { action: { type: 'Action.Execute', verb: data.verb, data } } });

  expect(reminder?.items.map(({ reference }) => reference)).toEqual(['R-2026-031', 'R-2026-032']);
  expect(reply).toContain('Your update is recorded.');
  expect(tracker('R-2026-032')).toMatchObject({ status: 'done', evidence: 'Case note', revision: 2 });
});

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

  expect(await page.locator('.ac-adaptiveCard').last().innerText()).toMatch(/Owner says\s+At risk/);
  expect(tracker('R-2026-031')).toMatchObject({ flag: 'atRisk', progress: 'Two visits made' });
}, 60_000);
