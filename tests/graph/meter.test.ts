import { createMeter, retryAfter } from '../../src/graph/meter';
import { movableTiming } from './movableTiming';

const none = new Headers();
const never = Number.MAX_SAFE_INTEGER;

test('within the budget nobody waits', async () => {
  const timing = movableTiming();
  const meter = createMeter(1250, timing);
  for (let call = 0; call < 300; call += 1) await meter.spend(2, 'save', never);
  expect(timing.waits).toEqual([]);
  expect(meter.reading()).toMatchObject({ unitsPerMinute: 1250, unitsLastMinute: 600, requests: 300, units: { save: 600, poll: 0 } });
});

test('a report waits where a poll still goes ahead, and a poll waits where a save does', async () => {
  const timing = movableTiming();
  const meter = createMeter(100, timing);
  await meter.spend(60, 'save', never);
  await meter.spend(2, 'poll', never);
  expect(timing.waits).toEqual([]);
  await expect(meter.spend(2, 'bulk', timing.elapsed() + 1000)).rejects.toMatchObject({ code: 'busy' });
  await meter.spend(20, 'save', never);
  await expect(meter.spend(2, 'poll', timing.elapsed() + 1000)).rejects.toMatchObject({ code: 'busy', details: { retryAfterSeconds: 61 } });
  await meter.spend(2, 'followUp', never);
  await meter.spend(2, 'save', never);
  expect(timing.waits).toEqual([]);
});

test('units come back a minute after they were spent', async () => {
  const timing = movableTiming();
  const meter = createMeter(100, timing);
  await meter.spend(100, 'save', never);
  timing.move(30_000);
  await meter.spend(2, 'save', never);
  expect(timing.elapsed()).toBe(60_001);
  expect(meter.reading().unitsLastMinute).toBe(2);
});

test('Retry-After makes every call wait, in seconds or as a date', async () => {
  const timing = movableTiming();
  const meter = createMeter(1250, timing);
  meter.observe(429, new Headers({ 'Retry-After': '12' }));
  expect(meter.reading()).toMatchObject({ throttled: 1, pausedForSeconds: 12 });
  await meter.spend(1, 'save', never);
  expect(timing.waits).toEqual([12_000]);
  expect(retryAfter(new Headers({ 'Retry-After': 'Wed, 01 Jan 2025 10:00:30 GMT', Date: 'Wed, 01 Jan 2025 10:00:00 GMT' }))).toBe(30);
  expect(retryAfter(none)).toBe(0);
});

test('what other servers of this app have spent counts until the minute is over', () => {
  const timing = movableTiming();
  const meter = createMeter(1250, timing);
  meter.observe(200, new Headers({ 'RateLimit-Limit': '1250', 'RateLimit-Remaining': '125', 'RateLimit-Reset': '20' }));
  expect(meter.reading().unitsLastMinute).toBe(1125);
  timing.move(20_001);
  expect(meter.reading().unitsLastMinute).toBe(0);
});

test('autosaves are spaced out as the budget runs low', async () => {
  const timing = movableTiming();
  const meter = createMeter(100, timing);
  const spacings: number[] = [];
  for (let step = 0; step < 5; step += 1) {
    spacings.push(meter.spacing());
    await meter.spend(25, 'save', never);
  }
  expect(spacings).toEqual([2_000, 2_000, 5_000, 10_000, 20_000]);
});
