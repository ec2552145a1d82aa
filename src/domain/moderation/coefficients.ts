import { estimateInterval, type Interval } from './intervals';

/** An estimate with its standard error and 95 % interval. */
export interface Coefficient {
  value: number;
  standardError: number;
  interval: Interval;
}

type Matrix = readonly (readonly number[])[];

/** What both coefficients are made of. */
interface Table {
  size: number;
  n: number;
  /** The share of all pairs in a cell. */
  share: (row: number, column: number) => number;
  weight: (row: number, column: number) => number;
  rows: readonly number[];
  columns: readonly number[];
  cells: readonly (readonly [number, number])[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Cohen's weighted kappa (Psychological Bulletin 70, 1968) and Gwet's AC2 (British Journal of Mathematical and Statistical
 * Psychology 61, 2008; AC1 with weights of 1 and 0) of a table of counts, first rater down and second across. `weights` give
 * agreement: 1 for the same, 0 for none. Kappa is undefined where both raters used one and the same category only.
 */
export function coefficients(counts: Matrix, weights: Matrix): { kappa: Coefficient | undefined; gwet: Coefficient } {
  const table = readTable(counts, weights);
  return { kappa: kappaOf(table), gwet: gwetOf(table) };
}

function readTable(counts: Matrix, weights: Matrix): Table {
  const size = counts.length;
  const n = sum(counts.map(sum));
  const places = Array.from({ length: size }, (_, index) => index);
  const share = (row: number, column: number): number => (counts[row]?.[column] ?? 0) / n;
  return {
    size,
    n,
    share,
    weight: (row, column) => weights[row]?.[column] ?? 0,
    rows: places.map((row) => sum(places.map((column) => share(row, column)))),
    columns: places.map((column) => sum(places.map((row) => share(row, column)))),
    cells: places.flatMap((row) => places.map((column) => [row, column] as const)),
  };
}

const agreed = ({ cells, weight, share }: Table): number => sum(cells.map(([row, column]) => weight(row, column) * share(row, column)));

/** The error is that of Fleiss, Cohen and Everitt (Psychological Bulletin 72, 1969) for a kappa that is not zero. */
function kappaOf(table: Table): Coefficient | undefined {
  const { n, share, weight, rows, columns, cells } = table;
  const at = (values: readonly number[], index: number): number => values[index] ?? 0;
  const chance = sum(cells.map(([row, column]) => weight(row, column) * at(rows, row) * at(columns, column)));
  if (chance >= 1 - Number.EPSILON) return undefined;
  const value = (agreed(table) - chance) / (1 - chance);
  const ofRow = rows.map((_, row) => sum(columns.map((each, column) => each * weight(row, column))));
  const ofColumn = columns.map((_, column) => sum(rows.map((each, row) => each * weight(row, column))));
  const squares = sum(cells.map(([row, column]) => share(row, column) * (weight(row, column) - (at(ofRow, row) + at(ofColumn, column)) * (1 - value)) ** 2));
  const variance = (squares - (value - chance * (1 - value)) ** 2) / (n * (1 - chance) ** 2);
  return coefficient(value, variance, n);
}

/** Gwet 2008, equations for two raters, in the form for any weights (Handbook of Inter-Rater Reliability, chapter on weighted coefficients). */
function gwetOf(table: Table): Coefficient {
  const { size, n, share, weight, rows, columns, cells } = table;
  const prevalence = rows.map((row, index) => (row + (columns[index] ?? 0)) / 2);
  const scale = sum(cells.map(([row, column]) => weight(row, column))) / (size * (size - 1));
  const chance = scale * sum(prevalence.map((each) => each * (1 - each)));
  const agreement = agreed(table);
  const value = (agreement - chance) / (1 - chance);
  const rarity = (row: number, column: number): number => 1 - ((prevalence[row] ?? 0) + (prevalence[column] ?? 0)) / 2;
  const squares = sum(cells.map(([row, column]) => share(row, column) * (weight(row, column) - 2 * (1 - value) * scale * rarity(row, column)) ** 2));
  const variance = (squares - (agreement - 2 * (1 - value) * chance) ** 2) / (n * (1 - chance) ** 2);
  return coefficient(value, variance, n);
}

/** Rounding may leave a variance of zero a hair below it. */
function coefficient(value: number, variance: number, n: number): Coefficient {
  const standardError = Math.sqrt(Math.max(0, variance));
  return { value, standardError, interval: estimateInterval(value, standardError, n - 1) };
}
