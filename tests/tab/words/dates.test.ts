import { dayInWords, momentInWords, plural, shortDay, timeOf, workingDaysInWords } from '../../../tab/words/dates';
import { inDigits } from '../../../tab/words/numbers';

test('a day is written in full, as GOV.UK writes it', () => {
  expect(dayInWords('2026-03-27')).toBe('27 March 2026');
});

test('no day is no text', () => {
  expect(dayInWords('')).toBe('');
  expect(dayInWords('2026-13-45')).toBe('');
});

test('times are London’s, summer time included', () => {
  expect(timeOf('2026-01-15T14:03:00Z')).toBe('14:03');
  expect(momentInWords('2026-07-15T23:30:00Z')).toBe('16 July 2026 at 00:30');
});

test('lateness is said in words', () => {
  expect([3, 1, 0, -1, -12].map(workingDaysInWords)).toEqual(['3 working days left', '1 working day left', 'Due today', '1 working day late', '12 working days late']);
});

test('a count agrees with its noun', () => {
  expect([plural(1, 'review'), plural(0, 'review'), plural(2, 'child', 'children'), plural(12_000, 'row')]).toEqual(['1 review', '0 reviews', '2 children', '12,000 rows']);
});

test('every month is named as the browser itself names it in British English, in full and in short', () => {
  const days = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-0${(month % 9) + 1}`);
  const named = (month: 'long' | 'short') => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' });
  expect(days.map(dayInWords)).toEqual(days.map((day) => named('long').format(Date.parse(day))));
  expect(days.map(shortDay)).toEqual(days.map((day) => named('short').format(Date.parse(day))));
});

test('a large number has a comma between its thousands', () => {
  expect([0, 7, 999, 1000, 12_345, 1_234_567].map(inDigits)).toEqual(['0', '7', '999', '1,000', '12,345', '1,234,567']);
});
