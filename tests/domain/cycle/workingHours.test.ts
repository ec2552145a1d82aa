import { nextWorkingMoment, workingMinutesBetween } from '../../../src/domain/cycle/workingHours';

test.each([
  ['within one morning', '2026-03-10T09:00:00Z', '2026-03-10T10:30:00Z', 90],
  ['over a night', '2026-03-10T17:00:00Z', '2026-03-11T09:00:00Z', 120],
  ['over a weekend', '2026-03-13T17:30:00Z', '2026-03-16T08:30:00Z', 60],
  ['over Easter, with its two bank holidays', '2026-04-02T16:00:00Z', '2026-04-07T08:00:00Z', 120],
  ['from Saturday to Sunday', '2026-03-14T10:00:00Z', '2026-03-15T10:00:00Z', 0],
  ['over the weekend on which clocks go forward', '2026-03-27T17:00:00Z', '2026-03-30T08:00:00Z', 120],
  ['over the weekend on which clocks go back', '2026-10-23T16:00:00Z', '2026-10-26T09:00:00Z', 120],
  ['before the office opens', '2026-03-10T06:00:00Z', '2026-03-10T07:59:59Z', 0],
  ['backwards', '2026-03-10T10:00:00Z', '2026-03-10T09:00:00Z', 0],
])('working time %s is counted in London', (_, from, to, minutes) => {
  expect(workingMinutesBetween(from, to)).toBe(minutes);
});

test.each([
  ['in the middle of a working day is now', '2026-03-10T12:34:56Z', '2026-03-10T12:34:56Z'],
  ['before the office opens is when it opens', '2026-03-10T03:00:00Z', '2026-03-10T08:00:00Z'],
  ['at six is tomorrow', '2026-03-10T18:00:00Z', '2026-03-11T08:00:00Z'],
  ['on a Saturday is Monday', '2026-03-14T12:00:00Z', '2026-03-16T08:00:00Z'],
  ['on a Friday evening before summer time is Monday at eight in summer time', '2026-03-27T19:00:00Z', '2026-03-30T07:00:00Z'],
  ['on Christmas Eve at night is after the holidays', '2026-12-24T20:00:00Z', '2026-12-29T08:00:00Z'],
])('the next working moment %s', (_, at, next) => {
  expect(nextWorkingMoment(at)).toBe(next);
});
