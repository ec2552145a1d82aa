import { type Clock } from '../../../src/domain/clock';

/** The clock of the story: set to each day before what happened on it. */
export interface StoryClock extends Clock {
  /** A day, and a time in UTC. */
  set(day: string, time?: string): void;
}

export function storyClock(today: string): StoryClock {
  let now = `${today}T09:00:00Z`;
  return { now: () => now, set: (day, time = '10:00:00') => void (now = `${day}T${time}Z`) };
}
