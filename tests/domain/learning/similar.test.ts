import { repeatsOf, SIMILAR_ENOUGH } from '../../../src/domain/learning/repeats';
import { createSimilarIndex } from '../../../src/domain/learning/similarIndex';
import { whySimilar } from '../../../src/domain/learning/similarWhy';
import { stemOf, stretchesIn, wordsOf } from '../../../src/domain/learning/similarWords';

const history = {
  father: 'Contact the child’s father and record his views in the care plan.',
  supervision: 'Hold monthly supervision and record the actions agreed.',
  strategy: 'Book a multi-agency strategy meeting about contextual safeguarding.',
  places: 'Map the places and peers where the young person is at risk outside the home.',
  chronology: 'Update the chronology within two weeks and keep it up to date.',
  genogram: 'Update the genogram within two weeks with the paternal family.',
  lifeStory: 'Complete life-story work with the child using an interpreter.',
};
const index = createSimilarIndex();
for (const [key, text] of Object.entries(history)) index.put(key, text);
Array.from(index.reweighing());

test.each([
  ['the same action in other words', 'Speak to the father at home; record his views', 'father'],
  ['slips of the pen', 'Record monthy superivsion with actons agreed', 'supervision'],
  ['half of it typed', 'Map risk outside the ho', 'places'],
  ['other forms of the words', 'Updating chronologies', 'chronology'],
  ['a hyphen less', 'life story work with an interpreter', 'lifeStory'],
])('%s is found', (_, typed, expected) => {
  expect(index.find(typed, SIMILAR_ENOUGH)[0]?.key).toBe(expected);
});

test('what is about something else is not similar', () => {
  expect(index.find('Arrange a dental check.', 0.2)).toEqual([]);
});

test('what many texts say counts for little: two that share only that are not similar enough to show', () => {
  const many = createSimilarIndex();
  for (let number = 0; number < 40; number += 1) many.put(`u${number}`, `Update matter${number} within two weeks.`);
  many.put('genogram', history.genogram);
  Array.from(many.reweighing());
  expect(many.find('Update the chronology within two weeks.', SIMILAR_ENOUGH).map(({ key }) => key)).not.toContain('genogram');
});

test('nothing is like no words at all', () => {
  expect(index.find(' … ', 0)).toEqual([]);
});

test('why two are similar is told by words, their forms and what words share, the most telling first', () => {
  const why = whySimilar(wordsOf('Record superivsion every month, agreeing actions'), index.wordsOf('supervision'), index.weightOf, 5);
  expect(why).toEqual(expect.arrayContaining([
    { typed: 'superivsion', found: 'supervision', sameWord: false, stretches: ['super', 'sion'] },
    { typed: 'agreeing', found: 'agreed', sameWord: true, stretches: [] },
    { typed: 'actions', found: 'actions', sameWord: true, stretches: [] },
  ]));
  expect(why[0]?.sameWord).toBe(true);
  expect(why.map(({ typed }) => typed)).not.toContain('every');
});

test('a slip of the pen is not taken for a rare and telling word', () => {
  const many = createSimilarIndex();
  for (let number = 0; number < 40; number += 1) many.put(`s${number}`, `Supervision of case ${number} is recorded.`);
  Array.from(many.reweighing());
  expect(many.weightOf('supervison')).toBeCloseTo(many.weightOf('supervision'), 6);
  expect(many.weightOf('zebra')).toBeGreaterThan(many.weightOf('supervision'));
});

test.each([['visits', 'visit'], ['visited', 'visit'], ['visiting', 'visit'], ['planning', 'plan'], ['planned', 'plan'], ['agencies', 'agency'], ['arrange', 'arrang'], ['arranging', 'arrang'], ['process', 'process'], ['bring', 'bring'], ['status', 'status']])('the stem of %s is %s', (word, stem) => {
  expect(stemOf(word)).toBe(stem);
});

test('what two words share is told in stretches of letters', () => {
  expect(stretchesIn('supervision', 'supervison')).toEqual(['supervis', 'on']);
});

test('words of every text count only where there are no others', () => {
  expect([wordsOf('The child’s plan, and the CHILD'), wordsOf('to be or not to be')]).toEqual([['child', 'plan'], ['to', 'be', 'or', 'not']]);
});

const made = (createdAt: string, doneSignedOffAt?: string) => ({ createdAt, doneSignedOffAt });
test('what was made before is told by how often, since when, and when last signed off', () => {
  expect(repeatsOf([made('2024-01-01T09:00:00Z', '2024-03-08T12:00:00Z'), made('2019-06-02T09:00:00Z', '2019-12-01T12:00:00Z'), made('2021-02-02T09:00:00Z')])).toEqual({ times: 3, since: 2019, lastSignedOffDay: '2024-03-08' });
});

test('what was never signed off says nothing of it, and what was never made says nothing at all', () => {
  expect([repeatsOf([made('2025-12-31T23:30:00Z')]), repeatsOf([])]).toEqual([{ times: 1, since: 2025, lastSignedOffDay: '' }, undefined]);
});
