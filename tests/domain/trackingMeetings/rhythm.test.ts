import fc from 'fast-check';
import { isWorkingDay } from '../../../src/domain/cycle/workingDays';
import { atSameTime, suggestNext, suggestNextDay } from '../../../src/domain/trackingMeetings/rhythm';

test.each([
  ['2026-11-10', '2026-12-08'], // the second Tuesday
  ['2026-04-30', '2026-05-28'], // the fifth Thursday, of which May has none: its last
  ['2026-11-27', '2026-12-29'], // the fourth Friday is Christmas Day: the next working day, after Boxing Day’s substitute
])('after a meeting on %s the same weekday a month later is suggested: %s', (last, next) => {
  expect(suggestNextDay(last, last)).toBe(next);
});

test('after a pause the suggestion lies in the future all the same', () => {
  expect(suggestNextDay('2026-03-10', '2026-11-10')).toBe('2026-12-08');
});

test('the next meeting begins at the same time of day in London, whatever the clocks do', () => {
  expect(suggestNext('2026-10-13T09:00:00Z', '2026-10-13')).toBe('2026-11-10T10:00:00Z');
  expect(atSameTime('2026-11-10T10:00:00Z', '2027-04-13')).toBe('2027-04-13T09:00:00Z');
});

test('a suggested day is always a working day after today and after the last meeting', () => {
  const days = fc.integer({ min: 0, max: 700 }).map((offset) => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, days, (last, today) => {
      const next = suggestNextDay(last, today);
      expect(isWorkingDay(next) && next > today && next > last).toBe(true);
    }),
  );
});
