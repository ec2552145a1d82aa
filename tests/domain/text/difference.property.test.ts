import fc from 'fast-check';
import { difference, type Piece } from '../../../src/domain/text/difference';

const word = fc.constantFrom('the', 'child', 'was', 'seen', 'alone', 'school', 'father', 'visit');
const gap = fc.constantFrom(' ', '  ', '\n', '\n\n', ' \n');
const text = fc.array(fc.tuple(word, gap), { maxLength: 40 }).map((pairs) => pairs.flat().join(''));
const without = (pieces: readonly Piece[], kind: Piece['kind']) => pieces.filter((piece) => piece.kind !== kind).map((piece) => piece.text).join('');

test('a difference holds both texts, to the character', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string()), fc.oneof(text, fc.string()), (before, after) => {
      const pieces = difference(before, after);
      expect([without(pieces, 'added'), without(pieces, 'removed')]).toEqual([before, after]);
    }),
    { numRuns: 500 },
  );
});

test('a text has no difference from itself', () => {
  fc.assert(fc.property(text, (same) => expect(difference(same, same).filter(({ kind }) => kind !== 'same')).toEqual([])));
});

test('neighbouring pieces are of different kinds, and what went stands before what came', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const kinds = difference(before, after).map(({ kind }) => kind);
      expect(kinds.filter((kind, index) => kind === kinds[index + 1] || (kind === 'added' && kinds[index + 1] === 'removed'))).toEqual([]);
    }),
  );
});
