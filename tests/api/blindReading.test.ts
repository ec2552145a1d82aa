import { type Grade } from '../../src/domain/templates/types';
import { type ReadingInput } from '../../src/contract/panels';
import { type PartAnswers } from '../../src/domain/reviews/types';
import { actors } from '../support/actors';
import { declaredAll, live, readingOf } from '../support/panelStory';
import { allChecks, completeAnswers, newChild, revisionOf, soundQuality } from '../support/story';
import { startWorld, type World } from '../support/world';
import { heardBy, seated } from './wallWorld';

/**
 * Two reviews that differ in nothing but the reviewer's grades and the reasons for them, on a panel that reads blind: as
 * long as every answer about the one is letter for letter the answer about the other, nothing gives a grade away.
 */
let world: World;
let panel = '';
let reviews: readonly [string, string] = ['', ''];
const { casey, robin, quinn, devon } = actors;

async function gradedReview(grade: Grade): Promise<string> {
  const { services } = world;
  const { review: { reference } } = await services.reviews.assign(casey, { recordNumber: await newChild(world), reviewerOid: robin.oid, theme: 'Voice of the child', workingDays: 10 });
  await services.reviews.accept(robin, reference);
  for (const [part, answers] of completeAnswers()) await services.reviews.savePart(robin, reference, part, { revision: 0, answers: regraded(answers, grade) });
  await services.reviews.submit(robin, reference, { revision: revisionOf(world, reference), declared: true });
  await services.reviews.chooseForPanel(quinn, reference, { revision: revisionOf(world, reference), checks: allChecks, quality: soundQuality, comment: '' });
  return reference;
}

function regraded(answers: PartAnswers, grade: Grade): PartAnswers {
  if (answers.kind === 'graded') return { ...answers, graded: { ...answers.graded, grade } };
  if (answers.kind === 'summary') return { ...answers, summary: { ...answers.summary, practiceGrade: grade, practiceReason: `Because ${grade}.`, outcomesGrade: grade, outcomesReason: `Because ${grade}.` } };
  return answers;
}

beforeAll(async () => {
  world = await startWorld();
  reviews = [await gradedReview('good'), await gradedReview('outstanding')];
  panel = await seated(world, reviews, true);
  for (const review of reviews) await declaredAll(world, panel, review);
}, 60_000);
afterAll(() => world.stop());

/** What that person is answered about one of the two, with everything taken out in which two reviews must differ. */
async function answersAbout(name: 'devon' | 'casey', review: string, other: string): Promise<string[]> {
  const heard = await heardBy(world, name, { panel, review }, []);
  const anonymous = (text: string): string => text.replaceAll(review, 'PIR').replaceAll(other, 'OTHER').replace(/M3\d{4}/g, 'M').replace(/"requestId":"[^"]*"/g, '');
  return [...heard].filter(([asked]) => asked.includes(review)).map(([asked, { text }]) => anonymous(`${asked} ${text}`));
}

test('to a member who has not read yet every answer about one is the answer about the other, but for its reference', async () => {
  const [first, second] = reviews;
  const [one, another] = [await answersAbout('devon', first, second), await answersAbout('devon', second, first)];
  expect(one.some((answer) => answer.includes('Knows the child.'))).toBe(true);
  expect(one).toEqual(another);
  expect(await answersAbout('casey', first, second)).not.toEqual(await answersAbout('casey', second, first));
});

test('no list and no page that shows both holds a grade of either', async () => {
  const heard = await heardBy(world, 'devon', { panel, review: reviews[1] }, []);
  const told = [...heard].filter(([asked, { text }]) => !asked.startsWith('getTemplate') && !asked.startsWith('getConfig') && /"outstanding"|Because/.test(text)).map(([asked]) => asked);
  expect(told).toEqual([]);
});

test('asking whether a blind reading is complete tells nothing: the same grades pass or fail for both', async () => {
  const item = await world.services.panels.item(live(world, devon), panel, reviews[0]);
  const given = (grade: Grade): ReadingInput => readingOf(item, Object.fromEntries(item.graded.map(({ key }) => [key, { agrees: undefined, grade, comment: '' }])));
  await world.services.panels.submitReading(live(world, devon), panel, reviews[0], { revision: 0, reading: given('good') });
  await world.services.panels.submitReading(live(world, devon), panel, reviews[1], { revision: 0, reading: given('good') });
  const shown = await Promise.all(reviews.map((review) => world.services.panels.item(live(world, devon), panel, review)));
  expect(shown.map(({ gradesShown, graded }) => [gradesShown, graded[0]?.own])).toEqual([[true, 'good'], [true, 'outstanding']]);
});

test('with one’s own reading in, the review shows its grades in every place', async () => {
  const { review, parts = [] } = await world.services.reviews.get(live(world, devon), reviews[1]);
  const journey = parts.find(({ part }) => part.part === 'journey')?.part.answers;
  expect([review.practiceGrade, journey?.kind === 'graded' && journey.graded.grade]).toEqual(['outstanding', 'outstanding']);
});
