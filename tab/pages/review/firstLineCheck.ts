import type { SummaryError } from '../../components/ErrorSummary';
import { fieldId } from '../../components/FormField';

/** What the first-line check looks at (domain.md §4). */
export const checklist = [
  { code: 'evidenceMatches', label: 'The evidence matches the record' },
  { code: 'partsComplete', label: 'Every part is complete' },
  { code: 'issuesAnswered', label: 'Every issue is answered by a recommendation' },
  { code: 'recommendationsClear', label: 'The recommendations are clear and tied to impact' },
] as const;

/** One thing to change, while it is written. */
export interface ReasonDraft {
  id: string;
  part: string;
  text: string;
}

/** The reasons that say something. */
export function reasonsOf(drafts: readonly ReasonDraft[]): { part: string; text: string }[] {
  return drafts.filter(({ text }) => text.trim() !== '').map(({ part, text }) => ({ part, text: text.trim() }));
}

/** What the checker must still do before the decision can be sent. */
export function whatIsMissing(decision: 'agree' | 'return' | undefined, checks: readonly string[], reasons: readonly ReasonDraft[]): SummaryError[] {
  if (!decision) return [{ message: 'Choose whether to agree the review or to return it.', to: fieldId('decision') }];
  if (decision === 'return') return reasonsOf(reasons).length > 0 ? [] : [{ message: 'Say at least one thing that should be changed.', to: fieldId(`reason-${reasons[0]?.id ?? 'first'}`) }];
  const unticked = checklist.filter(({ code }) => !checks.includes(code));
  return unticked.length === 0 ? [] : [{ message: 'Tick everything on the checklist before you agree the review, or return it.', to: fieldId('checks') }];
}
