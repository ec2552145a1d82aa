import { type Grade, grades } from '../templates/types';
import { type Coefficient, coefficients } from './coefficients';
import { type Interval, shareInterval } from './intervals';

/** The same thing graded twice: by the reviewer and the panel, or by a reviewer and the gold standard. */
export interface GradePair {
  first: Grade;
  second: Grade;
}

export interface Share {
  count: number;
  of: number;
  /** 95 %, Wilson's; undefined without a pair. */
  interval: Interval | undefined;
}

/** Why a coefficient is not given: it would be read as more than it is. */
export type Withheld = { withheld: 'tooFewPairs'; needed: number } | { withheld: 'oneGradeOnly' };

/** How two series of grades agree (domain.md §6): never one figure alone, and never a league table. */
export interface GradeAgreement {
  n: number;
  exact: Share;
  withinOne: Share;
  /** How many the second graded higher, and lower. */
  moved: { up: number; down: number };
  /** How often each grade was given, first and second: a coefficient means nothing without them. */
  baseRates: Readonly<Record<Grade, { first: number; second: number }>>;
  /** Cohen's weighted kappa, linear weights. */
  kappa: Coefficient | Withheld;
  /** Gwet's AC2, linear weights: steadier than kappa where nearly all grades are alike. */
  gwet: Coefficient | Withheld;
}

/**
 * Pairs from which the coefficients' error is known well enough: 2k² for k grades (Cicchetti, Applied Psychological
 * Measurement 5, 1981, p. 101). domain.md §6 asks for “enough pairs” and gives no figure.
 */
export const PAIRS_NEEDED = 2 * grades.length ** 2;

/** From the best to the worst, as `grades` lists them. */
const rank = (grade: Grade): number => grades.indexOf(grade);

/** The agreement of these pairs; shares and moves always, coefficients where they mean something. */
export function agreementOf(pairs: readonly GradePair[]): GradeAgreement {
  const steps = pairs.map(({ first, second }) => rank(first) - rank(second));
  const n = pairs.length;
  const shareOf = (count: number): Share => ({ count, of: n, interval: n === 0 ? undefined : shareInterval(count, n) });
  const rate = (side: keyof GradePair, grade: Grade): number => pairs.filter((pair) => pair[side] === grade).length;
  return {
    n,
    exact: shareOf(steps.filter((step) => step === 0).length),
    withinOne: shareOf(steps.filter((step) => Math.abs(step) <= 1).length),
    moved: { up: steps.filter((step) => step > 0).length, down: steps.filter((step) => step < 0).length },
    baseRates: Object.fromEntries(grades.map((grade) => [grade, { first: rate('first', grade), second: rate('second', grade) }])) as GradeAgreement['baseRates'],
    ...coefficientsOf(pairs),
  };
}

function coefficientsOf(pairs: readonly GradePair[]): Pick<GradeAgreement, 'kappa' | 'gwet'> {
  if (pairs.length < PAIRS_NEEDED) {
    const withheld = { withheld: 'tooFewPairs', needed: PAIRS_NEEDED } as const;
    return { kappa: withheld, gwet: withheld };
  }
  const { kappa, gwet } = coefficients(tableOf(pairs), linearWeights(grades.length));
  return { kappa: kappa ?? { withheld: 'oneGradeOnly' }, gwet };
}

/** How often each first grade met each second one. */
function tableOf(pairs: readonly GradePair[]): number[][] {
  const table = grades.map(() => grades.map(() => 0));
  for (const { first, second } of pairs) {
    const row = table[rank(first)];
    if (row) row[rank(second)] = (row[rank(second)] ?? 0) + 1;
  }
  return table;
}

/** 1 for the same, 0 for the furthest apart, in equal steps. */
export function linearWeights(size: number): number[][] {
  return Array.from({ length: size }, (_row, i) => Array.from({ length: size }, (_cell, j) => 1 - Math.abs(i - j) / (size - 1)));
}
