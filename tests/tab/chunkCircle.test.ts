import fc from 'fast-check';
import { chunkCircle } from '../../tab/chunkCircle';

test('a circle is shown as the way around it, whatever leads into it', () => {
  expect(chunkCircle({ page: ['forms'], forms: ['parts', 'shell'], parts: ['forms'], shell: [] })).toEqual(['forms', 'parts', 'forms']);
  expect(chunkCircle({ shell: ['shell'] })).toEqual(['shell', 'shell']);
});

test('files that load only what stands before them are in no circle', () => {
  const names = Array.from({ length: 12 }, (_, index) => `file${index}`);
  const loads = fc.tuple(...names.map((_, index) => fc.subarray(names.slice(0, index))));

  fc.assert(fc.property(loads, (imports) => chunkCircle(Object.fromEntries(names.map((name, index) => [name, imports[index] ?? []]))) === undefined));
});

test('one load of a later file closes a circle through both', () => {
  const chain = fc.integer({ min: 2, max: 30 }).chain((length) => fc.tuple(fc.constant(length), fc.nat(length - 2)));

  fc.assert(
    fc.property(chain, ([length, first]) => {
      const imports = Object.fromEntries(Array.from({ length }, (_, index) => [`${index}`, index === 0 ? [] : [`${index - 1}`]]));
      const circle = chunkCircle({ ...imports, [first]: [...(imports[first] ?? []), `${length - 1}`] }) ?? [];
      expect(circle.at(0)).toBe(circle.at(-1));
      expect(new Set(circle)).toEqual(new Set(Array.from({ length: length - first }, (_, index) => `${first + index}`)));
    }),
  );
});
