import { diffWords, mergeWords } from '../../../tab/autosave/words';

test('two people who change different words of one text are merged into one', () => {
  const merged = mergeWords('The chronology stops in June.', 'The chronology stops in July.', 'A full chronology stops in June.');

  expect(merged).toEqual({ text: 'A full chronology stops in July.', overlaps: 0 });
});

test('two people who each add a sentence at the end both keep theirs, and nothing stands there twice', () => {
  expect(mergeWords('Seen alone.', 'Seen alone. Twice.', 'Seen alone. At school.')).toEqual({ text: 'Seen alone. Twice. At school.', overlaps: 1 });
});

test('where both changed the same words, both are there, mine first', () => {
  expect(mergeWords('Visits were late.', 'Visits were rare.', 'Visits were short.')).toEqual({ text: 'Visits were rare. short.', overlaps: 1 });
});

test('a change shows what was taken out and what was written in', () => {
  expect(diffWords('seen at home', 'seen alone at home')).toEqual([
    { kind: 'same', text: 'seen ' },
    { kind: 'added', text: 'alone ' },
    { kind: 'same', text: 'at home' },
  ]);
});

test('two whole reviews of 8,000 words are merged', () => {
  const base = Array.from({ length: 8_000 }, (_, index) => `word${index}`).join(' ');
  const merged = mergeWords(base, base.replaceAll('5 ', '5, '), `${base} Then it ended.`);

  expect(merged.text).toBe(`${base.replaceAll('5 ', '5, ')} Then it ended.`);
});
