import fc from 'fast-check';
import { entriesFromTexts, entriesInWords, evidenceInWords } from '../../../src/domain/reviews/entries';

const text = fc.string({ unit: 'grapheme', maxLength: 60 });

test('a section of the version before reads as it did: its texts are the words of its entries', () => {
  fc.assert(
    fc.property(text, text, text, (strengths, areas, evidence) => {
      const lists = entriesFromTexts({ strengths, areas, evidence });
      expect([entriesInWords(lists.strengths), entriesInWords(lists.areas)]).toEqual([strengths, areas]);
      if (evidence) expect(evidenceInWords(lists)).toContain(evidence);
    }),
  );
});

test('the words of a list hold every text of it, in order', () => {
  const entry = fc.record({ id: fc.uuid(), text, evidence: text, beforePeriod: fc.boolean() });
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      let from = 0;
      for (const each of entries) {
        const at = entriesInWords(entries).indexOf(each.text, from);
        expect(at).toBeGreaterThanOrEqual(0);
        from = at + each.text.length;
      }
    }),
  );
});
