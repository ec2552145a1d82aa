import fc from 'fast-check';
import { createSimilarIndex, type SimilarIndex } from '../../../src/domain/learning/similarIndex';
import { wordsOf } from '../../../src/domain/learning/similarWords';
import { plainSimilarity } from '../../support/plainSimilarity';

const vocabulary = 'father family chronology supervision assessment safeguarding contextual visit visits visiting planning plan interpreter genogram advocacy record recorded recording housing education health meeting strategy worker manager the and of with'.split(' ');
const anyProse = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));
const anyText = fc.oneof({ weight: 4, arbitrary: anyProse }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }) }).filter((text) => wordsOf(text).length > 0);
const anyTexts = fc.array(anyText, { minLength: 1, maxLength: 12 });

function indexOf(texts: readonly string[]): SimilarIndex {
  const index = createSimilarIndex();
  texts.forEach((text, number) => index.put(String(number), text));
  Array.from(index.reweighing());
  return index;
}
const scoreOf = (index: SimilarIndex, text: string, key: number) => index.find(text, 0).find((found) => found.key === String(key))?.score ?? 0;

test('a text is wholly similar to itself', () => {
  fc.assert(fc.property(anyTexts, (texts) => {
    const index = indexOf(texts);
    texts.forEach((text, number) => expect(scoreOf(index, text, number)).toBeCloseTo(1, 5));
  }));
});

test('one is as similar to the other as the other to the one', () => {
  fc.assert(fc.property(anyText, anyText, (one, other) => {
    const index = indexOf([one, other]);
    expect(scoreOf(index, one, 1)).toBeCloseTo(scoreOf(index, other, 0), 5);
  }));
});

test('every score lies between 0 and 1, the most similar first', () => {
  fc.assert(fc.property(anyTexts, anyText, (texts, asked) => {
    const scores = indexOf(texts).find(asked, 0).map(({ score }) => score);
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  }));
});

test('the order of words, their case and what stands between them do not matter', () => {
  fc.assert(fc.property(anyProse, fc.nat(), (text, turn) => {
    const words = wordsOf(text);
    const turned = [...words.slice(turn % words.length), ...words.slice(0, turn % words.length)].join(', ').toUpperCase();
    expect(scoreOf(indexOf([text]), turned, 0)).toBeCloseTo(1, 5);
  }), { examples: [['father visit plan', 1]] });
});

test('two letters that change places in one word of several leave the texts similar', () => {
  const long = vocabulary.filter((word) => word.length >= 6);
  fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...long), { minLength: 4, maxLength: 10 }), fc.nat(), fc.nat(), (words, which, where) => {
    const word = words[which % words.length] ?? '';
    const at = 1 + (where % (word.length - 3));
    const slipped = words.map((each) => (each === word ? `${each.slice(0, at)}${each[at + 1] ?? ''}${each[at] ?? ''}${each.slice(at + 2)}` : each));
    expect(scoreOf(indexOf([words.join(' '), ...long]), slipped.join(' '), 0)).toBeGreaterThan(0.7);
  }));
});

test('the index scores as the definition does, text by text', () => {
  fc.assert(fc.property(anyTexts, anyText, (texts, asked) => {
    const index = indexOf(texts);
    texts.forEach((text, number) => expect(scoreOf(index, asked, number)).toBeCloseTo(plainSimilarity(asked, text, index.weightOf), 4));
  }));
});

test('an index that texts came to, changed in and left finds as a new one of the same texts', () => {
  const anySteps = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), text: fc.option(anyText, { nil: undefined }) }), { maxLength: 20 });
  fc.assert(fc.property(anySteps, anyText, (steps, asked) => {
    const [lived, texts] = [createSimilarIndex(), new Map<string, string>()];
    for (const { key, text } of steps) {
      if (text === undefined) {
        lived.remove(key);
        texts.delete(key);
        continue;
      }
      lived.put(key, text);
      texts.set(key, text);
    }
    const fresh = createSimilarIndex();
    for (const [key, text] of texts) fresh.put(key, text);
    for (const index of [lived, fresh]) Array.from(index.reweighing());
    const found = (index: SimilarIndex) => Object.fromEntries(index.find(asked, 0).map(({ key, score }) => [key, Math.fround(score).toFixed(4)]));
    expect([lived.count, found(lived)]).toEqual([fresh.count, found(fresh)]);
  }));
});

test('texts that come or go while words are weighed anew are found when that has ended', () => {
  fc.assert(fc.property(anyTexts, anyText, fc.nat(3), (texts, late, ahead) => {
    const index = indexOf([...texts, ...Array.from({ length: 600 }, (_, number) => `${vocabulary[number % 20]} ${number}`)]);
    const weighing = index.reweighing();
    for (let step = 0; step <= ahead; step += 1) weighing.next();
    index.put('late', late);
    index.remove('0');
    Array.from(weighing);
    expect(index.find(late, 0.999).some(({ key }) => key === 'late')).toBe(true);
    expect(index.find(texts[0] ?? '', 0).some(({ key }) => key === '0')).toBe(false);
  }), { numRuns: 25 });
});
