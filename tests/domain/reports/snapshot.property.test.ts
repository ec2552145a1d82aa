import fc from 'fast-check';
import { colourOf } from '../../../src/domain/recommendations/rag';
import { courseAfter, standingsOn } from '../../../src/domain/recommendations/course';
import { isOver } from '../../../src/domain/recommendations/settle';
import { ownerFlags, type Recommendation, statuses } from '../../../src/domain/recommendations/types';
import { figuresOf, groupings, groupParts, partNames, rowsBehind } from '../../../src/domain/reports/figures';
import { snapshotOf } from '../../../src/domain/reports/snapshot';
import { recommendation } from '../support/builders';

const first = Date.parse('2025-06-01');
const dayAt = (offset: number): string => new Date(first + offset * 86_400_000).toISOString().slice(0, 10);
const period = fc.tuple(fc.integer({ min: 20, max: 200 }), fc.integer({ min: 0, max: 120 })).map(([from, length]) => ({ fromDay: dayAt(from), toDay: dayAt(from + length) }));

/** One whose whole life is known: it entered on a day, and changed its status on some days after. */
const lived: fc.Arbitrary<Recommendation> = fc
  .record({ entered: fc.nat({ max: 300 }), due: fc.nat({ max: 400 }), changes: fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom(...statuses), fc.constantFrom(...ownerFlags)), { maxLength: 5 }), theme: fc.constantFrom('chronology', 'education', ''), team: fc.constantFrom('North', 'South', ''), level: fc.constantFrom('child', 'service'), impactAfter: fc.option(fc.integer({ min: 0, max: 60 })) })
  .map(({ entered, due, changes, theme, team, level, impactAfter }) => {
    const dueDay = dayAt(due);
    let stored = recommendation({ theme, team, level, dueDay, firstDueDay: dueDay, status: 'notStarted', flag: 'onTrack', createdAt: `${dayAt(entered)}T10:00:00Z`, lastUpdateAt: undefined, course: '', doneSignedOffAt: undefined, impactSignedOffAt: undefined, metInTime: undefined });
    stored = { ...stored, course: courseAfter(stored, dayAt(entered)) };
    let at = entered;
    for (const [after, status, flag] of changes) {
      at += after;
      const doneSignedOffAt = status === 'signedOff' ? `${dayAt(at)}T10:00:00Z` : undefined;
      const next = { ...stored, status, flag, doneSignedOffAt, metInTime: doneSignedOffAt ? ('late' as const) : undefined };
      stored = { ...next, course: courseAfter(next, dayAt(at)) };
    }
    if (stored.status !== 'signedOff' || impactAfter === null) return stored;
    return { ...stored, impactSignedOffAt: `${dayAt(at + impactAfter)}T11:00:00Z`, course: courseAfter(stored, dayAt(at + impactAfter)) };
  });
const tracker = fc.array(lived, { maxLength: 25 }).map((all) => all.map((each, index) => ({ ...each, reference: `R-2025-${String(index).padStart(3, '0')}` })));

/** Open at the end of a day, told from the standing alone. */
const openOn = (each: Recommendation, day: string): boolean => {
  const [standing] = standingsOn(each, [day]);
  return standing !== undefined && !isOver(standing);
};
const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

test('what was open, and what came and went, adds up to what is open at the end: in all and in every group', () => {
  fc.assert(
    fc.property(tracker, period, (all, when) => {
      const { counts, groups } = figuresOf(snapshotOf(all, when));
      for (const { openBefore, entered, reopened, ended, openAfter } of [counts, ...groupings.flatMap((by) => groups[by].map((group) => group.counts))]) expect(openBefore + entered + reopened - ended).toBe(openAfter);
      expect(counts.red + counts.amber + counts.green + counts.tolerated).toBe(counts.openAfter);
      expect(counts.redBefore + counts.amberBefore + counts.greenBefore + counts.toleratedBefore).toBe(counts.openBefore);
      expect(counts.signedOff + counts.notRequired + counts.movedToPlan + counts.merged).toBe(counts.ended);
      expect(counts.overdueBriefly + counts.overdueLonger + counts.overdueLong).toBe(counts.overdue);
      expect(counts.firstDate + counts.movedDate + counts.late).toBeLessThanOrEqual(counts.signedOff);
    }),
  );
});

test('an impact counts in the period in which it was signed off, also of what was done long before', () => {
  fc.assert(
    fc.property(tracker, period, (all, when) => {
      const seen = all.filter(({ impactSignedOffAt = '' }) => impactSignedOffAt.slice(0, 10) >= when.fromDay && impactSignedOffAt.slice(0, 10) <= when.toDay);
      expect(figuresOf(snapshotOf(all, when)).counts.impact).toBe(seen.length);
    }),
  );
});

test('the groups of each grouping add up to the whole', () => {
  fc.assert(
    fc.property(tracker, period, (all, when) => {
      const { counts, groups } = figuresOf(snapshotOf(all, when));
      for (const by of groupings) for (const part of groupParts) expect(groups[by].reduce((sum, group) => sum + group.counts[part], 0)).toBe(counts[part]);
    }),
  );
});

test('what was open at the beginning and at the end is what a plain recount of the tracker finds', () => {
  fc.assert(
    fc.property(tracker, period, (all, when) => {
      const { counts } = figuresOf(snapshotOf(all, when));
      expect(counts.openBefore).toBe(all.filter((each) => openOn(each, dayBefore(when.fromDay))).length);
      expect(counts.openAfter).toBe(all.filter((each) => openOn(each, when.toDay)).length);
      const red = all.filter((each) => openOn(each, when.toDay) && standingsOn(each, [when.toDay]).some((standing) => standing && colourOf(standing, when.toDay) === 'red'));
      expect(counts.red).toBe(red.length);
    }),
  );
});

test('behind each figure stand exactly as many recommendations as it counts', () => {
  fc.assert(
    fc.property(tracker, period, (all, when) => {
      const rows = snapshotOf(all, when);
      const { counts, groups } = figuresOf(rows);
      for (const part of partNames) expect(rowsBehind(rows, part).length).toBe(counts[part]);
      for (const { value, counts: of } of groups.theme) expect(rowsBehind(rows, 'overdue', { by: 'theme', value }).length).toBe(of.overdue);
    }),
  );
});

test('what comes after the period does not change its report', () => {
  fc.assert(
    fc.property(tracker, period, (all, when) => {
      const later = dayAt(700);
      const then = snapshotOf(all, when).map(({ reference, before, after, overdueDays }) => [reference, before, after, overdueDays]);
      const changed = all.map((each) => ({ ...each, status: 'inProgress' as const, dueDay: later, course: courseAfter({ ...each, status: 'inProgress', dueDay: later }, later) }));
      const now = snapshotOf(changed, when).map(({ reference, before, after, overdueDays }) => [reference, before, after, overdueDays]);
      expect(now).toEqual(then);
    }),
  );
});
