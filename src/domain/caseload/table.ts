/** One row of a file: the line on which it begins, as an editor counts lines, and its cells. */
export interface TableRow {
  line: number;
  cells: string[];
  /** The place of the cell whose quotation marks do not pair; the row ends there, for nobody can say what follows it. */
  broken?: number;
}

/**
 * The rows of a text of separated values (RFC 4180), in every line end there is. A cell whose quotation marks do not pair costs its
 * own row only: reading goes on with the next line, so that one slip does not hide what else is wrong with the file.
 */
export function* rowsOf(text: string, separator: string): Generator<TableRow> {
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const { cells, broken, end } = rowAt(text, at, separator);
    yield { line, cells, ...(broken !== undefined && { broken }) };
    line += text.slice(at, end).match(/\r\n|\r|\n/g)?.length ?? 0;
    at = end;
  }
}

function rowAt(text: string, from: number, separator: string): { cells: string[]; broken?: number; end: number } {
  const cells: string[] = [];
  for (let at = from; ; ) {
    const cell = cellAt(text, at, separator);
    if (!cell) return { cells, broken: cells.length, end: nextLine(text, at) };
    cells.push(cell.value);
    if (text[cell.end] !== separator) return { cells, end: nextLine(text, cell.end) };
    at = cell.end + 1;
  }
}

/** The cell and where it ends: at a separator, a line end, or the end of the text. Nothing, where quotation marks do not pair. */
function cellAt(text: string, at: number, separator: string): { value: string; end: number } | undefined {
  const start = afterSpaces(text, at);
  if (text[start] === '"') return quotedAt(text, start, separator);
  const end = firstOf(`["\\r\\n${separator}]`, text, at);
  return text[end] === '"' ? undefined : { value: text.slice(at, end), end };
}

function quotedAt(text: string, open: number, separator: string): { value: string; end: number } | undefined {
  let close = text.indexOf('"', open + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) return undefined;
  const end = afterSpaces(text, close + 1);
  const ends = end === text.length || [separator, '\r', '\n'].includes(text[end] ?? '');
  return ends ? { value: text.slice(open + 1, close).replaceAll('""', '"'), end } : undefined;
}

function afterSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
}

function nextLine(text: string, from: number): number {
  const end = firstOf('[\\r\\n]', text, from);
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}

/** Where the first of these signs stands from here on, or the end of the text. */
function firstOf(signs: string, text: string, from: number): number {
  const found = new RegExp(signs, 'g');
  found.lastIndex = from;
  return found.exec(text)?.index ?? text.length;
}
