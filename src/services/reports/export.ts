import { momentInFull, dayInFull } from '../../domain/dayInFull';
import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { reportDocumentOf } from '../../domain/reports/document';
import { groupLabel, partNames, parts } from '../../domain/reports/figures';
import { type Report, type SnapshotRow } from '../../domain/reports/types';
import { partNamesInWords, standNames } from '../../domain/reports/words';
import { writeExcel } from '../recommendations/excelFile';
import { type ExportedFile } from '../reviews/accessTypes';
import { writeWord } from '../reviews/wordFile';
import { ensureAllowed } from '../support/guard';
import { type ReportContext, seeReport } from './case';
import { type Asked } from './types';
import { visibleRows } from './view';

/** The report as Word, or the recommendations behind it as Excel. Recorded first: an export that cannot be recorded does not happen. Throws when Graph is away. */
export async function exportReport(context: ReportContext, actor: Actor, reference: string, as: Asked<'exportReport'>['as']): Promise<ExportedFile> {
  const { value: report } = seeReport(context, actor, reference);
  ensureAllowed(decide(actor, { action: 'report.export', report }));
  const at = context.clock.now();
  const file = as === 'word' ? await asWord(context, actor, report, at) : await asExcel(context, actor, report, at);
  const by = { oid: actor.oid, name: actor.name };
  await context.stores.audit.append({ subject: reference, eventId: `exported/${reference}/${actor.oid}/${at}/${as}`, at, actor: by, action: 'report.exported', itemKey: `Reports/${reference}`, fromRevision: 0, toRevision: 0, summary: as }, 'save');
  return file;
}

async function asWord(context: ReportContext, actor: Actor, report: Report, at: string): Promise<ExportedFile> {
  const line = `Exported by ${actor.name} on ${momentInFull(at)}. ${report.reference}`;
  return { name: `${report.reference}.docx`, bytes: await writeWord(reportDocumentOf(report, context.count(report).figures), { line, createdBy: actor.name }) };
}

/** One row a recommendation, and a column for each figure that it counts in: every figure of the report is the number of its marks. */
async function asExcel(context: ReportContext, actor: Actor, report: Report, at: string): Promise<ExportedFile> {
  const { rows } = context.count(report);
  const seen = visibleRows(context, actor, rows);
  const head = ['Reference', 'Theme', 'Team', 'Where it came from', 'Level', 'At the beginning', 'At the end', 'Days overdue', ...partNames.map((name) => partNamesInWords[name])];
  const about: [string, string][] = [
    ['Report', `${report.reference}: ${report.heading}`],
    ['Period', `${dayInFull(report.fromDay)} to ${dayInFull(report.toDay)}`],
    ['Taken out by', actor.name],
    ['When', momentInFull(at)],
    ['Rows', String(seen.length)],
    ...(seen.length < rows.length ? [['Not shown', `${rows.length - seen.length} more are counted in the report that its taker does not see in the tracker.`] as [string, string]] : []),
    ['Confidential', 'It names references and no child. Keep it where the report’s own readers may read it, and delete it after use.'],
  ];
  const bytes = await writeExcel({ sheet: 'Recommendations', head, widths: head.map((_, index) => (index === 1 || index === 2 ? 30 : 14)), lines: seen.map((row) => ({ cells: cellsOf(row) })), about });
  return { name: `${report.reference}.xlsx`, bytes };
}

function cellsOf(row: SnapshotRow): string[] {
  const { reference, theme, team, sourceKind, level, before, after, overdueDays } = row;
  const groups = [groupLabel('theme', theme), groupLabel('team', team), groupLabel('sourceKind', sourceKind), groupLabel('level', level)];
  return [reference, ...groups, standNames[before], standNames[after], overdueDays > 0 ? String(overdueDays) : '', ...partNames.map((name) => (parts[name](row) ? 'Yes' : ''))];
}
