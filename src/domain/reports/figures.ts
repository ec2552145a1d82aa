import { findTheme } from '../learning/themes';
import { levelNames, sourceKindNames } from '../recommendations/words';
import { isOpen, type SnapshotRow } from './types';

const ended = ({ before, after }: SnapshotRow): boolean => (before === 'absent' || isOpen(before)) && !isOpen(after);
const signedOff = (row: SnapshotRow): boolean => ended(row) && row.after === 'signedOff';

/**
 * Everything that a report counts. A figure is the number of rows that one of these holds for, and the rows behind it are
 * those rows: so no figure can disagree with another, or with what is behind it (domain.md §10).
 */
export const parts = {
  openBefore: ({ before }) => isOpen(before),
  entered: ({ before }) => before === 'absent',
  reopened: ({ before, after }) => before !== 'absent' && !isOpen(before) && isOpen(after),
  ended,
  openAfter: ({ after }) => isOpen(after),
  signedOff,
  notRequired: (row) => ended(row) && row.after === 'notRequired',
  movedToPlan: (row) => ended(row) && row.after === 'movedToPlan',
  merged: (row) => ended(row) && row.after === 'merged',
  redBefore: ({ before }) => before === 'red',
  amberBefore: ({ before }) => before === 'amber',
  greenBefore: ({ before }) => before === 'green',
  toleratedBefore: ({ before }) => before === 'tolerated',
  red: ({ after }) => after === 'red',
  amber: ({ after }) => after === 'amber',
  green: ({ after }) => after === 'green',
  tolerated: ({ after }) => after === 'tolerated',
  overdue: ({ overdueDays }) => overdueDays > 0,
  // As long as the owner's manager is asked, and then the QA lead (domain.md §9).
  overdueBriefly: ({ overdueDays }) => overdueDays > 0 && overdueDays <= 14,
  overdueLonger: ({ overdueDays }) => overdueDays > 14 && overdueDays <= 28,
  overdueLong: ({ overdueDays }) => overdueDays > 28,
  firstDate: (row) => signedOff(row) && row.metInTime === 'firstDate',
  movedDate: (row) => signedOff(row) && row.metInTime === 'movedDate',
  late: (row) => signedOff(row) && row.metInTime === 'late',
  impact: ({ daysToImpact }) => daysToImpact !== undefined,
  again: ({ again }) => again,
} as const satisfies Readonly<Record<string, (row: SnapshotRow) => boolean>>;

export type Part = keyof typeof parts;
export const partNames = Object.keys(parts) as [Part, ...Part[]];

/** What the rows are told apart by. */
export const groupings = ['theme', 'team', 'sourceKind', 'level'] as const;
export type Grouping = (typeof groupings)[number];

/** What is counted of each theme, team, source and level. */
export const groupParts = ['openBefore', 'entered', 'reopened', 'ended', 'openAfter', 'red', 'overdue'] as const satisfies readonly Part[];
export type GroupPart = (typeof groupParts)[number];

export interface ReportGroup {
  /** As it is stored: a theme by its key; empty where there is none. */
  value: string;
  label: string;
  counts: Readonly<Record<GroupPart, number>>;
}

export interface ReportFigures {
  counts: Readonly<Record<Part, number>>;
  /** Half of those that were signed off as done in the period took so many days or fewer; undefined where there was none. */
  middleDaysToDone: number | undefined;
  middleDaysToImpact: number | undefined;
  groups: Readonly<Record<Grouping, readonly ReportGroup[]>>;
}

/** What the rows come to. Nothing is averaged (domain.md §15.1). */
export function figuresOf(rows: readonly SnapshotRow[]): ReportFigures {
  return {
    counts: countAll(rows, partNames),
    middleDaysToDone: middleOf(rows.map(({ daysToDone }) => daysToDone)),
    middleDaysToImpact: middleOf(rows.map(({ daysToImpact }) => daysToImpact)),
    groups: { theme: groupsOf(rows, 'theme'), team: groupsOf(rows, 'team'), sourceKind: groupsOf(rows, 'sourceKind'), level: groupsOf(rows, 'level') },
  };
}

/** The rows behind one figure; of one group where it is named. */
export function rowsBehind(rows: readonly SnapshotRow[], part: Part, group?: { by: Grouping; value: string }): SnapshotRow[] {
  return rows.filter((row) => parts[part](row) && (!group || row[group.by] === group.value));
}

/** A value of a grouping in words. */
export function groupLabel(by: Grouping, value: string): string {
  if (by === 'level') return levelNames[value as keyof typeof levelNames] ?? value;
  if (by === 'sourceKind') return sourceKindNames[value as keyof typeof sourceKindNames] ?? value;
  if (by === 'theme') return value ? (findTheme(value)?.title ?? value) : 'No theme';
  return value || 'No team';
}

function groupsOf(rows: readonly SnapshotRow[], by: Grouping): ReportGroup[] {
  const byValue = new Map<string, SnapshotRow[]>();
  for (const row of rows) {
    const theirs = byValue.get(row[by]);
    if (theirs) theirs.push(row);
    else byValue.set(row[by], [row]);
  }
  const groups = [...byValue].map(([value, theirs]) => ({ value, label: groupLabel(by, value), counts: countAll(theirs, groupParts) }));
  return groups.sort((a, b) => b.counts.openAfter - a.counts.openAfter || b.counts.entered - a.counts.entered || a.label.localeCompare(b.label));
}

function countAll<Name extends Part>(rows: readonly SnapshotRow[], names: readonly Name[]): Record<Name, number> {
  const counted = names.map((name): [Name, number] => {
    const holds: (row: SnapshotRow) => boolean = parts[name];
    let count = 0;
    for (const row of rows) if (holds(row)) count += 1;
    return [name, count];
  });
  return Object.fromEntries(counted) as Record<Name, number>;
}

/** The lower of the two in the middle: a number of days that one of them really took. */
function middleOf(days: readonly (number | undefined)[]): number | undefined {
  const sorted = days.filter((each) => each !== undefined).sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}
