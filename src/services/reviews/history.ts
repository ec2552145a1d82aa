import { type AuditEntry } from '../../domain/audit/types';
import { type Actor } from '../../domain/people/types';
import { type ReviewEvent } from '../../domain/reviews/types';
import { holds, isOffice } from '../../domain/permissions/relations';
import { type ServiceContext } from '../context';
import { caseOf, decideOn } from '../panels/case';
import { allows, ensureMayReview } from '../support/guard';
import { seeReview } from '../support/load';
import { type HistoryView, type ReviewHistory } from '../types';
import { READ } from './accessDraft';
import { gradeChain } from './gradeChain';
import { roundsOf } from './roundsOf';

/** The course of a review: who did what, when and why; its grade chain; and what changed each time it was handed in anew. Needs `review.readHistory`. */
export async function readHistory(context: ServiceContext, actor: Actor, reference: string): Promise<ReviewHistory> {
  const { value: review } = seeReview(context, actor, reference);
  ensureMayReview(actor, 'review.readHistory', review);
  const entries = await context.stores.audit.of(reference);
  const readsCheck = allows(actor, { action: 'review.readCheck', review });
  const events = new Map(review.events.map((event) => [event.revision, event]));
  // Who opened it is for the coordinator, on a page of its own. What was written in one sitting is recorded when the sitting is over: the order is of the moments, not of the chain.
  const sorted = entries.filter((entry) => entry.action !== READ && isShown(context, actor, entry)).toSorted((a, b) => b.at.localeCompare(a.at) || b.seq - a.seq);
  return {
    entries: sorted.map((entry) => viewEntry(entry, entry.itemKey === `Reviews/${reference}` ? events.get(entry.toRevision) : undefined, readsCheck)),
    chain: gradeChain(context, actor, review),
    rounds: await roundsOf(context, review),
  };
}

/** The reason of a check is the checker's about the review: read by whoever reads the check. */
function viewEntry({ at, actor: { oid, name }, action, summary }: AuditEntry, event: ReviewEvent | undefined, readsCheck: boolean): HistoryView {
  const { kind, reason = '', reasons = [], from, to, day = '', started = [] } = event ?? {};
  const isOfCheck = kind === 'checked' || kind === 'chosenForPanel' || kind === 'agreed';
  return { at, actor: { oid, name }, action, summary, reason: isOfCheck && !readsCheck ? '' : reason, reasons, from, to, day, started };
}

/**
 * What happened to it on a panel is for those who take part there, or work on it; everybody else reads that it was
 * concluded. Whose conflict stands is for the QA lead (domain.md §6.2, §15.6).
 */
function isShown({ stores }: ServiceContext, actor: Actor, { action, itemKey, subject }: AuditEntry): boolean {
  const [list, first = ''] = itemKey.split('/');
  if (list === 'Declarations') return holds(actor, 'QaLead');
  if (list !== 'PanelItems' && list !== 'Readings') return true;
  if (action === 'item.concluded') return true;
  const panel = stores.panels.get(first)?.value;
  const about = panel && caseOf(stores, panel, subject);
  return about ? decideOn(actor, 'item.readContent', about).allowed : isOffice(actor);
}
