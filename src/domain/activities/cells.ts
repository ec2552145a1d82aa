import { type Day } from '../clock';
import { type CaseColumn } from '../templates/types';

/** The longest that one cell holds. */
export const LONGEST_CELL = 255;

/** What a cell says in the words in which it is kept; or what is wrong with it. */
export type ReadCell = { value: string } | { fault: string };

const yes: ReadonlySet<string> = new Set(['yes', 'y', 'true', '1', 'x', '✓', '✔']);
const no: ReadonlySet<string> = new Set(['no', 'n', 'false', '0', '✗', '✘']);
const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** Reads what a person typed or copied into a cell of that column; an empty one is empty, whatever the column. */
export function readCell(column: CaseColumn, typed: string): ReadCell {
  const text = typed.replace(/\s+/g, ' ').trim();
  if (text === '') return { value: '' };
  if (text.length > LONGEST_CELL) return { fault: `“${column.title}” is ${text.length} characters long; the most that fits is ${LONGEST_CELL}.` };
  switch (column.kind) {
    case 'yesNo':
      return yes.has(text.toLowerCase()) ? { value: 'yes' } : no.has(text.toLowerCase()) ? { value: 'no' } : { fault: `“${column.title}” is “${text}”. Use yes or no.` };
    case 'choice': {
      const found = column.options.find(({ code, label }) => plain(code) === plain(text) || plain(label) === plain(text));
      return found ? { value: found.code } : { fault: `“${column.title}” is “${text}”. Use one of: ${column.options.map(({ label }) => label).join(', ')}.` };
    }
    case 'date': {
      const day = readDay(text);
      return day ? { value: day } : { fault: `“${column.title}” is “${text}”, which is no date. Write it as 27/03/2026.` };
    }
    case 'number': {
      const digits = text.replaceAll(',', '');
      return /^-?\d{1,12}(\.\d{1,6})?$/.test(digits) ? { value: String(Number(digits)) } : { fault: `“${column.title}” is “${text}”, which is no number.` };
    }
    case 'text':
    case 'recordNumber':
      return { value: text };
  }
}

/** What is wrong with a cell as it is kept; undefined where nothing is. */
export function cellFault(column: CaseColumn, value: string): string | undefined {
  if (value === '') return column.required ? `Fill in “${column.title}”.` : undefined;
  const read = readCell(column, value);
  if ('fault' in read) return read.fault;
  return column.kind === 'text' || column.kind === 'recordNumber' || read.value === value ? undefined : `“${column.title}” is “${value}”, which this column cannot hold.`;
}

/** Letters and digits only: “Face to face”, “face-to-face” and `faceToFace` are one answer. */
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** `2026-03-27`, `27/03/2026`, `27.3.26`, `27 March 2026`, `27-Mar-26`: the day comes before the month, as in Britain. */
function readDay(text: string): Day | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const british = /^(\d{1,2})[\s/.-]+(\d{1,2}|\p{L}+)[\s/.-]+(\d{4}|\d{2})$/u.exec(text);
  if (!british) return undefined;
  const [, day = '', month = '', year = ''] = british;
  return dayOf(year.length === 2 ? 2000 + Number(year) : Number(year), monthOf(month), Number(day));
}

function monthOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const name = text.toLowerCase();
  return name.length < 3 ? 0 : months.findIndex((month) => month.startsWith(name)) + 1;
}

function dayOf(year: number, month: number, day: number): Day | undefined {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return undefined;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const longest = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  // Padded by hand: the tab reads what is pasted too, and a library of dates is larger than the page.
  return day > longest ? undefined : [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
