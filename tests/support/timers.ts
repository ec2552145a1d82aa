import { type Timers } from '../../src/jobs/scheduler';

interface Planned {
  action: () => void;
  gap: number;
}

/** Timers that a test fires by hand: `fire` runs what is planned and lets its promises settle. */
export interface HandTimers extends Timers {
  /** Gaps of what is planned now, in milliseconds. */
  gaps(): number[];
  fire(): Promise<void>;
}

export function handTimers(): HandTimers {
  const planned = new Set<Planned>();
  return {
    set: (action, gap) => {
      const one = { action, gap };
      planned.add(one);
      return one;
    },
    clear: (handle) => void planned.delete(handle as Planned),
    gaps: () => [...planned].map(({ gap }) => gap),
    fire: async () => {
      const now = [...planned];
      planned.clear();
      now.forEach(({ action }) => action());
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
