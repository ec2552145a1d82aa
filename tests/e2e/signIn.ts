import type { Page } from 'playwright-core';
import { cast } from '../../infra/local/demo/people';

/** Signs in through the chooser page of the local tenant, as whoever was signed in before or not, and goes to an address. */
export async function signInAs(page: Page, url: string, name: keyof typeof cast, path = '/my-work'): Promise<void> {
  // The app may go on to the chooser before its own page has loaded.
  await page.goto(url, { waitUntil: 'commit' });
  const other = page.getByRole('button', { name: 'Sign in as someone else' });
  const choice = page.getByRole('button', { name: new RegExp(`^${cast[name].name}`) });
  await other.or(choice).first().waitFor();
  if (await other.isVisible()) await other.click();
  await choice.click();
  await page.getByRole('heading', { level: 1, name: 'My work' }).waitFor();
  if (path !== '/my-work') await page.goto(url + path);
}
