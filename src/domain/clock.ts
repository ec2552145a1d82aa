import { Temporal } from 'temporal-polyfill';

/** A calendar day, `YYYY-MM-DD`. Deadlines are days in Europe/London, never instants. */
export type Day = string;

/** A moment in UTC to the whole second, `YYYY-MM-DDTHH:mm:ssZ`: SharePoint drops fractions, so none are kept. */
export type Instant = string;

/** Where the current time comes from. Tests move it. */
export interface Clock {
  now(): Instant;
}

export const LONDON = 'Europe/London';

/** The machine's clock: the only place that reads it. */
export const systemClock: Clock = tickingClock();

/** Asked many times a second, it words each second once. */
function tickingClock(): Clock {
  let second = 0;
  let instant: Instant = '';
  return {
    now: () => {
      const current = Math.floor(Date.now() / 1000);
      if (current !== second) [second, instant] = [current, toInstant(current * 1000)];
      return instant;
    },
  };
}

/** Milliseconds since 1970 as an `Instant`. */
export function toInstant(epochMilliseconds: number): Instant {
  return `${new Date(epochMilliseconds).toISOString().slice(0, 19)}Z`;
}

/** An `Instant` as milliseconds since 1970. */
export function toEpoch(instant: Instant): number {
  return Date.parse(instant);
}

/** The calendar day in London at that moment (summer time included). */
export function londonDay(instant: Instant): Day {
  // London is at most an hour ahead: before 23:00 its day is that of UTC, and a tracker asks this 200,000 times.
  if (instant.length === 20 && instant.slice(11, 13) < '23') return instant.slice(0, 10);
  return Temporal.Instant.from(instant).toZonedDateTimeISO(LONDON).toPlainDate().toString();
}

/** What `work` makes of the time, worked out once for each second in which it is asked for: some of it is asked for with every request. */
export function eachSecond<Value>(clock: Clock, work: (now: Instant) => Value): () => Value {
  let last: { now: Instant; value: Value } | undefined;
  return () => {
    const now = clock.now();
    if (last?.now !== now) last = { now, value: work(now) };
    return last.value;
  };
}

/** London's day by that clock. */
export const createToday = (clock: Clock): (() => Day) => eachSecond(clock, londonDay);
