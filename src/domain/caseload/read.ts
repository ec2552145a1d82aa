import { Temporal } from 'temporal-polyfill';
import { type Day } from '../clock';
import { type Child } from '../people/child';
import { type PersonRef } from '../people/types';
import { type ChildStatus } from '../templates/types';

/** The columns of a caseload file (domain.md §12), in any order. */
export const caseloadColumns = ['record_number', 'name', 'date_of_birth', 'gender', 'ethnicity', 'religion', 'status', 'team', 'allocated_worker', 'line_manager'] as const;
export type CaseloadColumn = (typeof caseloadColumns)[number];

/** One thing that is wrong with a file: the line in the file (the heading is line 1), the column, and what to do. */
export interface CaseloadFault {
  line: number;
  column: string;
  message: string;
}

/** One record as the file holds it, with the line it starts on. A column that the file lacks has no cell, and no fault here. */
export interface CaseloadRecord {
  line: number;
  cells: Readonly<Record<string, string>>;
}

/** Whether a caseload file has a column of that name. */
export function isCaseloadColumn(name: string): name is CaseloadColumn {
  return (caseloadColumns as readonly string[]).includes(name);
}

/** People by sign-in name or full name; `ambiguous` when two share the name. */
export type FindPerson = (text: string) => PersonRef | 'ambiguous' | undefined;

const LONGEST_CELL = 255;
/** What programs put in the place of a letter that they could not read. */
const LOST_LETTER = '\uFFFD';
const STATUSES = 'Early Help, Child in Need, Child Protection, Looked After Child or Care Leaver';
const OLDEST = 26; // care leavers are supported up to their 25th birthday

const statuses: Readonly<Record<string, ChildStatus>> = {
  'early help': 'earlyHelp',
  eh: 'earlyHelp',
  'child in need': 'childInNeed',
  cin: 'childInNeed',
  'child protection': 'childProtection',
  cp: 'childProtection',
  'looked after child': 'lookedAfter',
  'looked-after child': 'lookedAfter',
  'looked after': 'lookedAfter',
  lac: 'lookedAfter',
  'care leaver': 'careLeaver',
  cl: 'careLeaver',
};

/** The name of a column for people: its heading, or its place where it has none. */
export function columnAt(headings: readonly string[], index: number): string {
  return headings[index] || `column ${index + 1}`;
}

/** The headings of a file: which are missing, unknown or there more than once. */
export function checkHeadings(headings: readonly string[], line = 1): CaseloadFault[] {
  const again = new Set(headings.filter((heading, index) => isCaseloadColumn(heading) && headings.indexOf(heading) !== index));
  const unknown = headings.flatMap((heading, index) => (isCaseloadColumn(heading) ? [] : [columnAt(headings, index)]));
  return [
    ...caseloadColumns.filter((column) => !headings.includes(column)).map((column) => ({ line, column, message: 'This column is missing. Add it, even where its cells are empty.' })),
    ...[...new Set(unknown)].map((column) => ({ line, column, message: `This column is not known. Take it out; the file may hold only: ${caseloadColumns.join(', ')}.` })),
    ...[...again].map((column) => ({ line, column, message: 'This column is there more than once. Keep one of them.' })),
  ];
}

/**
 * Reads records into children (domain.md §12). Gives every fault of every row; a file with one fault gives no children,
 * so that nothing is half imported.
 */
export function readCaseload(records: readonly CaseloadRecord[], today: Day, findPerson: FindPerson): { children: Child[]; faults: CaseloadFault[] } {
  const faults: CaseloadFault[] = [];
  const firstLine = new Map<string, number>();
  const children = records.map((record) => {
    const read = readRecord(record, today, findPerson);
    faults.push(...read.faults);
    // Lists compare keys without regard to case: m1 would be written over M1.
    const key = read.child.recordNumber.toLowerCase();
    const earlier = firstLine.get(key);
    if (earlier !== undefined && key) faults.push({ line: record.line, column: 'record_number', message: `Record number ${read.child.recordNumber} is on line ${earlier} too. Keep one of them.` });
    else firstLine.set(key, record.line);
    return read.child;
  });
  return { children: faults.length === 0 ? children : [], faults };
}

