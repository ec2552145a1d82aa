import { type GradeAgreement, type Share, type Withheld } from './agreement';
import { type AgreementGroup, type AgreementReport, PAIRS_FOR_SHARE } from './agreementReport';
import { type Coefficient } from './coefficients';

/** Whose the second grades are. */
export type SecondGrader = 'panel' | 'gold';
const named: Readonly<Record<SecondGrader, string>> = { panel: 'the panel', gold: 'the gold standard' };

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const figure = (value: number): string => value.toFixed(2).replace('-', '−');
const plural = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** A count with its percentage and what the true share may be; without them where there are too few. */
export function shareInWords({ count, of, interval }: Share): string {
  if (of < PAIRS_FOR_SHARE || !interval) return `${count} of ${of}`;
  return `${count} of ${of} (${percent(count / of)}; the true share may lie anywhere from ${percent(interval.low)} to ${percent(interval.high)})`;
}

/** What the figures of one group mean, one plain sentence each (domain.md §15.19). */
export function groupInWords({ key, subjects, agreement }: AgreementGroup, second: SecondGrader): string[] {
  const { n, exact, withinOne } = agreement;
  return [
    `${capital(named[second])} gave the same grade in ${shareInWords(exact)}.`,
    `The two were the same or next to each other on the scale in ${shareInWords(withinOne)}.`,
    movedInWords(agreement, second),
    ...(n < PAIRS_FOR_SHARE ? [`Percentages are withheld below ${PAIRS_FOR_SHARE} pairs of grades.`] : []),
    ...coefficientsInWords(agreement),
    ...(key === 'sections' && n > subjects ? [`These ${plural(n, 'pair')} come from ${second === 'panel' ? plural(subjects, 'review') : plural(subjects, 'exercise')}. Grades of one review are not independent of each other, so the ranges given here are narrower than they should be.`] : []),
  ];
}

function movedInWords({ n, exact, moved: { up, down } }: GradeAgreement, second: SecondGrader): string {
  if (exact.count === n) return 'No grade was different.';
  return `Where they differed, ${named[second]} was higher in ${up} and lower in ${down}.`;
}

function coefficientsInWords({ n, kappa, gwet }: GradeAgreement): string[] {
  if (isWithheld(kappa) && kappa.withheld === 'tooFewPairs') return [`Weighted kappa and Gwet’s AC2 are withheld: they mean something from ${kappa.needed} pairs of grades on, and there ${n === 1 ? 'is' : 'are'} ${n}.`];
  return [
    isWithheld(kappa) ? 'Weighted kappa cannot be given: all grades on both sides are one and the same.' : `Weighted kappa is ${coefficientInWords(kappa)}, from ${plural(n, 'pair')}. 1 would be full agreement; 0 is what chance alone would give, with each grade as frequent as it is here.`,
    ...(isWithheld(gwet) ? [] : [`Gwet’s AC2 is ${coefficientInWords(gwet)}. It asks the same, and is steadier where nearly all grades are alike.`]),
  ];
}

const isWithheld = (coefficient: Coefficient | Withheld): coefficient is Withheld => 'withheld' in coefficient;
const coefficientInWords = ({ value, interval }: Coefficient): string => `${figure(value)} (it may lie anywhere from ${figure(interval.low)} to ${figure(interval.high)})`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the half-years show, and what they cannot show. */
export function driftInWords({ halfYears, drift }: Pick<AgreementReport, 'halfYears' | 'drift'>): string {
  const enough = halfYears.filter(({ exact }) => exact !== undefined);
  const [before, last] = enough.slice(-2);
  if (drift === 'tooFew' || !before || !last) return `Whether this changes over time can be said once two half-years have ${PAIRS_FOR_SHARE} pairs of section grades each.`;
  if (drift === 'noneShown') return `Between ${before.label} and ${last.label} there is no change that chance could not explain.`;
  return `In ${last.label} ${drift === 'lower' ? 'fewer' : 'more'} grades were the same than in ${before.label}, and chance alone hardly explains it.`;
}
