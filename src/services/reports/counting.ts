import { createHash } from 'node:crypto';
import { figuresOf, type ReportFigures } from '../../domain/reports/figures';
import { unpackRows } from '../../domain/reports/packed';
import { snapshotOf } from '../../domain/reports/snapshot';
import { type Report, type SnapshotRow } from '../../domain/reports/types';
import { type Stores } from '../../stores';
import { remembering } from '../support/remembering';

/** A report with what it is counted from. */
export interface Counted {
  rows: readonly SnapshotRow[];
  figures: ReportFigures;
  /** The same as long as the figures are. */
  stamp: string;
}

export type CountReport = (report: Report) => Counted;

/** Reports whose rows are kept, so that the next look at one need not count again. */
const KEPT = 12;

/** Counts a published report from its snapshot, a draft as the tracker stands: again when that changed, not at every look. */
export function createCounting(stores: Pick<Stores, 'recommendations'>): CountReport {
  const kept = remembering<Counted>(KEPT);
  return (report) => {
    const { reference, fromDay, toDay, publishedAt, snapshot } = report;
    const key = publishedAt ? `${reference} ${publishedAt}` : `${fromDay} ${toDay} ${stores.recommendations.version}`;
    return kept.get(key, () => countRows(publishedAt ? unpackRows(snapshot) : snapshotOf(Array.from(stores.recommendations.values(), ({ value }) => value), { fromDay, toDay })));
  };
}

function countRows(rows: readonly SnapshotRow[]): Counted {
  const figures = figuresOf(rows);
  return { rows, figures, stamp: createHash('sha256').update(JSON.stringify(figures)).digest('base64url').slice(0, 16) };
}
