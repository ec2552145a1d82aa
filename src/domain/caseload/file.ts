import { type Day } from '../clock';
import { type Child } from '../people/child';
import { decodeText } from './decode';
import { type CaseloadFault, type CaseloadRecord, caseloadColumns, checkHeadings, columnAt, type FindPerson, isCaseloadColumn, readCaseload } from './read';
import { rowsOf, type TableRow } from './table';

/** What a file says. With one fault it gives no children, so that nothing is half imported. */
export interface CaseloadFile {
  children: Child[];
  faults: CaseloadFault[];
  /** What whoever brings the file should know about how it was read. */
  notes: string[];
}

/** Commas; semicolons, as Excel writes where a comma divides decimals; tabs, as in its "Unicode Text". */
const SEPARATORS = [',', ';', '\t'] as const;

/**
 * Reads a caseload file (domain.md §12), with every fault of the whole file by row and column: a row that cannot be divided into
 * cells hides no other row's faults.
 */
export function readCaseloadFile(bytes: Uint8Array, today: Day, findPerson: FindPerson): CaseloadFile {
  const decoded = decodeText(bytes);
  if ('fault' in decoded) return { children: [], notes: [], faults: [{ line: 1, column: '', message: decoded.fault }] };
  const { records, faults } = readTable(decoded.text);
  const read = readCaseload(records, today, findPerson);
  // Sorting keeps the order of one line's faults.
  const all = [...faults, ...read.faults].sort((a, b) => a.line - b.line);
  return { children: all.length === 0 ? read.children : [], faults: all, notes: decoded.notes };
}

/** The rows by their headings, and what is wrong with the table as such. */
function readTable(text: string): { records: CaseloadRecord[]; faults: CaseloadFault[] } {
  const separator = separatorOf(text);
  const [heading, ...rows] = [...rowsOf(text, separator)].filter(saysSomething);
  const names = `${caseloadColumns.join(', ')}, with commas, semicolons or tabs between them`;
  if (!heading) return { records: [], faults: [{ line: 1, column: '', message: `The file is empty. Its first line must name the columns: ${names}.` }] };
  if (heading.broken !== undefined) return { records: [], faults: [unpaired(heading.line, columnAt([], heading.broken))] };
  const headings = headingsOf(heading);
  if (!headings.some(isCaseloadColumn)) return { records: [], faults: [{ line: heading.line, column: '', message: `No column is named here, so no row could be read. The first line must name the columns: ${names}.` }] };
  const faults = checkHeadings(headings, heading.line);
  if (rows.length === 0) faults.push({ line: heading.line, column: '', message: 'The file has headings and no children.' });
  const records: CaseloadRecord[] = [];
  for (const row of rows) {
    const fault = faultOfRow(row, headings);
    if (fault) faults.push(fault);
    else records.push({ line: row.line, cells: cellsByHeading(headings, row) });
  }
  return { records, faults };
}

/** The separator by which the first line names most columns. */
function separatorOf(text: string): string {
  const known = (separator: string) => {
    for (const row of rowsOf(text, separator)) if (saysSomething(row)) return headingsOf(row).filter(isCaseloadColumn).length;
    return 0;
  };
  return SEPARATORS.reduce((best, each) => (known(each) > known(best) ? each : best));
}

/** Excel leaves rows of bare separators behind what was deleted: they say no more than an empty line. */
function saysSomething({ cells, broken }: TableRow): boolean {
  return broken !== undefined || cells.some((cell) => cell.trim() !== '');
}

function headingsOf({ cells }: TableRow): string[] {
  return cells.map((cell) => cell.trim().toLowerCase());
}

/** A row whose cells cannot be told apart has this one fault: under which heading the others belong, nobody knows. */
function faultOfRow({ line, cells, broken }: TableRow, headings: readonly string[]): CaseloadFault | undefined {
  if (broken !== undefined) return unpaired(line, columnAt(headings, broken));
  const count = `it has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, the heading has ${headings.length}`;
  if (cells.length < headings.length) return { line, column: columnAt(headings, cells.length), message: `The row ends before this column: ${count}. Look for a separator that is missing, or a quotation mark too many.` };
  if (cells.length > headings.length) return { line, column: columnAt(headings, headings.length - 1), message: `The row goes on after this column: ${count}. Look for a separator too many; a cell that holds one needs quotation marks around it.` };
  return undefined;
}

function unpaired(line: number, column: string): CaseloadFault {
  return { line, column, message: 'The quotation marks of this cell do not pair. Put one before it and one after it, and write each one inside it twice; or take them all out.' };
}

/** Where a heading is there twice, its first column counts. */
function cellsByHeading(headings: readonly string[], { cells }: TableRow): Record<string, string> {
  return Object.fromEntries(headings.map((name, index) => [name, cells[index] ?? ''] as const).reverse());
}
