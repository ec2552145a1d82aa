import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../../infra/local/chromium';
import { cast } from '../../infra/local/demo/people';
import { playgroundUserId, startPlayground, type Playground } from '../../infra/local/playground';
import { type OutboxMessage } from '../../src/services/types';
import { startBotWorld, TENANT, type BotWorld } from '../bot/support/botWorld';
import { markedRecommendation } from '../bot/support/samples';
import { memoryWorld } from '../bot/support/memoryServices';

const { ola, ...others } = cast;
let world: BotWorld;
let playground: Playground;
let browser: Browser;
let dataDir: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'playground-'));
  world = await startBotWorld({ config: { teamId: '', sendTimeoutMs: 10_000, answerWithinMs: 8_000 }, memory: memoryWorld([markedRecommendation(), markedRecommendation({ reference: 'R-2026-032' })]) });
  playground = await startPlayground({ dataDir, port: 0, botUrl: world.url, botId: '28:practice-and-impact', tenantId: TENANT, currentUser: ola, others: Object.values(others) });
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox', '--disable-gpu'] });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await playground?.close();
  await world?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The Playground's own REST interface: acts as any of its people. */
async function playgroundPost(path: string, body: unknown): Promise<string> {
  const response = await fetch(`${playground.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  await world.bot.idle();
  return await response.text();
}

const from = { id: playgroundUserId(ola.oid) };
const say = (text: string) => playgroundPost(`/_conversation/v1/conversations/${playground.ids.personalChat}/messages`, { from, text, textFormat: 'plain' });

/** Waits for what happens beside the request that causes it: the Playground answers before the bot does. */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds() && tries < 200; tries += 1) await delay(25);
}

/** A reminder of one recommendation, sent; gives the activity that holds its card. */
async function remind(reference: string): Promise<string> {
  const message: OutboxMessage = { nonce: `reminder/${reference}`, day: '2026-03-20', channel: 'personal', recipientOid: ola.oid, rule: 'recommendationDue', items: [{ rule: 'recommendationDue', reference, dueDay: '2026-03-27', state: 'inProgress' }], state: 'pending', attempts: 0, error: '', createdAt: '2026-03-20T09:00:00Z', sentAt: undefined, activityId: '' };
  world.memory.outbox.set(message.nonce, message);
  await world.bot.deliver();
  return world.memory.outbox.get(message.nonce)?.activityId ?? '';
}

async function openAsOla(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await page.route((url) => !['localhost', '127.0.0.1'].includes(url.hostname), (route) => route.abort());
  await page.goto(playground.url);
  await page.getByText('installationUpdate').first().waitFor();
  return page;
}

test('an owner answers a reminder card, and it shows the new state', async () => {
  await say('hi');
  await until(() => world.memory.services.conversations.forPerson(ola.oid) !== undefined);
  const replyToId = await remind('R-2026-032');
  const data = { verb: 'recommendation.update', reference: 'R-2026-032', revision: 3, status: 'done', flag: 'onTrack', evidence: 'Case note', evidenceDay: '2026-03-19' };
  const reply = await playgroundPost('/_conversation/v1/invoke', { name: 'adaptiveCard/action', from, conversation: { id: playground.ids.personalChat }, replyToId, value: { action: { type: 'Action.Execute', verb: data.verb, data } } });

  expect(reply).toContain('Your update is recorded.');
  expect(reply).toContain('Done, awaiting sign-off');
  expect(world.memory.recommendations.get('R-2026-032')).toMatchObject({ status: 'done', evidence: 'Case note' });
});

test('an owner does the same in the browser, with the words and choices of the card', async () => {
  const page = await openAsOla();
  await remind('R-2026-031');
  const card = page.locator('.ac-adaptiveCard').last();
  await card.getByLabel('Progress since the last update').fill('Two visits made');
  await card.getByRole('combobox', { name: /Is it on track/ }).click();
  await page.getByRole('option', { name: 'At risk' }).click();
  await card.getByRole('button', { name: 'Save update' }).click();
  await page.getByText('Your update is recorded.').waitFor();

  expect(await page.locator('.ac-adaptiveCard').last().innerText()).toMatch(/Owner says\s+At risk/);
  expect(world.memory.recommendations.get('R-2026-031')).toMatchObject({ flag: 'atRisk', progress: 'Two visits made' });
}, 60_000);
