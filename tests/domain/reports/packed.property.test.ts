import fc from 'fast-check';
import { levels, metInTimes, sourceKinds } from '../../../src/domain/recommendations/types';
import { MOST_ROWS, packRows, unpackRows } from '../../../src/domain/reports/packed';
import { type SnapshotRow, stands } from '../../../src/domain/reports/types';

const days = fc.option(fc.nat({ max: 4000 }), { nil: undefined });
const words = fc.oneof(fc.constantFrom('', 'chronology', 'Children, young people; families', '"North"\n'), fc.string({ unit: 'binary' }));
export const snapshotRow: fc.Arbitrary<SnapshotRow> = fc.record({
  reference: fc.nat({ max: 99_999 }).map((number) => `R-2026-${String(number).padStart(3, '0')}`),
  level: fc.constantFrom(...levels),
  sourceKind: fc.constantFrom(...sourceKinds),
  team: words,
  theme: words,
  before: fc.constantFrom(...stands),
  after: fc.constantFrom(...stands),
  overdueDays: fc.nat({ max: 4000 }),
  metInTime: fc.option(fc.constantFrom(...metInTimes), { nil: undefined }),
  daysToDone: days,
  daysToImpact: days,
  again: fc.boolean(),
});

test('rows that are packed and unpacked are the same rows', () => {
  fc.assert(fc.property(fc.array(snapshotRow, { maxLength: 30 }), (rows) => expect(unpackRows(packRows(rows))).toEqual(rows)));
});

test('the most rows that a report keeps fit the columns of its list', () => {
  const longest: SnapshotRow = { reference: 'R-2026-99999', level: 'service', sourceKind: 'panelTheme', team: '', theme: '', before: 'merged', after: 'merged', overdueDays: 3650, metInTime: 'late', daysToDone: 3650, daysToImpact: 3650, again: true };
  const rows = Array.from({ length: MOST_ROWS }, (_, index) => ({ ...longest, team: `A team with a rather long name ${index % 300}`, theme: `a-theme-with-a-long-key-${index % 60}` }));
  // Ten columns of 63,999 characters, less what JSON adds.
  expect(JSON.stringify(packRows(rows)).length).toBeLessThan(10 * 63_000);
});

test('a text that is no snapshot is refused instead of being read as something', () => {
  expect(() => unpackRows('R-2026-031,0,1')).toThrow(TypeError);
  expect(() => unpackRows('[["North"],["chronology"]]\nR-2026-031,0,9,0,0,1,1')).toThrow(TypeError);
});
