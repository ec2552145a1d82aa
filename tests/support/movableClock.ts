import { type Clock, type Instant, toEpoch, toInstant } from '../../src/domain/clock';

/** A clock that a test moves. */
export interface MovableClock extends Clock {
  set(instant: Instant): void;
  /** On by so many seconds. */
  advance(seconds: number): void;
}

/** Stands at that moment until moved. */
export function movableClock(start: Instant): MovableClock {
  let now = start;
  return {
    now: () => now,
    set: (instant) => void (now = instant),
    advance: (seconds) => void (now = toInstant(toEpoch(now) + seconds * 1000)),
  };
}
