import { type CaseColumn } from '../templates/types';
import { readCell } from './cells';

/** One row of what was pasted: what its cells say, and what is wrong with it in whole sentences. */
export interface PastedRow {
  /** As a spreadsheet counts the rows that were copied: the first is 1, headings included. */
  row: number;
  values: Readonly<Record<string, string>>;
  faults: readonly string[];
}

export interface Pasted {
  rows: readonly PastedRow[];
  /** Columns of the table that were found by their headings, or by their order where there were none. */
  columns: readonly string[];
  /** Headings that are no column of the table: what stands under them is left out. */
  unknown: readonly string[];
}

/**
 * Reads a block copied from a spreadsheet: cells with tabs between them, a row a line. Where the first row holds
 * headings, they say which column is which, in any order; otherwise the columns come in the order of the table.
 */
export function readPasted(text: string, columns: readonly CaseColumn[]): Pasted {
  const lines = cellsOf(text).map((cells, index) => ({ cells, row: index + 1 })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [first, ...others] = lines;
  if (!first) return { rows: [], columns: [], unknown: [] };
  const headed = isHeadings(first.cells, columns);
  const places = headed ? first.cells.map((heading) => columns.find((column) => isNamed(column, heading))) : [...columns];
  const rows = (headed ? others : lines).map(({ cells, row }) => readRow(cells, row, places));
  return {
    rows,
    columns: places.flatMap((column) => (column ? [column.key] : [])),
    unknown: headed ? first.cells.map((cell) => cell.trim()).filter((heading, index) => heading !== '' && !places[index]) : [],
  };
}

function readRow(cells: readonly string[], row: number, places: readonly (CaseColumn | undefined)[]): PastedRow {
  const values: Record<string, string> = {};
  const faults: string[] = [];
  places.forEach((column, index) => {
    if (!column) return;
    const read = readCell(column, cells[index] ?? '');
    if ('fault' in read) faults.push(`Row ${row}: ${read.fault}`);
    else if (read.value !== '') values[column.key] = read.value;
  });
  const beyond = cells.slice(places.length).filter((cell) => cell.trim() !== '').length;
  if (beyond > 0) faults.push(`Row ${row} has ${beyond} more ${beyond === 1 ? 'cell' : 'cells'} than the table has columns.`);
  return { row, values, faults };
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const isNamed = ({ key, title }: CaseColumn, heading: string): boolean => plain(heading) !== '' && [plain(key), plain(title)].includes(plain(heading));

/** At least half of the cells name a column: then it is no case. */
function isHeadings(cells: readonly string[], columns: readonly CaseColumn[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.filter((cell) => columns.some((column) => isNamed(column, cell))).length * 2 >= Math.max(1, filled.length);
}

/** A spreadsheet puts a cell that holds a tab or a line break into quotation marks, and doubles those within. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [cell, end] = cellAt(text, at);
    cells.push(cell);
    if (text[end] === '\t') {
      at = end + 1;
      if (at === text.length) cells.push('');
      continue;
    }
    rows.push(cells);
    cells = [];
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  if (cells.length > 0) rows.push(cells);
  return rows;
}

function cellAt(text: string, start: number): [string, number] {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  quoted.lastIndex = start;
  const found = quoted.exec(text);
  if (found) return [(found[1] ?? '').replaceAll('""', '"'), quoted.lastIndex];
  const bare = /[^\t\r\n]*/y;
  bare.lastIndex = start;
  return [bare.exec(text)?.[0] ?? '', bare.lastIndex];
}
