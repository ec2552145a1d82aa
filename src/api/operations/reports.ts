import { type Services } from '../../services/types';
import { presentExcel, presentFile } from '../presenters/files';
import { type Operations } from './types';

type Names = 'listReports' | 'startReport' | 'getReport' | 'getReportRows' | 'saveReport' | 'publishReport' | 'withdrawReport' | 'exportReport';

/** What the services give of reports is the contract's own, for that person: also what is there now when somebody was quicker. */
const current = (value: unknown): unknown => value;

/** The reports part of the API. */
export function reportOperations({ reports }: Services): Pick<Operations, Names> {
  return {
    listReports: { from: 'all', run: (actor) => reports.list(actor) },
    startReport: { current, run: (actor, { body }) => reports.start(actor, body) },
    getReport: { from: 'all', run: (actor, { params }) => reports.get(actor, params.reference) },
    getReportRows: { from: 'all', run: (actor, { params, query }) => reports.rows(actor, params.reference, query) },
    saveReport: { current, run: (actor, { params, body }) => reports.save(actor, params.reference, body) },
    publishReport: { current, run: (actor, { params, body }) => reports.publish(actor, params.reference, body) },
    withdrawReport: { current, run: (actor, { params, body }) => reports.withdraw(actor, params.reference, body) },
    exportReport: { run: async (actor, { params, body }) => (body.as === 'word' ? presentFile : presentExcel)(await reports.export(actor, params.reference, body.as)) },
  };
}
