import { agreementOf, type GradeAgreement, type Share } from './agreement';
import { type GradedTwice } from './agreementSources';

/** Below so many pairs a percentage promises more than it holds (domain.md §10 withholds percentages under 10 cases). */
export const PAIRS_FOR_SHARE = 10;

export interface AgreementGroup {
  /** A section or overall key; `sections` for all sections together. */
  key: string;
  title: string;
  /** How many reviews or exercises the pairs come from. */
  subjects: number;
  agreement: GradeAgreement;
}

export interface HalfYear {
  /** `2026-H1`. */
  key: string;
  label: string;
  n: number;
  /** Undefined below `PAIRS_FOR_SHARE`. */
  exact: Share | undefined;
}

/** How one source of second grades agrees with the first: section by section, and over time (domain.md §6). */
export interface AgreementReport {
  pairs: number;
  subjects: number;
  groups: readonly AgreementGroup[];
  halfYears: readonly HalfYear[];
  drift: 'tooFew' | 'noneShown' | 'lower' | 'higher';
}

/** Groups without a pair are left out. `graded` names what is graded, in the order of the form. */
export function agreementReport(pairs: readonly GradedTwice[], graded: readonly { key: string; title: string; overall: boolean }[]): AgreementReport {
  const sections = new Set(graded.filter(({ overall }) => !overall).map(({ key }) => key));
  const ofSections = pairs.filter(({ key }) => sections.has(key));
  const halfYears = halfYearsOf(ofSections);
  return {
    pairs: pairs.length,
    subjects: subjectsOf(pairs),
    groups: [groupOf('sections', 'All sections together', ofSections), ...graded.map(({ key, title }) => groupOf(key, title, pairs.filter((pair) => pair.key === key)))].filter(({ agreement }) => agreement.n > 0),
    halfYears,
    drift: driftOf(halfYears),
  };
}

const subjectsOf = (pairs: readonly GradedTwice[]): number => new Set(pairs.map(({ subject }) => subject)).size;

function groupOf(key: string, title: string, pairs: readonly GradedTwice[]): AgreementGroup {
  return { key, title, subjects: subjectsOf(pairs), agreement: agreementOf(pairs) };
}

function halfYearsOf(pairs: readonly GradedTwice[]): HalfYear[] {
  const keys = [...new Set(pairs.map(({ day }) => halfYearOf(day)))].sort();
  return keys.map((key) => {
    const { n, exact } = agreementOf(pairs.filter(({ day }) => halfYearOf(day) === key));
    return { key, label: labelOf(key), n, exact: n < PAIRS_FOR_SHARE ? undefined : exact };
  });
}

const halfYearOf = (day: string): string => `${day.slice(0, 4)}-H${day.slice(5, 7) <= '06' ? 1 : 2}`;
const labelOf = (key: string): string => `${key.endsWith('H1') ? 'January to June' : 'July to December'} ${key.slice(0, 4)}`;

/** The last two half-years with enough pairs; a difference shows only where their intervals do not meet, which errs on the side of saying nothing. */
function driftOf(halfYears: readonly HalfYear[]): AgreementReport['drift'] {
  const [before, last] = halfYears.flatMap(({ exact }) => (exact?.interval ? [exact.interval] : [])).slice(-2);
  if (!before || !last) return 'tooFew';
  if (last.high < before.low) return 'lower';
  return last.low > before.high ? 'higher' : 'noneShown';
}
