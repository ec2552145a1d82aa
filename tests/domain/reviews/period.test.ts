import { periodStart } from '../../../src/domain/reviews/period';

test.each([
  ['2026-11-16', '2026-05-16'],
  ['2026-08-31', '2026-02-28'],
  ['2026-03-10', '2025-09-10'],
])('the period in view that ends on %s begins on %s', (day, start) => {
  expect(periodStart(day)).toBe(start);
});
