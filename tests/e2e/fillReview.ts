import type { Page } from 'playwright-core';

const next = (page: Page) => page.getByRole('button', { name: /^(Save and continue|Check your answers)$/ }).click();
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const sections = [
  'Journey of the child',
  'Identification of needs, provision of support, and outcomes',
  'Management oversight, influence and direction',
  'Understanding of identity and impact on practice',
  'Multi-agency work, partners and community services',
];

/** Writes a whole review as a reviewer would, part after part, from its task list to the check of the answers. */
export async function fillEveryPart(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'About the child' }).click();
  await fillHeader(page);
  await fillStandards(page);
  for (const section of sections) await fillSection(page, section);
  await fillFeedback(page);
  await fillSummary(page);
  await fillRecommendations(page);
  await title(page, 'Check your answers');
}

async function fillHeader(page: Page): Promise<void> {
  await title(page, 'About the child');
  await page.getByLabel('Gender', { exact: true }).selectOption({ label: 'Female' });
  await page.getByLabel('Ethnicity', { exact: true }).selectOption({ label: 'African' });
  await page.getByLabel('Religion', { exact: true }).selectOption({ label: 'Christian' });
  await page.getByLabel('Additional needs', { exact: true }).fill('None known.');
  await page.getByLabel('First language', { exact: true }).fill('English');
  await page.getByRole('radio', { name: 'No', exact: true }).check();
  await next(page);
}

async function fillStandards(page: Page): Promise<void> {
  await title(page, 'Practice standards');
  for (const met of await page.getByRole('radio', { name: 'Met', exact: true }).all()) await met.check();
  await next(page);
}

async function fillSection(page: Page, section: string): Promise<void> {
  await title(page, section);
  await page.getByLabel('Strength 1', { exact: true }).fill('The child is seen alone and what they say is written down.');
  await page.getByLabel('Evidence for strength 1', { exact: true }).fill('Case notes of January and February.');
  await page.getByLabel('Area for development 1', { exact: true }).fill('The father’s views are not on the record.');
  await page.getByLabel('Evidence for area for development 1', { exact: true }).fill('Assessment of 12 January.');
  await page.getByLabel('Impact on the child', { exact: true }).fill('The child knows who will help.');
  await page.getByRole('radio', { name: /^Good/ }).check();
  await next(page);
}

async function fillFeedback(page: Page): Promise<void> {
  await title(page, 'Feedback');
  for (const source of await page.locator('section[aria-labelledby^=feedback-]').all()) {
    await source.getByRole('radio', { name: 'Yes' }).check();
    await source.getByLabel('When', { exact: true }).fill('2026-03-04');
    await source.getByLabel('How', { exact: true }).selectOption({ label: 'In person' });
    await source.getByLabel('What was said', { exact: true }).fill('“She listens to me.”');
  }
  await next(page);
}

async function fillSummary(page: Page): Promise<void> {
  await title(page, 'Summary and overall grades');
  await page.getByLabel('Analysis', { exact: true }).fill('Help came early and made life calmer.');
  for (const good of await page.getByRole('radio', { name: /^Good/ }).all()) await good.check();
  for (const why of await page.getByLabel('Why this grade?', { exact: true }).all()) await why.fill('The sections show it.');
  await next(page);
}

async function fillRecommendations(page: Page): Promise<void> {
  await title(page, 'Recommendations for this child');
  await page.getByRole('button', { name: 'Add a recommendation' }).click();
  await page.getByLabel('Action', { exact: true }).fill('Meet the father and write up his views.');
  await page.getByLabel('What will be different for the child?', { exact: true }).fill('He has a part in the plan.');
  await page.getByRole('radio', { name: 'A person' }).check();
  await page.getByLabel('Search by name or team', { exact: true }).fill('Ola');
  await page.getByRole('radio', { name: /Ola Fenwright/ }).click();
  await page.getByLabel('By when', { exact: true }).fill('2026-06-12');
  await page.getByLabel('Theme', { exact: true }).selectOption({ label: 'Fathers and wider family' });
  await page.getByRole('checkbox', { name: /^Journey of the child \(/ }).check();
  await next(page);
  await title(page, 'Recommendations for the service');
  await page.getByLabel('Or say why the service needs none', { exact: true }).fill('What was found concerns this child alone.');
  await next(page);
}
