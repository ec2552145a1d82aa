import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { type Timing } from '../../src/graph';

/** The machine's time, but a wait is over at once and counts in full: deadlines pass as they would. */
export function quickTiming(): Timing & { waits: number[] } {
  let skipped = 0;
  const waits: number[] = [];
  return {
    waits,
    elapsed: () => performance.now() + skipped,
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
      skipped += milliseconds;
      await delay(1);
    },
    random: () => 0.5,
  };
}
