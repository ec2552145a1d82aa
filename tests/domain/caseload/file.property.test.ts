import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { readCaseloadFile } from '../../../src/domain/caseload/file';
import { type CaseloadColumn, caseloadColumns } from '../../../src/domain/caseload/read';
import { rowsOf } from '../../../src/domain/caseload/table';

type Cells = Record<CaseloadColumn, string>;

/** One thing that is wrong with a row: a cell's content, how many cells there are, or a quotation mark that is never closed. */
type Slip = { column: CaseloadColumn; cell: string } | { more: number } | { unclosed: CaseloadColumn };

interface RowPlan {
  slips: readonly Slip[];
  /** Whatever the case system says in a column that is not judged. */
  remark: string;
  quoted: readonly boolean[];
  blankLine: boolean;
}

const wrongCells: Slip[] = [
  { column: 'record_number', cell: '' },
  { column: 'name', cell: ' ' },
  { column: 'name', cell: 'Zo\uFFFD' },
  { column: 'date_of_birth', cell: '31/02/2014' },
  { column: 'date_of_birth', cell: '2999-01-01' },
  { column: 'status', cell: 'none' },
  { column: 'team', cell: 'x'.repeat(256) },
  { column: 'allocated_worker', cell: 'Nobody "at all"' },
];
const slip = fc.oneof(fc.constantFrom(...wrongCells), fc.record({ more: fc.constantFrom(-3, -1, 1, 2) }), fc.record({ unclosed: fc.constantFrom(...caseloadColumns) }));
const rowPlan: fc.Arbitrary<RowPlan> = fc.record({
  slips: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(slip, { minLength: 1, maxLength: 3 }) }),
  remark: fc.constantFrom('', 'none', 'a "quoted" word', 'a, b; c\td', 'two\nlines', 'two\r\nlines', 'a\rb', 'd’Artagnan', 'é'),
  quoted: fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
  blankLine: fc.boolean(),
});
const rowPlans = fc.array(rowPlan, { minLength: 1, maxLength: 12 });
const form = fc.record({
  columns: fc.shuffledSubarray([...caseloadColumns], { minLength: caseloadColumns.length }),
  separator: fc.constantFrom(',', ';', '\t'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom('utf-8', 'utf-8 with its mark', 'utf-16', 'windows-1252'),
});

/** A row as text, and the columns under which its faults must be told. */
function writeRow(number: number, { slips, remark, quoted }: RowPlan, columns: readonly CaseloadColumn[], separator: string): { text: string; faults: readonly CaseloadColumn[] } {
  const cells: Cells = { record_number: `M${number}`, name: 'Wren Ashdown', date_of_birth: '2014-03-27', gender: remark, ethnicity: '', religion: '', status: 'CIN', team: 'North', allocated_worker: '', line_manager: '' };
  for (const each of slips) if ('cell' in each) cells[each.column] = each.cell;
  const written = columns.map((column, index) => (quoted[index] || /["\r\n,;\t]/.test(cells[column]) ? `"${cells[column].replaceAll('"', '""')}"` : cells[column]));
  for (const each of slips) {
    if ('unclosed' in each) return { text: [...written.slice(0, columns.indexOf(each.unclosed)), '"Wren', 'and', 'more'].join(separator), faults: [each.unclosed] };
    if ('more' in each) return { text: [...written.map((cell) => cell || '-'), 'x', 'x'].slice(0, columns.length + each.more).join(separator), faults: columns.slice(Math.min(columns.length - 1, columns.length + each.more)).slice(0, 1) };
  }
  return { text: written.join(separator), faults: caseloadColumns.filter((column) => slips.some((each) => 'column' in each && each.column === column)) };
}

function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-16') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  // What Windows-1252 cannot say is not written in it.
  if (encoding === 'windows-1252' && !text.includes('\uFFFD')) return Buffer.from(text.replaceAll('’', '\x92'), 'latin1');
  return new TextEncoder().encode(encoding === 'utf-8 with its mark' ? `\uFEFF${text}` : text);
}

test('a file is told exactly the faults that it has, by the line on which the row begins and by column, however it is quoted, divided and encoded', () => {
  fc.assert(
    fc.property(rowPlans, form, (plans, { columns, separator, lineEnd, encoding }) => {
      let text = columns.join(separator);
      const known: string[] = [];
      for (const [index, plan] of plans.entries()) {
        text += plan.blankLine ? lineEnd + lineEnd : lineEnd;
        const row = writeRow(index, plan, columns, separator);
        const line = text.split(/\r\n|\r|\n/).length;
        known.push(...row.faults.map((column) => `${line} ${column}`));
        text += row.text;
      }
      const { children, faults } = readCaseloadFile(encode(text, encoding), '2026-11-20', () => undefined);
      expect(faults.map(({ line, column }) => `${line} ${column}`)).toEqual(known);
      expect(children).toHaveLength(known.length > 0 ? 0 : plans.length);
    }),
    { numRuns: 500 },
  );
});

test('a table without faults is divided into the same cells by another reader', () => {
  const table = fc.array(fc.array(fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', ',', '\n', '\r\n') }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (rows, lineEnd) => {
      const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join(lineEnd);
      expect([...rowsOf(text, ',')].map(({ cells }) => cells)).toEqual(parse(text, { relax_column_count: true }));
    }),
  );
});
