import { type AuditEntry } from '../../domain/audit/types';
import { type Actor } from '../../domain/people/types';
import { type Review, type ReviewEvent } from '../../domain/reviews/types';
import { type ServiceContext } from '../context';
import { allows, ensureMayReview } from '../support/guard';
import { seeReview } from '../support/load';
import { type GradeStep, type HistoryView, type ReviewHistory } from '../types';
import { READ } from './accessDraft';
import { roundsOf } from './roundsOf';

/** The course of a review: who did what, when and why; its grade chain; and what changed each time it was handed in anew. Needs `review.readHistory`. */
export async function readHistory(context: ServiceContext, actor: Actor, reference: string): Promise<ReviewHistory> {
  const { value: review } = seeReview(context, actor, reference);
  ensureMayReview(actor, 'review.readHistory', review);
  const entries = await context.stores.audit.of(reference);
  const readsCheck = allows(actor, { action: 'review.readCheck', review });
  const events = new Map(review.events.map((event) => [event.revision, event]));
  // Who opened it is for the coordinator, on a page of its own. What was written in one sitting is recorded when the sitting is over: the order is of the moments, not of the chain.
  const sorted = entries.filter(({ action }) => action !== READ).toSorted((a, b) => b.at.localeCompare(a.at) || b.seq - a.seq);
  return {
    entries: sorted.map((entry) => viewEntry(entry, entry.itemKey === `Reviews/${reference}` ? events.get(entry.toRevision) : undefined, readsCheck)),
    chain: chainOf(review, readsCheck),
    rounds: await roundsOf(context, review),
  };
}

/** The reason of a check is the checker's about the review: read by whoever reads the check. */
function viewEntry({ at, actor: { oid, name }, action, summary }: AuditEntry, event: ReviewEvent | undefined, readsCheck: boolean): HistoryView {
  const { kind, reason = '', reasons = [], from, to, day = '' } = event ?? {};
  const isOfCheck = kind === 'checked' || kind === 'chosenForPanel' || kind === 'agreed';
  return { at, actor: { oid, name }, action, summary, reason: isOfCheck && !readsCheck ? '' : reason, reasons, from, to, day };
}

const stepOf: Partial<Record<ReviewEvent['kind'], GradeStep['step']>> = { submitted: 'reviewer', checked: 'firstLine', chosenForPanel: 'firstLine', agreed: 'firstLine' };

/** Reviewer, first line, and what moderation settled on; a review of an earlier version has at least what it was submitted with. */
function chainOf(review: Review, readsCheck: boolean): GradeStep[] {
  const steps = review.events.flatMap(({ kind, at, by, grades, reason = '' }): GradeStep[] => {
    const step = stepOf[kind];
    if (!step || !grades || (step === 'firstLine' && !readsCheck)) return [];
    return [{ step, at, by, grades, reason: step === 'firstLine' ? reason : '' }];
  });
  const { submittedAt, reviewer, practiceGrade: practice, outcomesGrade: outcomes, overallGrade: overall, agreedAt, checker, agreedGrades } = review;
  const first = submittedAt && !steps.some(({ step }) => step === 'reviewer') ? [{ step: 'reviewer' as const, at: submittedAt, by: reviewer, grades: { practice, outcomes, overall }, reason: '' }] : [];
  const settled = agreedAt && checker ? [{ step: 'agreed' as const, at: agreedAt, by: checker, grades: agreedGrades, reason: '' }] : [];
  return [...first, ...steps, ...settled];
}
