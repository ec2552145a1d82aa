import { simulateYear, type YearReport } from './year';

/** The beginning of the year that `npm run simulate` goes through, with a smaller council. */
let report: YearReport;
beforeAll(async () => {
  report = await simulateYear({ days: 16, reviews: 40, recommendations: 3, people: 60, seed: 11, killEvery: 2 });
}, 300_000);

test('in the first 16 days on two servers with faults no reminder is missing, doubled, or sent to anybody who was owed none', () => {
  const { missing, duplicates, unexpected, owed } = report.verdict;
  expect({ missing, duplicates, unexpected }).toEqual({ missing: [], duplicates: [], unexpected: [] });
  expect(owed).toBeGreaterThan(20);
});

test('nothing was sent outside 08:00 to 18:00 on working days, though servers were killed and Graph and Teams failed', () => {
  expect(report.outsideHours).toBe(0);
  expect(report.kills).toBeGreaterThan(0);
  expect(report.teamsCalls).toBeGreaterThan(report.verdict.taken);
});
