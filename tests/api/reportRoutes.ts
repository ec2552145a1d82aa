import { type OperationName } from '../../src/contract';

/** The routes of reports, asked of everybody in reportMatrix.test.ts: those of all, and those of one. */
export const ofReports = ['listReports', 'startReport'] as const satisfies readonly OperationName[];
export const ofOneReport = ['getReport', 'getReportRows', 'saveReport', 'publishReport', 'withdrawReport', 'exportReport'] as const satisfies readonly OperationName[];
export type ReportOperation = (typeof ofReports)[number] | (typeof ofOneReport)[number];
