import { measureApi } from './api';
import { measureFollow } from './follow';
import { measureFill } from './readModel';
import { measureReviewForm } from './reviewForm';
import { measureTrackerServer } from './trackerServer';
import { runAlone } from './ownProcess';

/**
 * The parts of `npm run bench`, small: that each can still be measured over the product as it is now. How quick it is they do
 * not ask. Calls of verbs and sizes of pages have tests of their own.
 */
const isFigure = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const figuresIn = (value: unknown): unknown[] => (typeof value === 'object' && value !== null ? Object.values(value).flatMap(figuresIn) : [value]);

test('the API answers both servers’ load with the pages that were asked for', async () => {
  const { scenarios, pageBytes } = await measureApi({ rows: 300, rounds: 1, seconds: 1, connections: 2 });
  expect([Object.keys(scenarios), pageBytes > 20_000]).toEqual([['page', 'kept', 'unchanged'], true]);
  for (const { ours, raw } of Object.values(scenarios)) expect(Math.min(ours.perSecond, raw.perSecond)).toBeGreaterThan(1);
}, 120_000);

test('a fresh process fills the read model with every row', async () => {
  const figures = await measureFill(120, 1);
  expect([figures.rows, figuresIn(figures).every(isFigure)]).toEqual([120, true]);
});

test('the tracker’s server is measured at every question', () => {
  const figures = measureTrackerServer(400, 12);
  expect([figures.rows, figuresIn(figures).every(isFigure)]).toEqual([400, true]);
});

test('similar recommendations are found in a process of their own', async () => {
  expect(figuresIn(await runAlone('similarProcess.ts', 400)).every(isFigure)).toBe(true);
});

test('the form is opened and saved, and a meeting followed', async () => {
  expect(figuresIn(await measureReviewForm(3)).every(isFigure)).toBe(true);
  expect(figuresIn(await measureFollow(3, 4)).every(isFigure)).toBe(true);
}, 60_000);
