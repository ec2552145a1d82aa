import { londonInstant, londonOf, monthsLater } from '../../../tab/words/london';

test('in summer ten o’clock in London is nine by the clock of the world, in winter it is ten', () => {
  expect([londonInstant('2026-07-14', '10:00'), londonInstant('2026-01-13', '10:00')]).toEqual(['2026-07-14T09:00:00Z', '2026-01-13T10:00:00Z']);
});

test('a moment is told by London’s day: late on a summer evening it is the next day there', () => {
  expect(londonOf('2026-06-30T23:30:00Z')).toEqual({ day: '2026-07-01', time: '00:30' });
});

test('a day or time that is not there is no moment', () => {
  expect([londonInstant('', '10:00'), londonInstant('2026-02-30', '10:00'), londonInstant('2026-03-10', ''), londonInstant('2026-03-10', '25:00')]).toEqual(['', '', '', '']);
});

test('two months later is the same day of the month, its last one where there is none, and Monday where it is a weekend', () => {
  expect([monthsLater('2026-03-10', 2), monthsLater('2026-12-31', 2), monthsLater('2026-02-16', 2), monthsLater('2026-03-16', 2)]).toEqual(['2026-05-11', '2027-03-01', '2026-04-16', '2026-05-18']);
});
