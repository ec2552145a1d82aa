/** Both ends of a 95 % confidence interval. */
export interface Interval {
  low: number;
  high: number;
}

/** The normal distribution's 97.5 % point. */
const Z = 1.959964;

/** Wilson's score interval of a share: it stays within 0 and 1, and holds for few pairs (Wilson, JASA 22, 1927). */
export function shareInterval(count: number, of: number): Interval {
  const share = count / of;
  const middle = share + Z ** 2 / (2 * of);
  const half = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const scale = 1 + Z ** 2 / of;
  return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) };
}

/** Around an estimate by its standard error, with Student's t of so many degrees of freedom; a coefficient never exceeds 1. */
export function estimateInterval(estimate: number, standardError: number, degrees: number): Interval {
  const half = studentT(degrees) * standardError;
  return { low: Math.max(-1, estimate - half), high: Math.min(1, estimate + half) };
}

/** The 97.5 % point of Student's t by the expansion around the normal (Abramowitz and Stegun 26.7.5): within 0.001 from 10 degrees on. */
function studentT(degrees: number): number {
  return Z + (Z ** 3 + Z) / (4 * degrees) + (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / (96 * degrees ** 2);
}
