import { type ReportFigures, type ReportListRow, type ReportResource, type ReportRow } from '../../contract/reports';
import { type Ability } from '../../contract/shapes';
import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { isOffice } from '../../domain/permissions/relations';
import { type ReportAction } from '../../domain/permissions/types';
import { missingFrom } from '../../domain/reports/decisions';
import { groupings, rowsBehind } from '../../domain/reports/figures';
import { type Report, type SnapshotRow } from '../../domain/reports/types';
import { type Stores } from '../../stores';
import { type ServiceContext } from '../context';
import { abilityOf, allows, ensureMay } from '../support/guard';
import { childrenBehind, type ReportContext, seeReport } from './case';
import { type Counted } from './counting';
import { type Behind, type ReportNews, type ReportRows } from './types';

const shown: readonly ReportAction[] = ['report.change', 'report.publish', 'report.withdraw', 'report.export'];

/** Every report that somebody may see, that of the latest period first. */
export function listReports({ stores }: ServiceContext, actor: Actor): { rows: ReportListRow[]; start: Ability } {
  ensureMay(actor, 'app.seeReports');
  const seen = Array.from(stores.reports.values(), ({ value }) => value).filter((report) => allows(actor, { action: 'report.see', report }));
  const rows = seen.sort((a, b) => b.toDay.localeCompare(a.toDay) || b.reference.localeCompare(a.reference));
  return {
    rows: rows.map(({ reference, heading, fromDay, toDay, state, publishedAt }) => ({ reference, heading, fromDay, toDay, state, ...(publishedAt && { publishedAt }) })),
    start: abilityOf(decide(actor, { action: 'app.writeReports' })),
  };
}

/** One report as this actor may see it. */
export function viewReport(context: ReportContext, actor: Actor, report: Report): ReportResource {
  const { reference, heading, fromDay, toDay, opening, closing, state, updatedAt, publishedAt, publishedBy, withdrawReason, revision } = report;
  const { rows, figures, stamp } = context.count(report);
  const mayChange = allows(actor, { action: 'report.change', report });
  return {
    reference,
    heading,
    fromDay,
    toDay,
    opening,
    closing,
    state,
    figures: presentFigures(figures),
    stamp,
    missing: mayChange ? missingFrom(report, rows, childrenBehind(context, actor, rows)) : [],
    updatedAt,
    ...(publishedAt && { publishedAt }),
    // Senior leaders read references, never names (domain.md §2).
    publishedBy: isOffice(actor) ? (publishedBy?.name ?? '') : '',
    withdrawReason,
    abilities: Object.fromEntries(shown.map((action) => [action.slice('report.'.length), abilityOf(decide(actor, { action, report }))])),
    revision,
  };
}

function presentFigures({ counts, middleDaysToDone, middleDaysToImpact, groups }: Counted['figures']): ReportFigures {
  return {
    counts: { ...counts },
    ...(middleDaysToDone !== undefined && { middleDaysToDone }),
    ...(middleDaysToImpact !== undefined && { middleDaysToImpact }),
    groups: Object.fromEntries(groupings.map((by) => [by, groups[by].map(({ value, label, counts: of }) => ({ value, label, counts: { ...of } }))])) as ReportFigures['groups'],
  };
}

/** So many recommendations behind a figure are shown; the Excel file holds them all. */
const MOST_SHOWN = 500;

/** What stands behind a figure. */
export function behindFigure(context: ReportContext, actor: Actor, reference: string, { part, by, value = '' }: Behind): ReportRows {
  const { value: report } = seeReport(context, actor, reference);
  const behind = rowsBehind(context.count(report).rows, part, by && { by, value });
  const seen = visibleRows(context, actor, behind);
  return { rows: seen.slice(0, MOST_SHOWN).map(presentRow), total: seen.length, hidden: behind.length - seen.length };
}

/** A report counts all of the tracker; which recommendations those are is told as the tracker itself would. */
export function visibleRows({ stores }: { stores: Pick<Stores, 'recommendations'> }, actor: Actor, rows: readonly SnapshotRow[]): SnapshotRow[] {
  return rows.filter(({ reference }) => {
    const recommendation = stores.recommendations.get(reference)?.value;
    return recommendation !== undefined && allows(actor, { action: 'recommendation.see', recommendation });
  });
}

const presentRow = ({ reference, level, sourceKind, team, theme, before, after, overdueDays }: SnapshotRow): ReportRow => ({ reference, level, sourceKind, team, theme, before, after, overdueDays });

/** A published report for the channel; undefined where there is none. */
export function newsOf({ stores, count }: ReportContext, reference: string): ReportNews | undefined {
  const report = stores.reports.get(reference)?.value;
  if (!report?.publishedAt) return undefined;
  const { fromDay, toDay, state } = report;
  const { openBefore, openAfter, overdue, signedOff, impact } = count(report).figures.counts;
  return { reference, fromDay, toDay, withdrawn: state === 'withdrawn', openBefore, openAfter, overdue, signedOff, impact };
}
