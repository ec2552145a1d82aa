import { lastPeriods, periodInWords, titleOf } from '../../../tab/pages/reports/periods';

test('the usual periods are the last whole ones of a year that begins in April', () => {
  expect(lastPeriods('2026-10-07')).toEqual({ month: { fromDay: '2026-09-01', toDay: '2026-09-30' }, quarter: { fromDay: '2026-07-01', toDay: '2026-09-30' }, half: { fromDay: '2026-04-01', toDay: '2026-09-30' } });
});

test('in January the month and the quarter are of the year before', () => {
  expect(lastPeriods('2026-01-01')).toEqual({ month: { fromDay: '2025-12-01', toDay: '2025-12-31' }, quarter: { fromDay: '2025-10-01', toDay: '2025-12-31' }, half: { fromDay: '2025-04-01', toDay: '2025-09-30' } });
});

test('on its last day a period is not over yet', () => {
  expect(lastPeriods('2026-06-30')).toEqual({ month: { fromDay: '2026-05-01', toDay: '2026-05-31' }, quarter: { fromDay: '2026-01-01', toDay: '2026-03-31' }, half: { fromDay: '2025-10-01', toDay: '2026-03-31' } });
});

test.each(['2024-03-10', '2026-03-10'])('a February ends on its last day, seen from %s', (today) => {
  expect(lastPeriods(today).month.toDay).toBe(today.startsWith('2024') ? '2024-02-29' : '2026-02-28');
});

test('whole months are named as months, anything else by its days', () => {
  const named = [['2026-03-01', '2026-03-31'], ['2026-07-01', '2026-09-30'], ['2025-12-01', '2026-02-28'], ['2026-07-01', '2026-09-29'], ['2026-07-02', '2026-09-30'], ['2026-05-04', '2026-05-04']].map(([fromDay = '', toDay = '']) => periodInWords({ fromDay, toDay }));
  expect(named).toEqual(['March 2026', 'July to September 2026', 'December 2025 to February 2026', '1 July 2026 to 29 September 2026', '2 July 2026 to 30 September 2026', '4 May 2026']);
});

test('a title waits for both days, in their order', () => {
  expect(titleOf({ fromDay: '2026-07-01', toDay: '2026-09-30' })).toBe('Tracker report: July to September 2026');
  expect([titleOf(undefined), titleOf({ fromDay: '2026-07-01', toDay: '' }), titleOf({ fromDay: '2026-07-01', toDay: '2026-06-30' })]).toEqual(['', '', '']);
});
