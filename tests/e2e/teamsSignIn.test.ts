import type { FrameLocator } from 'playwright-core';
import { cast } from '../../infra/local/demo/people';
import { type HostPage, startHostPage } from '../../infra/local/hostPage/hostPage';
import { inProgress } from '../support/story';
import type { World } from '../support/world';
import type { Browser } from './browser';
import { productForAll } from './product';

/** A sign-in that Teams cannot renew while somebody writes, on the real server inside the page that plays Teams. */
let world: World;
let browser: Browser;
let host: HostPage;
let review = '';
let tab: FrameLocator;
/** What Teams gives when the tab asks for a token. */
let tokenFromTeams: () => Promise<string>;

productForAll(async (opened) => {
  ({ world, browser } = opened);
  review = await inProgress(world);
  host = await startHostPage({ port: 0, appUrl: world.url, tenantId: world.tenant.file.tenantId, people: Object.values(cast), tokenFor: () => tokenFromTeams() });
});
afterAll(() => host.close());

const fresh = () => world.token('robin');
const ranOut = () => world.token('robin', { exp: Math.floor(Date.parse(world.clock.now()) / 1000) - 3_600 });
const impact = () => tab.getByRole('textbox', { name: /impact/i }).first();
const status = (name: string) => tab.locator(`[data-save-status="${name}"]`);
const notice = () => tab.getByRole('alert').filter({ hasText: 'Teams could not renew your sign-in.' });

/** Presses “Try again” and has Teams give a token. Until then Teams keeps whoever asks waiting: no try of the tab's own is quicker. */
async function tryAgain(): Promise<void> {
  let pressed = (): void => undefined;
  const press = new Promise<void>((done) => (pressed = done));
  tokenFromTeams = () => press.then(fresh);
  await browser.page.getByLabel('Sign-in').evaluate((select: HTMLSelectElement) => void (select.value = 'works'));
  await notice().getByRole('button', { name: 'Try again' }).click();
  pressed();
}

/** Opens the part in Teams with a sign-in that works. */
async function openJourney(): Promise<void> {
  tokenFromTeams = fresh;
  await browser.page.goto(`${host.url}?${new URLSearchParams({ as: cast.robin.oid, subPage: `reviews/${review}` }).toString()}`);
  tab = browser.page.frameLocator('iframe');
  await tab.getByRole('link', { name: 'Journey of the child' }).first().click();
  await impact().waitFor();
}

test('words that are written while Teams gives no token stay on the page, and are saved once it gives one', async () => {
  await openJourney();
  tokenFromTeams = () => Promise.reject(new Error('Teams has no token.'));
  await impact().fill('Written without a token.');
  await status('signedOut').waitFor();
  await notice().getByText('What you wrote is kept on this page.').waitFor();

  await notice().getByRole('button', { name: 'Try again' }).click();
  expect(await impact().inputValue()).toBe('Written without a token.');
  await tryAgain();
  await status('saved').waitFor();
  expect([await impact().inputValue(), await notice().count()]).toEqual(['Written without a token.', 0]);
});

test('a token that has run out and that Teams still gives is no reason to stop trying: the words are saved by themselves when a fresh one comes', async () => {
  await openJourney();
  tokenFromTeams = ranOut;
  await impact().fill('Written with an old token.');
  await status('signedOut').waitFor();
  await notice().waitFor();

  tokenFromTeams = fresh;
  await status('saved').waitFor();
  await notice().waitFor({ state: 'detached' });
  expect(JSON.stringify(await world.as('robin').getReview({ params: { reference: review } }))).toContain('Written with an old token.');
});

test('an approval that was taken back says who can give it again, and nothing written is lost', async () => {
  await openJourney();
  await browser.page.getByLabel('Sign-in').evaluate((select: HTMLSelectElement) => void (select.value = 'consent'));
  await impact().fill('Written before the administrator came.');
  await notice().getByText('Ask your administrator to approve the app, then try again.').waitFor();

  await tryAgain();
  await status('saved').waitFor();
  expect(await impact().inputValue()).toBe('Written before the administrator came.');
});

test('Teams may ask the person while the tab opens and when they press the button, and never while they write', async () => {
  await browser.page.addInitScript(() => {
    const silently: unknown[] = [];
    Object.assign(globalThis, { silently });
    addEventListener('message', ({ data }: MessageEvent<{ func?: string; args?: unknown[] }>) => data.func === 'authentication.getAuthToken' && silently.push(data.args?.[2]));
  });
  const askedSilently = () => browser.page.evaluate(() => (globalThis as unknown as { silently: unknown[] }).silently);
  await openJourney();
  expect((await askedSilently())[0]).toBe(false);

  const opened = (await askedSilently()).length;
  tokenFromTeams = () => Promise.reject(new Error('Teams has no token.'));
  await impact().fill('Nobody asks me anything now.');
  await status('signedOut').waitFor();
  const written = await askedSilently();
  expect(new Set(written.slice(opened))).toEqual(new Set([true]));

  await tryAgain();
  await status('saved').waitFor();
  expect((await askedSilently()).slice(written.length)).toContain(false);
});
