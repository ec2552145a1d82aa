import { MOST_EXPORTED } from '../../contract/limits';
import { type RecommendationRow, type TrackerQuery } from '../../contract/recommendations';
import { type TrackerColumn } from '../../contract/trackerColumns';
import { countGroups } from '../../contract/trackerGroups';
import { type AuditDraft } from '../../domain/audit/types';
import { londonDay } from '../../domain/clock';
import { momentInFull } from '../../domain/dayInFull';
import { AppError } from '../../domain/errors';
import { type Actor } from '../../domain/people/types';
import { type ServiceContext } from '../context';
import { type ExportedFile } from '../reviews/accessTypes';
import { ensureMay } from '../support/guard';
import { writeExcel } from './excelFile';
import { cellsOf, filtersInWords, groupInWords, titleOf, widthOf } from './exportCells';
import { type Tracker } from './tracker';

/** The chain of the audit that says who took what out of the tracker. */
const SUBJECT = 'tracker';

/** What the query finds, as an Excel file with these columns that says who took it out and when. Recorded first: an export that cannot be recorded does not happen. */
export async function exportTracker(context: ServiceContext, tracker: Pick<Tracker, 'list'>, actor: Actor, query: TrackerQuery, columns: readonly TrackerColumn[]): Promise<ExportedFile> {
  ensureMay(actor, 'app.exportTracker');
  const { offset: _offset, limit: _limit, ...asked } = query;
  const { rows, total } = tracker.list(actor, { ...asked, limit: MOST_EXPORTED });
  if (total > MOST_EXPORTED) throw tooMany(total);
  const now = context.clock.now();
  const about: [string, string][] = [
    ['Taken out by', actor.name],
    ['When', momentInFull(now)],
    ['Rows', total.toLocaleString('en-GB')],
    ...filtersInWords(asked),
    ['Confidential', 'It names references and no child. Keep it where the tracker’s own readers may read it, and delete it after use.'],
  ];
  const head = columns.map(titleOf);
  const lines = linesOf(context, rows, asked, columns);
  const bytes = await writeExcel({ sheet: 'Tracker', head, widths: columns.map(widthOf), lines, about });
  await record(context, actor, now, total);
  return { name: `Tracker ${londonDay(now)}.xlsx`, bytes };
}

/** The rows, each group under a line of its own where they are grouped. */
function linesOf({ stores }: ServiceContext, rows: readonly RecommendationRow[], { group }: TrackerQuery, columns: readonly TrackerColumn[]) {
  const cells = rows.map((row) => ({ cells: cellsOf(row, stores.recommendations.get(row.reference)?.value, columns) }));
  if (!group) return cells;
  let from = 0;
  return countGroups(rows, group).flatMap((each) => {
    const theirs = cells.slice(from, (from += each.total));
    return [{ heading: groupInWords(group, each) }, ...theirs];
  });
}

function tooMany(total: number): AppError {
  const message = `${total.toLocaleString('en-GB')} rows are more than one file takes (${MOST_EXPORTED.toLocaleString('en-GB')}). Filter for the ones that you need, for example one year or one team.`;
  return new AppError('invalid', message, { faults: [{ path: 'query', code: 'tooMany', message }] });
}

/** How many, never which words were searched for: an audit entry holds no free text. */
async function record({ stores }: ServiceContext, actor: Actor, at: string, rows: number): Promise<void> {
  const draft: AuditDraft = { subject: SUBJECT, eventId: `exported/${SUBJECT}/${actor.oid}/${at}`, at, actor: { oid: actor.oid, name: actor.name }, action: 'tracker.exported', itemKey: SUBJECT, fromRevision: 0, toRevision: 0, summary: `Excel, ${rows} rows` };
  await stores.audit.append(draft, 'save');
}