function readRecord(record: CaseloadRecord, today: Day, findPerson: FindPerson): { child: Child; faults: CaseloadFault[] } {
  const faults: CaseloadFault[] = [];
  const cells = cellReader(record, faults);
  const { cell, wrong } = cells;
  const child: Child = {
    recordNumber: cells.needed('record_number', 'Give the record number of the child in the case system.'),
    name: cells.needed('name', 'Give the child’s name.'),
    dateOfBirth: readBirthday(cells.needed('date_of_birth', 'Give the date of birth, such as 2014-03-27.'), today, (message) => wrong('date_of_birth', message)),
    gender: cell('gender'),
    ethnicity: cell('ethnicity'),
    religion: cell('religion'),
    status: readStatus(cells.needed('status', `Give the status: ${STATUSES}.`), (message) => wrong('status', message)),
    team: cells.needed('team', 'Give the team that holds the case.'),
    worker: readPerson(cell('allocated_worker'), findPerson, (message) => wrong('allocated_worker', message)),
    lineManager: readPerson(cell('line_manager'), findPerson, (message) => wrong('line_manager', message)),
    importedOn: today,
  };
  return { child, faults };
}

/** Cells without the blanks around them. What is wrong with a cell whatever its column is said as it is read. */
function cellReader({ line, cells }: CaseloadRecord, faults: CaseloadFault[]) {
  const wrong = (column: CaseloadColumn, message: string) => void faults.push({ line, column, message });
  const cell = (column: CaseloadColumn): string => {
    const text = (cells[column] ?? '').trim();
    if (text.length > LONGEST_CELL) wrong(column, `This is ${text.length} characters long; the most that fits is ${LONGEST_CELL}.`);
    if (text.includes(LOST_LETTER)) wrong(column, `A letter was lost where “${LOST_LETTER}” stands, before the file came here. Take the file out of the case system again, as UTF-8, or write the letter.`);
    return text;
  };
  const needed = (column: CaseloadColumn, message: string): string => {
    const text = cell(column);
    if (!text && cells[column] !== undefined) wrong(column, message);
    return text;
  };
  return { wrong, cell, needed };
}

function readPerson(text: string, findPerson: FindPerson, wrong: (message: string) => void): PersonRef | undefined {
  if (!text) return undefined;
  const found = findPerson(text);
  if (found === 'ambiguous') wrong(`More than one person is called "${text}". Use the sign-in name instead.`);
  else if (!found) wrong(`"${text}" is not a person this app knows. Use their sign-in name or full name, or leave the cell empty.`);
  return typeof found === 'object' ? found : undefined;
}

function readStatus(text: string, wrong: (message: string) => void): ChildStatus {
  const status = statuses[text.toLowerCase().replace(/\s+/g, ' ')];
  if (status) return status;
  if (text) wrong(`"${text}" is not a status. Use ${STATUSES}.`);
  return 'childInNeed';
}

/** `YYYY-MM-DD` or `DD/MM/YYYY`, as case systems export it. */
function readBirthday(text: string, today: Day, wrong: (message: string) => void): Day {
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const iso = british ? `${british[3]}-${british[2]?.padStart(2, '0')}-${british[1]?.padStart(2, '0')}` : text;
  const born = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? realDay(iso) : undefined;
  if (!born) {
    if (text) wrong(`"${text}" is not a date. Use a date such as 2014-03-27 or 27/03/2014.`);
    return '';
  }
  const now = Temporal.PlainDate.from(today);
  if (Temporal.PlainDate.compare(born, now) > 0) wrong(`${text} is in the future.`);
  else if (born.until(now, { largestUnit: 'years' }).years >= OLDEST) wrong(`${text} makes this person ${OLDEST} or older. Check the year.`);
  return iso;
}

function realDay(iso: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' });
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

/** What differs between what is stored and what the file says; the import day alone is no difference. */
export function differs(stored: Child, read: Child): boolean {
  const plain = (child: Child) => JSON.stringify({ ...child, importedOn: '' }, Object.keys(child).concat('oid', 'name').sort());
  return plain(stored) !== plain(read);
}
