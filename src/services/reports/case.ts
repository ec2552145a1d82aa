import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { type ReportAction } from '../../domain/permissions/types';
import { type SnapshotRow, type Report } from '../../domain/reports/types';
import { type ChildIdentity } from '../../domain/reviews/types';
import { type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { allows, ensureAllowed, ensureNotBarred, notFound } from '../support/guard';
import { atRevision } from '../support/load';
import { type CountReport } from './counting';

export interface ReportContext extends ServiceContext {
  count: CountReport;
}

/** The report, if this actor may see it; otherwise `notFound`, whether it exists or not. */
export function seeReport({ stores }: Pick<ServiceContext, 'stores'>, actor: Actor, reference: string): Stored<Report> {
  const stored = stores.reports.get(reference);
  if (!stored || !allows(actor, { action: 'report.see', report: stored.value })) throw notFound();
  return stored;
}

/** How a verb begins: seen and allowed, at the revision that the person saw. Throws `stale` with what `view` gives. */
export async function beginReport(context: ServiceContext, actor: Actor, action: ReportAction, reference: string, revision: number, view: (report: Report) => unknown): Promise<Stored<Report>> {
  const seen = seeReport(context, actor, reference);
  ensureNotBarred(decide(actor, { action, report: seen.value }));
  const stored = await atRevision(context.stores.reports, seen, revision, ({ value }) => view(value));
  ensureAllowed(decide(actor, { action, report: stored.value }));
  return stored;
}

/** The children behind its figures, each once. Only those whom the actor may know: else a refusal would tell them whether a guess of a name was right. */
export function childrenBehind({ stores }: Pick<ServiceContext, 'stores'>, actor: Actor, rows: readonly SnapshotRow[]): ChildIdentity[] {
  const sources = new Set(rows.map(({ reference }) => stores.recommendations.get(reference)?.value.sourceReference ?? ''));
  const children = new Map<string, ChildIdentity>();
  for (const source of sources) {
    const review = stores.reviews.get(source)?.value;
    if (review && allows(actor, { action: 'review.readIdentity', review })) children.set(review.child.recordNumber || source, review.child);
  }
  return [...children.values()];
}
