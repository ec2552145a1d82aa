import { z } from 'zod/mini';
import { levels, sourceKinds } from '../domain/recommendations/types';
import { groupings, groupParts, partNames } from '../domain/reports/figures';
import { reportStates, stands } from '../domain/reports/types';
import { FileReply } from './access';
import { route } from './route';
import { Abilities, Ability, day, Fault, instant, line, longText, someDay } from './shapes';

const state = z.enum(reportStates);
const heading = { heading: line, fromDay: day, toDay: day };

/** One report as a row. */
export const ReportListRow = z.object({
  reference: z.string(),
  ...heading,
  state,
  publishedAt: z.optional(instant),
});
export type ReportListRow = z.infer<typeof ReportListRow>;

/** What is counted; each number opens the recommendations behind it. */
export const ReportFigures = z.object({
  counts: z.record(z.enum(partNames), z.number()),
  /** Half took so many days or fewer; left out where there was none. */
  middleDaysToDone: z.optional(z.number()),
  middleDaysToImpact: z.optional(z.number()),
  groups: z.record(z.enum(groupings), z.array(z.object({ value: z.string(), label: z.string(), counts: z.record(z.enum(groupParts), z.number()) }))),
});
export type ReportFigures = z.infer<typeof ReportFigures>;

export const ReportWords = z.object({ heading: line, opening: longText, closing: longText });
export type ReportWords = z.infer<typeof ReportWords>;

export const ReportResource = z.object({
  reference: z.string(),
  ...heading,
  opening: z.string(),
  closing: z.string(),
  state,
  figures: ReportFigures,
  /** Of a draft, the same as long as its figures are: publishing sends the one that was looked at. */
  stamp: z.string(),
  /** What stands in the way of publishing, for those who may change it. */
  missing: z.array(Fault),
  updatedAt: instant,
  publishedAt: z.optional(instant),
  /** Empty for those who see no names. */
  publishedBy: z.string(),
  withdrawReason: z.string(),
  /** `change`, `publish`, `withdraw`, `export`. */
  abilities: Abilities,
  revision: z.number(),
});
export type ReportResource = z.infer<typeof ReportResource>;

/** A recommendation behind a figure, as the report counted it. */
export const ReportRow = z.object({ reference: z.string(), level: z.enum(levels), sourceKind: z.enum(sourceKinds), team: z.string(), theme: z.string(), before: z.enum(stands), after: z.enum(stands), overdueDays: z.number() });
export type ReportRow = z.infer<typeof ReportRow>;

const ALL = '/api/reports';
const ONE = '/api/reports/:reference';
const revision = z.number();
const behind = z.object({ part: z.enum(partNames), by: z.optional(z.enum(groupings)), value: z.optional(z.string()) });

/** The reports part of the API (domain.md §10). */
export const reportRoutes = {
  /** The latest first; whether one may begin another. */
  listReports: route({ method: 'GET', path: ALL, reply: z.object({ rows: z.array(ReportListRow), start: Ability }) }),
  /** `attempt` is made by the page: the same one sent twice is one report. */
  startReport: route({ method: 'POST', path: ALL, body: z.object({ attempt: line, heading: line, fromDay: someDay, toDay: someDay }), reply: ReportResource }),
  /** A draft is counted as the tracker stands; what was published, from its snapshot. */
  getReport: route({ method: 'GET', path: ONE, reply: ReportResource }),
  /** The first of what stands behind a figure, as far as the person sees it in the tracker; `hidden` more they do not. */
  getReportRows: route({ method: 'GET', path: `${ONE}/rows`, query: behind, reply: z.object({ rows: z.array(ReportRow), total: z.number(), hidden: z.number() }) }),
  saveReport: route({ method: 'PUT', path: ONE, body: z.object({ revision, words: ReportWords }), reply: ReportResource }),
  /** It stands from now on, and the channel is told. Stale when the figures are others than those of `stamp`. */
  publishReport: route({ method: 'POST', path: `${ONE}/publish`, body: z.object({ revision, stamp: z.string() }), reply: ReportResource }),
  withdrawReport: route({ method: 'POST', path: `${ONE}/withdraw`, body: z.object({ revision, reason: longText.check(z.minLength(1, 'Say why.')) }), reply: ReportResource }),
  /** Not a GET: taking it out is recorded. Word for the report, Excel for the recommendations behind it. */
  exportReport: route({ method: 'POST', path: `${ONE}/export`, body: z.object({ as: z.enum(['word', 'excel']) }), reply: FileReply }),
} as const;
