import type { Grades, Quality, ReviewResource } from '../../../src/contract/reviews';
import type { SummaryError } from '../../components/ErrorSummary';
import { fieldId } from '../../components/FormField';
import { qualityAspects } from './check/qualityWords';

/** What the first-line check looks at (domain.md §4). */
export const checklist = [
  { code: 'evidence', label: 'The evidence matches the record' },
  { code: 'complete', label: 'Every part is complete' },
  { code: 'answered', label: 'Every issue is answered by a recommendation' },
  { code: 'impact', label: 'The recommendations are clear and tied to impact' },
] as const;

export type Decision = 'agree' | 'panel' | 'check' | 'return';

/** Each decision with what follows from it. */
export const decisionWords: Record<Decision, { label: string; hint: string; button: string }> = {
  agree: { label: 'Agree the review', hint: 'Its recommendations enter the tracker.', button: 'Agree the review' },
  panel: { label: 'Choose it for a panel', hint: 'A panel moderates it. Its recommendations wait until the review is agreed.', button: 'Choose it for a panel' },
  check: { label: 'Finish the check, and decide about a panel later', hint: 'What you checked is kept. The review stays with you.', button: 'Finish the check' },
  return: { label: 'Return it to the reviewer', hint: 'Say what to change. You do not change it yourself. It comes back to you.', button: 'Return the review' },
};

/** One thing to change, while it is written. */
export interface ReasonDraft {
  id: string;
  part: string;
  text: string;
}

/** The check while it is made. */
export interface CheckDraft {
  decision: Decision | undefined;
  checks: readonly string[];
  comment: string;
  quality: Quality;
  grades: Grades;
  gradesReason: string;
  reasons: ReasonDraft[];
}

export const emptyCheck: CheckDraft = { decision: undefined, checks: [], comment: '', quality: {}, grades: {}, gradesReason: '', reasons: [{ id: 'first', part: '', text: '' }] };

/** Whether something would be lost with it. */
export const isBegun = ({ comment, gradesReason, reasons }: CheckDraft): boolean => comment !== '' || gradesReason !== '' || reasons.some(({ text }) => text !== '');

/** The reasons as they are sent. */
export function reasonsOf(drafts: readonly ReasonDraft[]): { part: string; text: string }[] {
  return drafts.map(({ part, text }) => ({ part, text: text.trim() }));
}

function missingInReason({ id, part, text }: ReasonDraft): SummaryError[] {
  return [...(part ? [] : [{ message: 'Choose the part that should be changed.', to: fieldId(`reason-part-${id}`) }]), ...(text.trim() ? [] : [{ message: 'Say what to change.', to: fieldId(`reason-${id}`) }])];
}

/** What the checker must still do before the decision can be sent; `withCheck` while the check itself is not finished. */
export function whatIsMissing({ decision, checks, quality, grades, gradesReason, reasons }: CheckDraft, withCheck: boolean, { practiceGrade, outcomesGrade, overallGrade }: ReviewResource): SummaryError[] {
  if (!decision) return [{ message: 'Choose what you decide.', to: fieldId('decision') }];
  if (decision === 'return') return reasons.flatMap(missingInReason);
  if (!withCheck) return [];
  const own: Grades = { practice: practiceGrade, outcomes: outcomesGrade, overall: overallGrade };
  const differs = (Object.keys(own) as (keyof Grades)[]).some((key) => grades[key] !== undefined && grades[key] !== own[key]);
  return [
    ...(checklist.every(({ code }) => checks.includes(code)) ? [] : [{ message: 'Tick everything on the checklist before you agree the review, or return it.', to: fieldId('checks') }]),
    ...(differs && !gradesReason.trim() ? [{ message: 'Say why you would give another grade.', to: fieldId('gradesReason') }] : []),
    ...qualityAspects.filter(({ key }) => !quality[key]).map(({ key, label }) => ({ message: `Choose an answer for “${label}”.`, to: fieldId(`quality.${key}`) })),
  ];
}
