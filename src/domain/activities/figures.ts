import { type CaseColumn } from '../templates/types';
import { type CaseRow } from './types';

/** Of fewer cases a percentage says more than is known (domain.md §10). */
export const FEWEST_FOR_SHARE = 10;

/** How often one answer was given. */
export interface Part {
  code: string;
  label: string;
  count: number;
  /** Whole per cent of the answered cases; undefined where they are too few for one. */
  share: number | undefined;
}

/** What one column of the table of cases comes to. */
export interface Figure {
  key: string;
  title: string;
  kind: CaseColumn['kind'];
  /** Cases in which the column is filled in: the n of everything here. */
  answered: number;
  blank: number;
  /** Of yes or no, and of choices: every answer in the order of the form, also those that nobody gave. */
  parts: readonly Part[];
  /** Of days and numbers: the first and the last of them; undefined where there is none. */
  range: { from: string; to: string } | undefined;
}

/** Counts of each column that can be counted. Words and record numbers cannot. Nothing is averaged (domain.md §15.1). */
export function figuresOf(columns: readonly CaseColumn[], cases: readonly CaseRow[]): Figure[] {
  return columns.filter(({ kind }) => kind !== 'text' && kind !== 'recordNumber').map((column) => figureOf(column, cases));
}

function figureOf(column: CaseColumn, cases: readonly CaseRow[]): Figure {
  const { key, title, kind } = column;
  const values = cases.map((row) => row.values[key] ?? '').filter((value) => value !== '');
  const n = values.length;
  return { key, title, kind, answered: n, blank: cases.length - n, parts: partsOf(column, values), range: rangeOf(kind, values) };
}

function partsOf({ kind, options }: CaseColumn, values: readonly string[]): Part[] {
  const answers = kind === 'yesNo' ? yesNo : kind === 'choice' ? options : [];
  return answers.map(({ code, label }) => {
    const count = values.filter((value) => value === code).length;
    return { code, label, count, share: shareOf(count, values.length) };
  });
}

const yesNo = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
] as const;

/** Whole per cent, a half upwards; undefined where there are too few cases for one. */
export function shareOf(count: number, of: number): number | undefined {
  return of < FEWEST_FOR_SHARE ? undefined : Math.floor((count * 200 + of) / (of * 2));
}

function rangeOf(kind: CaseColumn['kind'], values: readonly string[]): Figure['range'] {
  if ((kind !== 'date' && kind !== 'number') || values.length === 0) return undefined;
  const sorted = values.toSorted(kind === 'number' ? (a, b) => Number(a) - Number(b) : (a, b) => (a < b ? -1 : 1));
  return { from: sorted[0] ?? '', to: sorted.at(-1) ?? '' };
}

/** `20 of 24 (83%)`; of too few cases the count alone, which says so itself. */
export function partInWords({ count, share }: Pick<Part, 'count' | 'share'>, answered: number): string {
  return share === undefined ? `${count} of ${answered}` : `${count} of ${answered} (${share}%)`;
}
