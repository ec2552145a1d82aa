import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';

/** Elapsed time, waiting and chance, as arguments: tests bring their own. */
export interface Timing {
  /** Milliseconds that only ever grow. */
  elapsed(): number;
  sleep(milliseconds: number): Promise<void>;
  /** From 0 up to, not including, 1. */
  random(): number;
}

/** The machine's own. */
export const systemTiming: Timing = {
  elapsed: () => performance.now(),
  sleep: (milliseconds) => delay(milliseconds),
  random: () => Math.random(),
};
