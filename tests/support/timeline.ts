import { setTimeout as delay } from 'node:timers/promises';
import { toEpoch } from '../../src/domain/clock';
import { type Timing } from '../../src/graph';
import { type Timers } from '../../src/jobs/scheduler';
import { movableClock, type MovableClock } from './movableClock';

/** What is under way over the network ends in this many milliseconds of the machine, while the clock stands. */
const SETTLES_IN = 40;

/** Clock, waiting and timers of one world, which move together: a second passes only when a test lets it. */
export interface Timeline {
  clock: MovableClock;
  timing: Timing;
  timers: Timers;
  /** Seconds since the beginning. */
  seconds(): number;
  /** On by so many seconds, one after the other; whatever waited for one goes on. */
  pass(seconds: number): Promise<void>;
  /** Lets time pass until this has ended, however it ends. */
  during<Value>(work: Promise<Value>): Promise<Value>;
}

/** Stands at that moment until a test lets time pass. */
export function timeline(start: string): Timeline {
  const clock = movableClock(start);
  const elapsed = () => toEpoch(clock.now()) - toEpoch(start);
  const waiting = new Set<{ at: number; go: () => void }>();
  const after = (milliseconds: number, go: () => void) => {
    const one = { at: elapsed() + milliseconds, go };
    waiting.add(one);
    return one;
  };
  const pass = async (seconds: number): Promise<void> => {
    for (let left = seconds; left > 0; left -= 1) {
      clock.advance(1);
      for (const one of [...waiting].filter(({ at }) => at <= elapsed()).sort((a, b) => a.at - b.at)) if (waiting.delete(one)) one.go();
      await delay(SETTLES_IN);
    }
  };
  return {
    clock,
    timing: { elapsed, sleep: (milliseconds) => new Promise((resolve) => void after(milliseconds, resolve)), random: () => 0.5 },
    timers: { set: (action, milliseconds) => after(milliseconds, action), clear: (handle) => void waiting.delete(handle as { at: number; go: () => void }) },
    seconds: () => elapsed() / 1000,
    pass,
    during: async (work) => {
      let ended = false;
      const end = () => void (ended = true);
      work.then(end, end);
      await delay(SETTLES_IN);
      while (!ended) await pass(1);
      return work;
    },
  };
}
