import { type ReportListRow, type ReportResource, type reportRoutes } from '../../contract/reports';
import { type Body, type Reply } from '../../contract/route';
import { type Ability } from '../../contract/shapes';
import { type Actor } from '../../domain/people/types';
import { type Grouping, type Part } from '../../domain/reports/figures';
import { type Period } from '../../domain/reports/types';
import { type ExportedFile } from '../reviews/accessTypes';

/** What a request of that route carries, parsed. */
export type Asked<Name extends keyof typeof reportRoutes> = Body<(typeof reportRoutes)[Name]>;
export type ReportRows = Reply<(typeof reportRoutes)['getReportRows']>;

/** Which figure, of which theme, team, source or level. */
export interface Behind {
  part: Part;
  by?: Grouping | undefined;
  value?: string | undefined;
}

/** A published report, as the channel may know it: counts, nobody's words. */
export interface ReportNews extends Period {
  reference: string;
  /** It was withdrawn since. */
  withdrawn: boolean;
  openBefore: number;
  openAfter: number;
  overdue: number;
  signedOff: number;
  impact: number;
}

/**
 * Reports on the tracker (domain.md §10). Figures of a draft are counted as the tracker stands, those of a published one
 * from its snapshot, which nothing changes any more.
 */
export interface ReportServices {
  /** Those that somebody may see, the latest first. Needs `app.seeReports`. */
  list(actor: Actor): { rows: ReportListRow[]; start: Ability };
  /** The same attempt again gives the report that is there. Needs `app.writeReports`; throws `invalid` with every fault. */
  start(actor: Actor, input: Asked<'startReport'>): Promise<ReportResource>;
  get(actor: Actor, reference: string): ReportResource;
  /** What stands behind a figure, as far as the actor sees it in the tracker. */
  rows(actor: Actor, reference: string, behind: Behind): ReportRows;
  save(actor: Actor, reference: string, input: Asked<'saveReport'>): Promise<ReportResource>;
  /** Needs `report.publish`; throws `incomplete`, and `stale` where the figures are others than those that were looked at. */
  publish(actor: Actor, reference: string, input: Asked<'publishReport'>): Promise<ReportResource>;
  withdraw(actor: Actor, reference: string, input: Asked<'withdrawReport'>): Promise<ReportResource>;
  /** The report as Word, or the recommendations behind it as Excel; recorded first. */
  export(actor: Actor, reference: string, as: Asked<'exportReport'>['as']): Promise<ExportedFile>;
  /** One that was published; undefined where there is none. */
  news(reference: string): ReportNews | undefined;
}
