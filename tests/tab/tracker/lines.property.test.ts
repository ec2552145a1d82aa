import fc from 'fast-check';
import type { GroupCount } from '../../../src/contract/trackerGroups';
import { groupedLines } from '../../../tab/pages/tracker/lines';

const groups = fc.uniqueArray(fc.record({ key: fc.string({ maxLength: 3 }), total: fc.integer({ min: 1, max: 5 }) }), { selector: ({ key }) => key, maxLength: 8 });
const countOf = ({ key, total }: { key: string; total: number }): GroupCount => ({ key, total, red: total, amber: 0, green: 0, blue: 0 });

test('every group has its line, and under it exactly its rows unless it is folded', () => {
  fc.assert(
    fc.property(groups, fc.array(fc.nat({ max: 7 })), (some, places) => {
      const folded = new Set(places.flatMap((place) => some[place]?.key ?? []));
      let row = 0;
      const expected = some.flatMap(({ key, total }) => {
        const rows = Array.from({ length: total }, () => `row ${row++}`);
        return [`group ${key}`, ...(folded.has(key) ? [] : rows)];
      });
      const { count, lineAt } = groupedLines(some.map(countOf), folded);
      expect(Array.from({ length: count }, (_, index) => lineAt(index)).map((line) => (line.kind === 'group' ? `group ${line.count.key}` : `row ${line.row}`))).toEqual(expected);
    }),
  );
});
