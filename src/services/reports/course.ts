import { isDeepStrictEqual } from 'node:util';
import { type ReportResource } from '../../contract/reports';
import { londonDay } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { type ReportAction } from '../../domain/permissions/types';
import { decidePublish, decideSave, decideStart, decideWithdraw, missingFrom, originKeyOf } from '../../domain/reports/decisions';
import { type Report } from '../../domain/reports/types';
import { type FollowUp } from '../../stores';
import { noticeToChannel } from '../messages/drafts';
import { auditFollowUp } from '../support/audit';
import { commitRow, type RowStep } from '../support/commitRow';
import { followUps } from '../support/followUps';
import { ensureMay } from '../support/guard';
import { staleFigures } from '../support/load';
import { ensureTextsFit, LONGEST_REASON } from '../support/longText';
import { createNumbered } from '../support/numbers';
import { beginReport, childrenBehind, type ReportContext } from './case';
import { type Asked } from './types';
import { viewReport } from './view';

/** A new report. The same attempt again gives the report that is there. */
export async function startReport(context: ReportContext, actor: Actor, input: Asked<'startReport'>): Promise<ReportResource> {
  ensureMay(actor, 'app.writeReports');
  const { stores, clock } = context;
  const originKey = originKeyOf(actor, input.attempt);
  const known = Array.from(stores.reports.values(), ({ value }) => value).find((report) => report.originKey === originKey);
  if (known) return viewReport(context, actor, known);
  const now = clock.now();
  const wanted = decideStart(input, actor, now, londonDay(now));
  const followUpsOf = ({ reference, fromDay, toDay }: Report) => [auditFollowUp({ subject: reference, list: 'Reports', key: reference, from: 1, to: 1, action: 'report.started', summary: `${fromDay} to ${toDay}`, actor, at: now })];
  const { value } = await createNumbered(context, stores.reports, { prefix: `REP-${londonDay(now).slice(0, 4)}-`, wanted, followUpsOf, what: 'reports are being started' });
  return viewReport(context, actor, value);
}

/** What has been written; no Graph write when nothing changed. */
export async function saveReport(context: ReportContext, actor: Actor, reference: string, { revision, words }: Asked<'saveReport'>): Promise<ReportResource> {
  ensureTextsFit(words);
  return step(context, actor, reference, revision, 'report.change', (report) => {
    const change = decideSave(words, actor, context.clock.now());
    const { heading, opening, closing } = report;
    return isDeepStrictEqual({ heading, opening, closing }, { heading: change.heading, opening: change.opening, closing: change.closing }) ? undefined : { action: 'report.saved', change };
  });
}

/** It stands, and the channel is told. Throws `stale` where the figures are not those that the person looked at. */
export async function publishReport(context: ReportContext, actor: Actor, reference: string, { revision, stamp }: Asked<'publishReport'>): Promise<ReportResource> {
  return step(context, actor, reference, revision, 'report.publish', (report) => {
    const { rows, stamp: now } = context.count(report);
    if (now !== stamp) throw staleFigures(viewReport(context, actor, report));
    const missing = missingFrom(report, rows, childrenBehind(context, actor, rows));
    return {
      action: 'report.published',
      change: decidePublish(missing, rows, actor, context.clock.now()),
      summary: `${report.fromDay} to ${report.toDay}`,
      followUps: (next) => [tellChannel('reportPublished', next)],
    };
  });
}

/** It does not hold any more; whoever was told of it is told so. */
export async function withdrawReport(context: ReportContext, actor: Actor, reference: string, { revision, reason }: Asked<'withdrawReport'>): Promise<ReportResource> {
  ensureTextsFit({ reason }, LONGEST_REASON);
  return step(context, actor, reference, revision, 'report.withdraw', ({ publishedAt }) => ({ action: 'report.withdrawn', change: decideWithdraw(reason), followUps: (next) => (publishedAt ? [tellChannel('reportWithdrawn', next)] : []) }));
}

function tellChannel(rule: 'reportPublished' | 'reportWithdrawn', { reference, revision, toDay, state }: Report): FollowUp {
  return followUps.message(noticeToChannel(rule, { reference, revision, dueDay: toDay, state }));
}

/** One write of a report at the revision that the person saw, with its entry in the report's own chain; none where nothing is decided. */
async function step(context: ReportContext, actor: Actor, reference: string, revision: number, action: ReportAction, decided: (report: Report) => RowStep<Report> | undefined): Promise<ReportResource> {
  const view = (report: Report) => viewReport(context, actor, report);
  const row = await beginReport(context, actor, action, reference, revision, view);
  const next = decided(row.value);
  if (!next) return view(row.value);
  const { value } = await commitRow(context, actor, { store: context.stores.reports, row, subject: reference, list: 'Reports' }, { summary: reference, ...next }, (stored) => view(stored.value));
  return view(value);
}
