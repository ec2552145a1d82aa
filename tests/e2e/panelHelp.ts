import type { Page } from 'playwright-core';
import { handedIn as writtenBy } from '../api/matrixWorld';
import { actors } from '../support/actors';
import { live } from '../support/panelStory';
import { allChecks, revisionOf, soundQuality } from '../support/story';
import type { World } from '../support/world';

/** A review that Morgan wrote and that waits for a panel; gives its reference. */
export async function waitingByMorgan(world: World): Promise<string> {
  const { reference } = await writtenBy(world, 'morgan', 'Quill Tenmark');
  await world.services.reviews.chooseForPanel(actors.quinn, reference, { revision: revisionOf(world, reference), checks: allChecks, quality: soundQuality, comment: '' });
  return reference;
}

/** These members say that they have no conflict with these reviews. */
export async function declareOn(world: World, panel: string, names: readonly (keyof typeof actors)[], reviews: readonly string[]): Promise<void> {
  for (const review of reviews) for (const name of names) await world.services.panels.declare(live(world, actors[name]), panel, review, { answer: 'continue', note: '' });
}

/** Whoever chairs that review decides everything as the reviewer proposed it, and concludes it. */
export async function concludeAsProposed(world: World, name: keyof typeof actors, panel: string, review: string): Promise<void> {
  const { panels } = world.services;
  const chair = live(world, actors[name]);
  const revision = () => world.stores.panelItems.get(`${panel}/${review}`)?.value.revision ?? 0;
  const { graded, proposals } = await panels.item(chair, panel, review);
  for (const { key, own } of graded) if (own) await panels.decideGrade(chair, panel, review, { revision: revision(), key, grade: own, decidedBy: 'agreement', reason: '' });
  for (const { id, level } of proposals) await panels.decideRecommendation(chair, panel, review, { revision: revision(), id, level, kind: 'agreed', decidedBy: 'agreement', reason: '' });
  await panels.markQuality(chair, panel, review, { revision: revision(), quality: soundQuality });
  await panels.conclude(chair, panel, review, { revision: revision() });
}

/** Waits until that drop-down shows its first mark, and the server has it. */
export async function markIsKept(page: Page, label: string): Promise<void> {
  await page.waitForFunction((name) => [...document.querySelectorAll('select')].some((select) => select.labels[0]?.textContent === name && select.value === 'fully'), label);
}

/** Goes to an address and waits until nothing of the page is loading any more. */
export async function openLoaded(page: Page, address: string): Promise<Page> {
  await page.goto(address);
  await page.locator('h1').waitFor();
  await page.getByText(/^(Loading|Opening)/).first().waitFor({ state: 'detached' });
  return page;
}
