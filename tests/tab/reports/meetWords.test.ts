import { meetWords } from '../../../tab/pages/reports/meetWords';

const on = { heading: 'July to September', opening: 'Plans are clearer.', closing: '', revision: 3 };
const words = ({ revision: _, ...rest }: typeof on) => rest;

test('as long as nobody else saves, what is typed stands as it is', () => {
  expect(meetWords({ words: { ...words(on), closing: 'Thank you' }, on }, on)).toMatchObject({ words: { closing: 'Thank you' }, on: { revision: 3 }, dirty: true, contested: [] });
});

test('nothing typed takes what somebody else saved', () => {
  expect(meetWords({ words: words(on), on }, { ...on, opening: 'Plans are late.', revision: 4 })).toMatchObject({ words: { opening: 'Plans are late.' }, on: { revision: 4 }, dirty: false, contested: [] });
});

test('two who change different fields both have their words', () => {
  const met = meetWords({ words: { ...words(on), closing: 'Thank you' }, on }, { ...on, opening: 'Plans are late.', revision: 4 });
  expect(met).toMatchObject({ words: { opening: 'Plans are late.', closing: 'Thank you' }, dirty: true, contested: [] });
});

test('two who change one field in different ways are contested, and what was typed is kept', () => {
  const met = meetWords({ words: { ...words(on), opening: 'Plans are clear to children.' }, on }, { ...on, opening: 'Plans are late.', revision: 4 });
  expect(met).toMatchObject({ words: { opening: 'Plans are clear to children.' }, on: { opening: 'Plans are late.', revision: 4 }, contested: ['opening'] });
});

test('two who write the same are not contested', () => {
  expect(meetWords({ words: { ...words(on), closing: 'Thank you' }, on }, { ...on, closing: 'Thank you', revision: 4 })).toMatchObject({ dirty: false, contested: [] });
});
