import { type ServiceContext } from '../context';
import { type ReportContext, seeReport } from './case';
import { createCounting } from './counting';
import { publishReport, saveReport, startReport, withdrawReport } from './course';
import { exportReport } from './export';
import { type ReportServices } from './types';
import { behindFigure, listReports, newsOf, viewReport } from './view';

/** Every verb of reports, over one context. */
export function reportServices(services: ServiceContext): ReportServices {
  const context: ReportContext = { ...services, count: createCounting(services.stores) };
  return {
    list: (actor) => listReports(context, actor),
    start: (actor, input) => startReport(context, actor, input),
    get: (actor, reference) => viewReport(context, actor, seeReport(context, actor, reference).value),
    rows: (actor, reference, behind) => behindFigure(context, actor, reference, behind),
    save: (actor, reference, input) => saveReport(context, actor, reference, input),
    publish: (actor, reference, input) => publishReport(context, actor, reference, input),
    withdraw: (actor, reference, input) => withdrawReport(context, actor, reference, input),
    export: (actor, reference, as) => exportReport(context, actor, reference, as),
    news: (reference) => newsOf(context, reference),
  };
}
