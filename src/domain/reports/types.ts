import { type Day, type Instant } from '../clock';
import { type PersonRef } from '../people/types';
import { type Level, type MetInTime, type SourceKind } from '../recommendations/types';

export const reportStates = ['draft', 'published', 'withdrawn'] as const;
export type ReportState = (typeof reportStates)[number];

/** From the first to the last day, both in London. */
export interface Period {
  fromDay: Day;
  toDay: Day;
}

/** What people write in a report; its figures are counted. */
export interface ReportWords {
  heading: string;
  opening: string;
  closing: string;
}

/** How a recommendation stood at the end of a day: not there yet, open with its colour, tolerated, or over in one of four ways (domain.md §7). */
export const stands = ['absent', 'red', 'amber', 'green', 'tolerated', 'signedOff', 'notRequired', 'movedToPlan', 'merged'] as const;
export type Stand = (typeof stands)[number];

/** Something is still asked of somebody, or will be again: what is tolerated comes back (domain.md §7). */
export function isOpen(stand: Stand): boolean {
  return stand === 'red' || stand === 'amber' || stand === 'green' || stand === 'tolerated';
}

/** One recommendation as a report counts it, without anybody's name or words: its place before the period and at the end of it. */
export interface SnapshotRow {
  reference: string;
  level: Level;
  sourceKind: SourceKind;
  team: string;
  theme: string;
  before: Stand;
  after: Stand;
  /** Days past its date at the end of the period; 0 where it was not overdue. */
  overdueDays: number;
  /** Of one that was signed off as done in the period: by which date, and after how many days in the tracker where that is known. */
  metInTime: MetInTime | undefined;
  daysToDone: number | undefined;
  /** Of one whose impact was signed off in the period: after how many days. */
  daysToImpact: number | undefined;
  /** Entered in the period, after one of its theme had been signed off as done. */
  again: boolean;
}

/** A report on the tracker (domain.md §10). Once published it keeps the rows that its figures were counted from. */
export interface Report extends Period, ReportWords {
  /** `REP-2026-01`. */
  reference: string;
  /** Whoever started it, and the attempt: unique, so that starting twice makes one. */
  originKey: string;
  state: ReportState;
  /** The rows, packed (`packed.ts`); empty until it is published. */
  snapshot: string;
  createdBy: PersonRef;
  createdAt: Instant;
  updatedBy: PersonRef;
  updatedAt: Instant;
  publishedBy: PersonRef | undefined;
  publishedAt: Instant | undefined;
  withdrawReason: string;
  revision: number;
}
