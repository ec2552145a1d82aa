import { type Report, type SnapshotRow } from '../../../src/domain/reports/types';

const casey = { oid: 'oid-Casey', name: 'Casey' };

/** A draft over the first quarter that Casey writes. */
export function report(changes: Partial<Report> = {}): Report {
  return { reference: 'REP-2026-01', originKey: 'oid-Casey/attempt-1', heading: 'Tracker report: January to March 2026', fromDay: '2026-01-01', toDay: '2026-03-31', opening: 'More children see the same worker.', closing: '', state: 'draft', snapshot: '', createdBy: casey, createdAt: '2026-04-01T09:00:00Z', updatedBy: casey, updatedAt: '2026-04-01T09:00:00Z', publishedBy: undefined, publishedAt: undefined, withdrawReason: '', revision: 1, ...changes };
}

/** One that was open and green all the time. */
export function row(changes: Partial<SnapshotRow> = {}): SnapshotRow {
  return { reference: 'R-2026-031', level: 'child', sourceKind: 'review', team: 'North', theme: 'chronology', before: 'green', after: 'green', overdueDays: 0, metInTime: undefined, daysToDone: undefined, daysToImpact: undefined, again: false, ...changes };
}
