import { type Timing } from '../../src/graph';

/** Time that passes only by waiting. */
export function movableTiming(): Timing & { move(milliseconds: number): void; waits: number[] } {
  let now = 0;
  const waits: number[] = [];
  return {
    waits,
    elapsed: () => now,
    move: (milliseconds) => void (now += milliseconds),
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
      now += milliseconds;
    },
    random: () => 0.5,
  };
}
