import { sampleReview } from '../tab/support/sampleReview';
import { type OpenTab, openTab } from './openTab';

let tab: OpenTab;
beforeAll(async () => {
  tab = await openTab();
});
afterAll(() => tab.close());
beforeEach(() => {
  tab.server.world.review = sampleReview();
  tab.server.world.saves = [];
  tab.server.world.faults = {};
});
afterEach(() => tab.context.setOffline(false));

const journey = '/reviews/PIR-2026-07/parts/journey';
const area = () => tab.page.getByLabel('Area for development 1', { exact: true });
/** With its words there: a network that is cut sooner leaves nothing to write in. */
async function openJourney(): Promise<void> {
  await tab.open(journey);
  await area().waitFor();
}
const status = (name: string) => tab.page.locator(`[data-save-status="${name}"]`);
const stored = () => {
  const answers = tab.server.world.review.parts?.find(({ part }) => part === 'journey')?.answers;
  return answers?.kind === 'graded' ? answers.graded : undefined;
};
const areas = () => stored()?.areas.map(({ text }) => text);
const worded = (text: string) => ({ id: 'a1', text, evidence: '', beforePeriod: false });
/** Somebody else writes into the same part, on another screen. */
function someoneElseWrites(change: object): void {
  const { review } = tab.server.world;
  tab.server.world.review = { ...review, parts: review.parts?.map((part) => (part.part === 'journey' && part.answers.kind === 'graded' ? { ...part, revision: part.revision + 1, answers: { kind: 'graded', graded: { ...part.answers.graded, ...change } } } : part)) };
}

test('words are saved by themselves, and the page says when', async () => {
  await openJourney();
  await area().fill('No chronology since June.');
  await tab.page.getByText('Saved at 14:05').waitFor();

  expect(areas()).toEqual(['No chronology since June.']);
  expect(tab.server.world.saves).toHaveLength(1);
});

test('without a network the words stay on the page, and are saved when it is back', async () => {
  await openJourney();
  await tab.context.setOffline(true);
  await area().fill('Written on a train.');
  await status('offline').waitFor();
  expect(areas()).not.toContain('Written on a train.');

  await tab.context.setOffline(false);
  await status('saved').waitFor();
  expect(areas()).toEqual(['Written on a train.']);
});

test('two people in different fields both keep their words', async () => {
  await openJourney();
  someoneElseWrites({ impact: 'Morgan’s words' });
  await area().fill('Robin’s areas');
  await tab.page.getByText('Saved at 14:05').waitFor();

  expect(stored()).toMatchObject({ impact: 'Morgan’s words', areas: [{ text: 'Robin’s areas' }] });
});

test('two people in one field are shown both texts, and the person decides', async () => {
  await openJourney();
  someoneElseWrites({ areas: [worded('Morgan’s areas')] });
  await area().fill('Robin’s areas');
  await tab.page.getByRole('heading', { name: /Somebody else changed the same answer/ }).waitFor();
  expect(areas()).toEqual(['Morgan’s areas']);

  await tab.page.getByRole('button', { name: 'Use both together' }).click();
  await status('saved').waitFor();
  expect(areas()).toEqual(['Robin’s areas Morgan’s areas']);
});

test('a paste of 70,000 characters is named with its length, and nothing of it is lost', async () => {
  await openJourney();
  await area().fill('x'.repeat(70_000));

  await tab.page.getByText(/This is 70,000 characters long and the most that fits is 63,999/).waitFor();
  expect(await area().inputValue()).toHaveLength(70_000);
  expect(tab.server.world.saves).toHaveLength(0);
});

test('moving on at once saves first', async () => {
  await openJourney();
  await area().fill('Last words before the next part.');
  await tab.page.getByRole('button', { name: 'Save and continue' }).click();
  await tab.page.getByRole('heading', { level: 1, name: /Identification of needs/ }).waitFor();

  expect(areas()).toEqual(['Last words before the next part.']);
});

test('words that cannot be saved are not left behind without being asked', async () => {
  await openJourney();
  await tab.context.setOffline(true);
  await area().fill('Must not vanish.');
  await tab.page.getByRole('link', { name: 'Reviews', exact: true }).click();
  await tab.page.getByRole('dialog', { name: 'Your last words are not saved' }).waitFor();

  await tab.page.getByRole('button', { name: 'Stay on this page' }).click();
  expect(await area().inputValue()).toBe('Must not vanish.');
});

test('the browser’s back button does not leave unsaved words behind either', async () => {
  await tab.open('/reviews/PIR-2026-07');
  await tab.page.getByRole('link', { name: 'Journey of the child' }).first().click();
  await area().waitFor();
  await tab.context.setOffline(true);
  await area().fill('Nor may this vanish.');
  await tab.page.evaluate(() => history.back());
  await tab.page.getByRole('dialog', { name: 'Your last words are not saved' }).waitFor();
  expect(tab.page.url()).toContain(journey);

  await tab.page.getByRole('button', { name: 'Leave without saving' }).click();
  await tab.page.waitForURL(/PIR-2026-07$/);
});

test('the browser asks before it closes a page whose words are not saved, and not before it closes a saved one', async () => {
  await openJourney();
  await tab.context.setOffline(true);
  await area().fill('Must not vanish either.');
  const asked = tab.page.waitForEvent('dialog');
  // From within the page: whoever reloads it from outside waits for a page that never comes.
  await tab.page.evaluate(() => void setTimeout(() => location.reload()));
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  expect(await area().inputValue()).toBe('Must not vanish either.');

  await tab.context.setOffline(false);
  await status('saved').waitFor();
  await tab.page.reload();
  await area().waitFor();
  expect(await area().inputValue()).toBe('Must not vanish either.');
});

test('a recommendation that was removed comes back by Undo', async () => {
  await tab.open('/reviews/PIR-2026-07/parts/childRecommendations');
  await tab.page.getByRole('button', { name: 'Add a recommendation' }).click();
  await tab.page.getByLabel('Action', { exact: true }).fill('Ask the health visitor for the missed appointments');
  await tab.page.getByRole('button', { name: 'Remove recommendation 1' }).click();
  expect(await tab.page.getByLabel('Action', { exact: true }).count()).toBe(0);

  await tab.page.getByRole('button', { name: 'Undo' }).click();
  expect(await tab.page.getByLabel('Action', { exact: true }).inputValue()).toBe('Ask the health visitor for the missed appointments');
});
