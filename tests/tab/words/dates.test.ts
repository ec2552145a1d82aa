import { dayInWords, momentInWords, plural, timeOf, workingDaysInWords } from '../../../tab/words/dates';

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
