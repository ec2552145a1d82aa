import { type Change, type Stored } from '../../../src/stores';
import { type Recommendation } from '../../../src/domain/recommendations/types';
import { takeUpTexts } from '../../../src/services/learning/textsTakenUp';
import { actionText } from '../../bench/recommendationTexts';
import { recommendation } from '../../domain/support/builders';

/** A read model of so many recommendations. */
function readModel(count: number) {
  const rows = new Map<string, Stored<Recommendation>>();
  const listeners: ((change: Change<Recommendation>) => void)[] = [];
  const put = (reference: string, action: string) => {
    const before = rows.get(reference)?.value;
    const value = recommendation({ reference, action });
    rows.set(reference, { id: reference, etag: '1', value, followUps: [] });
    for (const listener of listeners) listener({ key: reference, ...(before && { before }), after: value });
  };
  for (let number = 0; number < count; number += 1) put(`R-${number}`, actionText(number));
  return { put, get: (key: string) => rows.get(key), values: () => rows.values(), subscribe: (listener: (change: Change<Recommendation>) => void) => (listeners.push(listener), () => undefined) };
}

test('few texts are taken up while they are asked for', () => {
  const texts = takeUpTexts(readModel(30));
  expect([texts.upToDate(), texts.index.count, texts.index.unweighed]).toEqual([true, 30, 0]);
});

test('many are taken up in the background, and whoever asks meanwhile is told', async () => {
  const texts = takeUpTexts(readModel(1200));
  expect([texts.upToDate(), texts.index.count < 1200]).toEqual([false, true]);
  await texts.catchUp();
  expect([texts.upToDate(), texts.index.count, texts.index.unweighed]).toEqual([true, 1200, 0]);
});

test('others are served between the slices', async () => {
  const texts = takeUpTexts(readModel(3000));
  const run = texts.catchUp();
  let turns = 0;
  const turn = () => void ((turns += 1), (timer = setImmediate(turn)));
  let timer = setImmediate(turn);
  await run;
  clearImmediate(timer);
  expect(turns).toBeGreaterThan(15);
});

test('two who want it at once share one run', async () => {
  const texts = takeUpTexts(readModel(1000));
  const runs = [texts.catchUp(), texts.catchUp()];
  expect(runs[0]).toBe(runs[1]);
  await Promise.all(runs);
  expect(texts.index.count).toBe(1000);
});

test('what changes while texts are taken up is not lost', async () => {
  const model = readModel(1000);
  const texts = takeUpTexts(model);
  const run = texts.catchUp();
  model.put('R-1', 'Something else altogether: swimming lessons.');
  model.put('R-new', 'Plant apple trees behind the house.');
  await run;
  expect([texts.index.find('swimming lessons altogether', 0.5)[0]?.key, texts.index.find('apple trees behind', 0.5)[0]?.key]).toEqual(['R-1', 'R-new']);
});

test('a change that leaves the words as they are is no work', () => {
  const model = readModel(3);
  const texts = takeUpTexts(model);
  texts.upToDate();
  model.put('R-1', actionText(1));
  expect([texts.upToDate(), texts.index.unweighed]).toEqual([true, 0]);
});
