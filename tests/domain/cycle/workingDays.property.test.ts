import fc from 'fast-check';
import { bankHolidays, bankHolidaysKnownUntil } from '../../../src/domain/cycle/bankHolidays';
import { addWorkingDays, inSendingHours, isWorkingDay, workingDaysBetween, workingDaysUntil } from '../../../src/domain/cycle/workingDays';

const anyDay = fc.date({ min: new Date('2019-02-01'), max: new Date('2028-10-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

test('adding working days lands on a working day, that many away', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
      const later = addWorkingDays(day, count);
      expect(isWorkingDay(later)).toBe(true);
      expect(workingDaysBetween(day, later)).toBe(count);
    }),
  );
});

test('counting forwards and backwards agree', () => {
  fc.assert(fc.property(anyDay, anyDay, (a, b) => expect(workingDaysBetween(a, b) + workingDaysBetween(b, a)).toBe(0)));
});

test('a day counts by itself exactly when it is a working day', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
      expect(workingDaysBetween(before, day)).toBe(isWorkingDay(day) ? 1 : 0);
    }),
  );
});

test.each([
  ['2026-11-20', '2026-11-20', 0, 'on the day'],
  ['2026-11-20', '2026-11-21', -1, 'on the Saturday after a Friday: it is late'],
  ['2026-11-22', '2026-11-21', 1, 'on the Saturday before a Sunday: it is still to come'],
  ['2026-11-20', '2026-11-13', 5, 'a week before'],
])('a deadline of %s, seen on %s, has %s working days left (%s)', (dueDay, today, left) => {
  expect(workingDaysUntil(dueDay, today)).toBe(left);
});

test('no working days added is the day itself, or the next working day; taken away, they land earlier', () => {
  expect([addWorkingDays('2026-11-20', 0), addWorkingDays('2026-11-21', 0), addWorkingDays('2026-12-29', -1)]).toEqual(['2026-11-20', '2026-11-23', '2026-12-24']);
});

test('Christmas 2026 is skipped with its substitute day', () => {
  expect(addWorkingDays('2026-12-24', 1)).toBe('2026-12-29');
});

test('no bank holiday stands on a weekend: substitutes stand in its place', () => {
  expect([...bankHolidays].filter((day) => [0, 6].includes(new Date(day).getUTCDay()))).toEqual([]);
});

test('the table of bank holidays still has a year to run', () => {
  const inAYear = new Date(Date.now() + 366 * 86_400_000).toISOString().slice(0, 10);
  expect(bankHolidaysKnownUntil > inAYear).toBe(true);
});

test.each([
  ['2026-03-27T08:00:00Z', true, 'winter time: 08:00'],
  ['2026-03-30T07:00:00Z', true, 'the Monday after the clocks went forward: 08:00'],
  ['2026-03-30T06:59:59Z', false, 'a second before it'],
  ['2026-10-23T16:59:59Z', true, 'summer time: 17:59'],
  ['2026-10-26T17:59:59Z', true, 'the Monday after the clocks went back: 17:59'],
  ['2026-10-26T18:00:00Z', false, 'closing time'],
  ['2026-11-21T12:00:00Z', false, 'a Saturday'],
  ['2026-12-25T12:00:00Z', false, 'Christmas Day'],
])('%s is inside sending hours: %s (%s)', (now, expected) => {
  expect(inSendingHours(now)).toBe(expected);
});
