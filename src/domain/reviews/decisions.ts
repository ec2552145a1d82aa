import { type Day, type Instant } from '../clock';
import { AppError, type Fault } from '../errors';
import { type Actor } from '../people/types';
import { type Template } from '../templates/types';
import { nothingYet } from './begun';
import { missing } from './completeness';
import { declarationSentence, declare } from './declaration';
import { readForm } from './reading';
import { type ReturnReason, type Review, type ReviewPart } from './types';

/** What submitting changes: the overall grades are copied, and the revision of every part is frozen. Throws `incomplete` with every fault. */
export function decideSubmit(review: Review, template: Template, parts: readonly ReviewPart[], declared: boolean, now: Instant, today: Day): Partial<Review> {
  const faults: Fault[] = missing(template, parts, review.child, today);
  if (!declared) faults.push({ path: 'declared', code: 'required', message: `Confirm: ${declarationSentence}` });
  if (faults.length > 0) throw new AppError('incomplete', `The review cannot be submitted yet: ${faults.length === 1 ? '1 thing is' : `${faults.length} things are`} missing.`, { faults });
  const { summary } = readForm(template, parts);
  return {
    state: 'submitted',
    submittedAt: now,
    declaration: declare(review.reviewer, now),
    practiceGrade: summary.practiceGrade,
    outcomesGrade: summary.outcomesGrade,
    overallGrade: summary.overallGrade,
    frozenParts: Object.fromEntries(parts.map(({ part, revision }) => [part, revision])),
    // It comes back to the same checker, who checks it anew.
    checkedAt: undefined,
    checkComment: '',
    checkGrades: nothingYet.checkGrades,
    checkGradesReason: '',
    quality: nothingYet.quality,
  };
}

/** What sending back changes: the words stay the reviewer's, the reasons stand beside the parts. Throws `invalid` for a part that the form does not have. */
export function decideReturn(review: Review, parts: readonly string[], reasons: readonly ReturnReason[], checker: Actor): Partial<Review> {
  const faults = reasons.flatMap(({ part, text }, index): Fault[] => [
    ...(parts.includes(part) ? [] : [{ path: `reasons.${index}.part`, code: 'unknown', message: 'Choose a part of this form.' }]),
    ...(text.trim() ? [] : [{ path: `reasons.${index}.text`, code: 'required', message: 'Say what to change.' }]),
  ]);
  if (reasons.length === 0) faults.push({ path: 'reasons', code: 'required', message: 'Give at least one reason.' });
  if (faults.length > 0) throw new AppError('invalid', 'The review was not sent back. Check the reasons.', { faults });
  return { state: 'inProgress', returnReasons: reasons, timesReturned: review.timesReturned + 1, checker: { oid: checker.oid, name: checker.name } };
}
