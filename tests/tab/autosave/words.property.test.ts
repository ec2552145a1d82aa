import fc from 'fast-check';
import { diffWords, mergeWords } from '../../../tab/autosave/words';

const word = fc.constantFrom('seen', 'alone', 'late', 'visit', 'of', 'May', 'é👩‍👧');
const gap = fc.constantFrom(' ', ' ', '\n\n');
const text = fc.array(fc.tuple(word, gap), { maxLength: 25 }).map((pairs) => pairs.map(([each, after]) => each + after).join(''));
const of = (stretches: ReturnType<typeof diffWords>, ...kinds: string[]) => stretches.filter(({ kind }) => kinds.includes(kind)).map((stretch) => stretch.text).join('');
const count = (words: string, wanted: string) => words.split(/\s+/).filter((each) => each === wanted).length;

test('what changed between two texts holds both of them, character by character', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const stretches = diffWords(before, after);
      expect(of(stretches, 'same', 'removed')).toBe(before);
      expect(of(stretches, 'same', 'added')).toBe(after);
    }),
  );
});

test('what only one side changed is merged as that side wrote it', () => {
  fc.assert(
    fc.property(text, text, (base, changed) => {
      expect(mergeWords(base, changed, base)).toEqual({ text: changed, overlaps: 0 });
      expect(mergeWords(base, base, changed)).toEqual({ text: changed, overlaps: 0 });
      expect(mergeWords(base, changed, changed)).toEqual({ text: changed, overlaps: 0 });
    }),
  );
});

test('no word that either side wrote is missing from the merged text', () => {
  fc.assert(
    fc.property(text, text, text, (base, mine, theirs) => {
      const { text: merged } = mergeWords(base, mine, theirs);
      const words = new Set([...mine.split(/\s+/), ...theirs.split(/\s+/)]);
      for (const side of [mine, theirs]) {
        const added = of(diffWords(base, side), 'added');
        for (const each of words) if (count(added, each) > 0) expect(count(merged, each)).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 500 },
  );
});
