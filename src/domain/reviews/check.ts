import { type Instant } from '../clock';
import { AppError, type Fault } from '../errors';
import { type Actor } from '../people/types';
import { nothingYet } from './begun';
import { firstLineChecks } from './firstLineChecks';
import { type OverallGrades, type Review, type ReviewQuality } from './types';

/** What a first-line checker hands in (domain.md §4, §6). */
export interface CheckInput {
  /** The keys of the checks that they confirm. */
  checks: readonly string[];
  comment: string;
  quality: ReviewQuality;
  /** Only the overall grades that they would give otherwise than the reviewer. */
  grades: OverallGrades;
  gradesReason: string;
}

/** What the checker marks of the review itself (domain.md §6). */
export const qualityAspects = [
  { key: 'complete', title: 'Complete' },
  { key: 'evidenced', title: 'Evidenced' },
  { key: 'impactFocused', title: 'Focused on impact' },
  { key: 'useful', title: 'Its recommendations are useful' },
] as const satisfies readonly { key: keyof ReviewQuality; title: string }[];

/** The reviewer's own overall grades, which never change. */
export const gradesOf = ({ practiceGrade, outcomesGrade, overallGrade }: Review): OverallGrades => ({ practice: practiceGrade, outcomes: outcomesGrade, overall: overallGrade });

/** What the finished check records. Throws `incomplete` while a check is not confirmed, a mark is missing, or another grade has no reason. */
export function decideCheck(review: Review, input: CheckInput, checker: Actor, now: Instant): Partial<Review> {
  const own = gradesOf(review);
  const differing = gradeKeys.filter((key) => input.grades[key] !== undefined && input.grades[key] !== own[key]);
  const faults = [...uncheckedFaults(input.checks), ...qualityFaults(input.quality), ...differing.flatMap((key) => gradeFault(key, own, input.gradesReason))];
  if (faults.length > 0) throw new AppError('incomplete', 'The check is not finished.', { faults });
  const checkGrades = Object.fromEntries(gradeKeys.map((key) => [key, own[key] && (input.grades[key] ?? own[key])])) as unknown as OverallGrades;
  return {
    state: 'checked',
    checker: { oid: checker.oid, name: checker.name },
    checkedAt: now,
    checkComment: input.comment,
    quality: input.quality,
    checkGrades,
    checkGradesReason: differing.length > 0 ? input.gradesReason : '',
    returnReasons: [],
  };
}

/** The finished check, made now or before: one that was made before is not asked for again. */
function checked(review: Review, input: CheckInput | undefined, checker: Actor, now: Instant): Partial<Review> {
  if (review.state !== 'submitted' && !input) return {};
  return decideCheck(review, input ?? { checks: [], comment: '', quality: review.quality, grades: nothingYet.checkGrades, gradesReason: '' }, checker, now);
}

/** What agreeing changes: the checker's grades are the agreed ones, and the reviewer's stay beside them. `input` may be left out once the check is finished. */
export function decideAgree(review: Review, input: CheckInput | undefined, checker: Actor, now: Instant): Partial<Review> {
  const change = checked(review, input, checker, now);
  return { ...change, state: 'agreed', agreedAt: now, agreedGrades: change.checkGrades ?? review.checkGrades, moderatedByPanel: review.state === 'panel', returnReasons: [] };
}

/** What choosing it for a panel changes; `input` as for `decideAgree`. */
export function decidePanel(review: Review, input: CheckInput | undefined, checker: Actor, now: Instant): Partial<Review> {
  return { ...checked(review, input, checker, now), state: 'panel' };
}

const gradeKeys = ['practice', 'outcomes', 'overall'] as const satisfies readonly (keyof OverallGrades)[];

function uncheckedFaults(checks: readonly string[]): Fault[] {
  return firstLineChecks.filter(({ key }) => !checks.includes(key)).map(({ key, title }) => ({ path: `checks.${key}`, code: 'required', message: `Confirm: ${title.charAt(0).toLowerCase()}${title.slice(1)}. If it is not so, send the review back.` }));
}

function qualityFaults(quality: ReviewQuality): Fault[] {
  return qualityAspects.filter(({ key }) => quality[key] === undefined).map(({ key, title }) => ({ path: `quality.${key}`, code: 'required', message: `Say how far the review is: ${title.charAt(0).toLowerCase()}${title.slice(1)}.` }));
}

function gradeFault(key: keyof OverallGrades, own: OverallGrades, reason: string): Fault[] {
  if (own[key] === undefined) return [{ path: `grades.${key}`, code: 'unknown', message: 'This form does not ask for that grade.' }];
  return reason.trim() ? [] : [{ path: 'gradesReason', code: 'required', message: 'Say why you would give another grade than the reviewer.' }];
}
