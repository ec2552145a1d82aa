import { reportDocumentOf } from '../../../src/domain/reports/document';
import { figuresOf } from '../../../src/domain/reports/figures';
import { type SnapshotRow } from '../../../src/domain/reports/types';
import { report, row } from './reportBuilder';

const times = (count: number, changes: Partial<SnapshotRow>): SnapshotRow[] => Array.from({ length: count }, () => row(changes));

/** A quarter counted by hand: 14 open at its beginning; 5 came, one came back, 13 went. */
const quarter = [
  ...times(2, { before: 'red', after: 'red', overdueDays: 14 }),
  ...times(1, { before: 'green', after: 'amber', overdueDays: 29, team: 'South' }),
  ...times(8, { before: 'amber', after: 'signedOff', metInTime: 'firstDate', daysToDone: 30 }),
  ...times(2, { before: 'green', after: 'signedOff', metInTime: 'late', daysToDone: 90, theme: 'education' }),
  ...times(1, { before: 'green', after: 'notRequired' }),
  ...times(3, { before: 'absent', after: 'green', again: true, theme: 'education', level: 'service' }),
  ...times(1, { before: 'absent', after: 'merged' }),
  ...times(1, { before: 'absent', after: 'signedOff', metInTime: 'movedDate', daysToDone: 10, daysToImpact: 20 }),
  ...times(1, { before: 'signedOff', after: 'red', overdueDays: 15 }),
  ...times(2, { before: 'signedOff', after: 'signedOff', daysToImpact: 120, team: '' }),
];

test('a quarter that was counted by hand', () => {
  const { counts, middleDaysToDone, middleDaysToImpact } = figuresOf(quarter);
  expect(counts).toEqual({
    openBefore: 14, entered: 5, reopened: 1, ended: 13, openAfter: 7,
    signedOff: 11, notRequired: 1, movedToPlan: 0, merged: 1,
    redBefore: 2, amberBefore: 8, greenBefore: 4, toleratedBefore: 0, red: 3, amber: 1, green: 3, tolerated: 0,
    overdue: 4, overdueBriefly: 2, overdueLonger: 1, overdueLong: 1,
    firstDate: 8, movedDate: 1, late: 2, impact: 3, again: 3,
  });
  expect([middleDaysToDone, middleDaysToImpact]).toEqual([30, 120]);
});

test('groups stand by what is open at the end, with words for what has none', () => {
  const { theme, team, level } = figuresOf(quarter).groups;
  expect(theme.map(({ label, counts }) => [label, counts.openBefore, counts.entered, counts.reopened, counts.ended, counts.openAfter])).toEqual([['Chronology', 12, 2, 1, 11, 4], ['Education', 2, 3, 0, 2, 3]]);
  expect(team.map(({ label, counts }) => [label, counts.openAfter, counts.overdue])).toEqual([['North', 6, 3], ['South', 1, 1], ['No team', 0, 0]]);
  expect(level.map(({ label }) => label)).toEqual(['For this child', 'For the service']);
});

test('nothing to count is nought everywhere, and no middle', () => {
  const { counts, middleDaysToDone, groups } = figuresOf([]);
  expect([new Set(Object.values(counts)), middleDaysToDone, groups.theme]).toEqual([new Set([0]), undefined, []]);
});

test('as a document it says its figures, and percentages only of ten or more', () => {
  const textOf = (rows: readonly SnapshotRow[]) => JSON.stringify(reportDocumentOf(report({ state: 'published', publishedAt: '2026-04-02T10:00:00Z' }), figuresOf(rows)).blocks);
  expect(textOf(quarter)).toContain('["Done by the first date","8 of 11 (73%)"]');
  expect(textOf(quarter)).toContain('["State","Published, 2 April 2026"]');
  expect(textOf(quarter)).not.toContain('Fewer than 10');
  expect(textOf([...quarter, row({ after: 'signedOff' })])).toContain('["Not known whether in time","1"]');
  expect(textOf(quarter.slice(0, 12))).toContain('["Done by the first date","8 of 9"]');
  expect(textOf(quarter.slice(0, 12))).toContain('Fewer than 10 were signed off as done, so no percentages are given.');
});
