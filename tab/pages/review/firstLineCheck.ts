import type { SummaryError } from '../../components/ErrorSummary';
import { fieldId } from '../../components/FormField';

/** What the first-line check looks at (domain.md §4). */
export const checklist = [
  { code: 'evidence', label: 'The evidence matches the record' },
  { code: 'complete', label: 'Every part is complete' },
  { code: 'answered', label: 'Every issue is answered by a recommendation' },
  { code: 'impact', label: 'The recommendations are clear and tied to impact' },
] as const;

/** One thing to change, while it is written. */
export interface ReasonDraft {
  id: string;
  part: string;
  text: string;
}

/** The reasons as they are sent. */
export function reasonsOf(drafts: readonly ReasonDraft[]): { part: string; text: string }[] {
  return drafts.map(({ part, text }) => ({ part, text: text.trim() }));
}

function missingInReason({ id, part, text }: ReasonDraft): SummaryError[] {
  return [...(part ? [] : [{ message: 'Choose the part that should be changed.', to: fieldId(`reason-part-${id}`) }]), ...(text.trim() ? [] : [{ message: 'Say what to change.', to: fieldId(`reason-${id}`) }])];
}

/** What the checker must still do before the decision can be sent. */
export function whatIsMissing(decision: 'agree' | 'return' | undefined, checks: readonly string[], reasons: readonly ReasonDraft[]): SummaryError[] {
  if (!decision) return [{ message: 'Choose whether to agree the review or to return it.', to: fieldId('decision') }];
  if (decision === 'return') return reasons.flatMap(missingInReason);
  const unticked = checklist.filter(({ code }) => !checks.includes(code));
  return unticked.length === 0 ? [] : [{ message: 'Tick everything on the checklist before you agree the review, or return it.', to: fieldId('checks') }];
}
