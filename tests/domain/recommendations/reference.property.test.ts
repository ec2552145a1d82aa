import fc from 'fast-check';
import { parseReference } from '../../../src/domain/recommendations/reference';

const year = fc.integer({ min: 2000, max: 2099 });
const number = fc.integer({ min: 1, max: 99_999 });
const separator = fc.constantFrom('-', ' ', '/', '.', '–', ' - ');
const reference = (inYear: number, one: number) => `R-${inYear}-${String(one).padStart(3, '0')}`;

test('every way of writing a reference means the same one', () => {
  fc.assert(
    fc.property(year, number, separator, separator, fc.constantFrom('R', 'r', ''), fc.integer({ min: 0, max: 3 }), (inYear, one, before, between, letter, zeros) => {
      const written = ` ${letter}${letter ? before : ''}${inYear}${between}${'0'.repeat(zeros)}${one} `;
      return parseReference(written) === reference(inYear, one);
    }),
  );
});

test('a reference reads as itself', () => {
  fc.assert(fc.property(year, number, (inYear, one) => parseReference(reference(inYear, one)) === reference(inYear, one)));
});

test.each(['', 'R', 'R-2025', 'R-2025-', 'R-2025-000', '2025031', 'PIR-2025-07', 'update', 'R-25-31', 'R-2025-031 please'])('“%s” is no reference', (text) => {
  expect(parseReference(text)).toBeUndefined();
});
