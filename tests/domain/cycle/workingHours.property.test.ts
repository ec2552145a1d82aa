import fc from 'fast-check';
import { toEpoch, toInstant } from '../../../src/domain/clock';
import { inSendingHours } from '../../../src/domain/cycle/workingDays';
import { nextWorkingMoment, workingMinutesBetween } from '../../../src/domain/cycle/workingHours';

/** Any minute of 2026, both clock changes and all bank holidays in it. */
const START = toEpoch('2026-01-01T00:00:00Z');
const moment = fc.integer({ min: 0, max: 365 * 24 * 60 - 1 }).map((minutes) => toInstant(START + minutes * 60_000));

test('working minutes are the minutes that begin in sending hours, counted one by one', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 0, max: 4 * 24 * 60 }), (from, length) => {
      const to = toInstant(toEpoch(from) + length * 60_000);
      const minutes = Array.from({ length }, (_, minute) => toInstant(toEpoch(from) + minute * 60_000));
      expect(workingMinutesBetween(from, to)).toBe(minutes.filter(inSendingHours).length);
    }),
    { numRuns: 10 },
  );
});

test('the next working moment is in sending hours, not earlier, and no working time lies before it', () => {
  fc.assert(
    fc.property(moment, (at) => {
      const next = nextWorkingMoment(at);
      expect([inSendingHours(next), next >= at, workingMinutesBetween(at, next)]).toEqual([true, true, 0]);
    }),
  );
});
