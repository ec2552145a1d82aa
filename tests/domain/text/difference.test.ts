import { difference } from '../../../src/domain/text/difference';

test('one word that changed is one word that went and one that came', () => {
  expect(difference('The child was seen twice. ', 'The child was seen weekly. ')).toEqual([
    { kind: 'same', text: 'The child was seen ' },
    { kind: 'removed', text: 'twice. ' },
    { kind: 'added', text: 'weekly. ' },
  ]);
});

test('two long texts that have nothing in common are told apart at once', () => {
  const long = (word: string) => Array.from({ length: 6000 }, (_, index) => `${word}${index}`).join(' ');
  const started = process.hrtime.bigint();
  expect(difference(long('a'), long('b'))).toHaveLength(2);
  expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(1500);
});
