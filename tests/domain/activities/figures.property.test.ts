import fc from 'fast-check';
import { figuresOf } from '../../../src/domain/activities/figures';
import { readPasted } from '../../../src/domain/activities/paste';
import { type CaseRow } from '../../../src/domain/activities/types';
import { visits } from './activityBuilder';

const columns = visits.cases;
const values = fc.record({ visitedOn: fc.constantFrom('', '2026-10-07', '2026-02-28'), way: fc.constantFrom('', 'faceToFace', 'virtual'), method: fc.constantFrom('', 'At home', 'By "video"'), purposeMet: fc.constantFrom('', 'yes', 'no'), childSeen: fc.constantFrom('', 'yes', 'no') });
const tables: fc.Arbitrary<CaseRow[]> = fc.array(values, { maxLength: 60 }).map((rows) => rows.map((row, index) => ({ id: `c${index}`, values: row })));

/** Counted one row after another, with nothing of the code that is tried. */
function recount(cases: readonly CaseRow[], key: string, code: string): [count: number, answered: number] {
  let [count, answered] = [0, 0];
  for (const row of cases) {
    const value = row.values[key] ?? '';
    if (value !== '') answered += 1;
    if (value === code) count += 1;
  }
  return [count, answered];
}

test('every count is what a plain recount gives, and the answers add up to the answered', () => {
  fc.assert(
    fc.property(tables, (cases) => {
      for (const { key, parts, answered, blank } of figuresOf(columns, cases)) {
        for (const { code, count } of parts) expect([count, answered]).toEqual(recount(cases, key, code));
        if (parts.length > 0) expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(answered);
        expect(answered + blank).toBe(cases.length);
      }
    }),
  );
});

test('a share is within half a per cent of what it stands for, and is given from ten answered cases on', () => {
  fc.assert(
    fc.property(tables, (cases) => {
      for (const { parts, answered } of figuresOf(columns, cases)) for (const { count, share } of parts) {
        expect(share === undefined).toBe(answered < 10);
        if (share !== undefined) expect(Math.abs(share - (100 * count) / answered)).toBeLessThanOrEqual(0.5);
      }
    }),
  );
});

const quoted = (cell: string): string => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

test('a table that is copied out and pasted in again is the same table, whatever the order of its columns', () => {
  fc.assert(
    fc.property(tables, fc.shuffledSubarray([...columns], { minLength: columns.length }), (cases, order) => {
      const filled = cases.filter((row) => Object.values(row.values).some((value) => value !== ''));
      const text = [order.map(({ title }) => title), ...filled.map((row) => order.map(({ key }) => quoted(row.values[key] ?? '')))].map((cells) => cells.join('\t')).join('\n');
      const { rows } = readPasted(text, columns);
      expect(rows.flatMap(({ faults }) => faults)).toEqual([]);
      expect(rows.map((row) => row.values)).toEqual(filled.map((row) => Object.fromEntries(Object.entries(row.values).filter(([, value]) => value !== ''))));
    }),
  );
});
