import { type Day, type Instant } from '../clock';
import { AppError, type Fault } from '../errors';
import { type Actor } from '../people/types';
import { type Template } from '../templates/types';
import { missing } from './completeness';
import { readForm } from './reading';
import { steps } from './states';
import { type ReturnReason, type Review, type ReviewPart } from './types';

/** The checks that a first-line checker confirms before agreeing (domain.md §4). */
export const firstLineChecks = [
  { key: 'evidence', title: 'The evidence matches the record' },
  { key: 'complete', title: 'Every part is complete' },
  { key: 'answered', title: 'Every issue is answered by a recommendation' },
  { key: 'impact', title: 'The recommendations are clear and tied to impact' },
] as const;

/** What submitting changes: the overall grades are copied, and the revision of every part is frozen. Throws `incomplete` with every fault. */
export function decideSubmit(review: Review, template: Template, parts: readonly ReviewPart[], declared: boolean, now: Instant, today: Day): Partial<Review> {
  const faults: Fault[] = missing(template, parts, review.child, today);
  if (!declared) faults.push({ path: 'declared', code: 'required', message: 'Confirm that this is your own view, based on the record and on the people you spoke to.' });
  if (faults.length > 0) throw new AppError('incomplete', `The review cannot be submitted yet: ${faults.length === 1 ? '1 thing is' : `${faults.length} things are`} missing.`, { faults });
  const { summary } = readForm(template, parts);
  return {
    state: 'submitted',
    submittedAt: now,
    practiceGrade: summary.practiceGrade,
    outcomesGrade: summary.outcomesGrade,
    frozenParts: Object.fromEntries(parts.map(({ part, revision }) => [part, revision])),
    checker: undefined,
    checkedAt: undefined,
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

/** What the first-line check changes when it agrees. Throws `incomplete` while a check is not confirmed. */
export function decideAgree(checks: readonly string[], comment: string, checker: Actor, now: Instant): Partial<Review> {
  const faults = firstLineChecks.filter(({ key }) => !checks.includes(key)).map(({ key, title }): Fault => ({ path: `checks.${key}`, code: 'required', message: `Confirm: ${title.charAt(0).toLowerCase()}${title.slice(1)}. If it is not so, send the review back.` }));
  if (faults.length > 0) throw new AppError('incomplete', 'The check is not finished.', { faults });
  return { state: steps.agree.to ?? 'agreed', checker: { oid: checker.oid, name: checker.name }, checkedAt: now, agreedAt: now, checkComment: comment, returnReasons: [] };
}
