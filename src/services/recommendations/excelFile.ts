import { type Cell } from './exportCells';

/** A sheet of rows, and one that says what it is. */
export interface ExcelSheet {
  sheet: string;
  head: readonly string[];
  /** In characters, one a column. */
  widths: readonly number[];
  lines: readonly ({ cells: readonly Cell[] } | { heading: string })[];
  about: readonly (readonly [name: string, value: string])[];
}

/** The longest text of a cell; Excel refuses a file with a longer one. */
const LONGEST_CELL = 32_767;
/** The day that Excel counts from. */
const FIRST_DAY = Date.parse('1899-12-30');
const DAY = 86_400_000;

/**
 * An .xlsx file. Every text is a cell of the kind text, also one that begins with an equals sign: no cell can become a
 * formula. The first row stays in view.
 */
export async function writeExcel({ sheet, head, widths, lines, about }: ExcelSheet): Promise<Uint8Array> {
  // Needed by few: loaded by the first export.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const named = (text: string) => ({ ...textCell(text), fontWeight: 'bold' as const });
  const data = [head.map(named), ...lines.map((line) => ('heading' in line ? headingLine(line.heading, head.length) : line.cells.map(cellOf)))];
  const aboutData = about.map(([name, value]) => [named(name), { ...textCell(value), wrap: true }]);
  const file = await writeExcelFile([
    { data, sheet, columns: widths.map((width) => ({ width })), stickyRowsCount: 1 },
    { data: aboutData, sheet: 'About this file', columns: [{ width: 20 }, { width: 90 }] },
  ]).toBuffer();
  return new Uint8Array(file);
}

function headingLine(heading: string, width: number) {
  return [{ ...textCell(heading), fontWeight: 'bold' as const, columnSpan: width }, ...Array.from({ length: width - 1 }, () => null)];
}

function cellOf(cell: Cell) {
  if (typeof cell === 'string') return cell === '' ? null : { ...textCell(cell), wrap: true, alignVertical: 'top' as const };
  return cell.day === '' ? null : { type: Number, value: (Date.parse(cell.day) - FIRST_DAY) / DAY, format: 'dd/mm/yyyy', alignVertical: 'top' as const };
}

function textCell(text: string) {
  return { type: String, value: printable(text).slice(0, LONGEST_CELL) };
}

/** XML 1.0 has no place for most control characters and halves of letters; what somebody pasted must not spoil the file. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}
