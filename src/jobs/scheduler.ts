import { AppError } from '../domain/errors';

/** Where waiting comes from; tests hand in their own and wait for nothing. */
export interface Timers {
  set(action: () => void, milliseconds: number): unknown;
  clear(handle: unknown): void;
}

/** One thing that the clock starts. */
export interface Job {
  name: string;
  /** Milliseconds between the end of one run and the start of the next. */
  every: number;
  run(): Promise<void>;
}

export interface JobLog {
  info(message: string, facts?: Record<string, unknown>): void;
  warn(message: string, facts?: Record<string, unknown>): void;
  error(message: string, facts?: Record<string, unknown>): void;
}

export interface Scheduler {
  start(): void;
  /** Runs that job as soon as may be: now, or once more when its present run ends. Unknown names are ignored. */
  wake(name: string): void;
  /** No run starts any more; resolves when those under way have ended. */
  stop(): Promise<void>;
}

/** The longest gap after failures, in milliseconds: five minutes. */
export const LONGEST_GAP = 300_000;

/** The machine's timers. They keep no process alive: the server's socket does. */
export const systemTimers: Timers = {
  set: (action, milliseconds) => setTimeout(action, milliseconds).unref(),
  clear: (handle) => clearTimeout(handle as NodeJS.Timeout),
};

/**
 * Runs each job again and again. A job never overlaps itself; after a failure its gap doubles up to `LONGEST_GAP`, and
 * is never shorter than Microsoft 365 asked for. A failing job is logged and hurts no other.
 */
export function createScheduler(options: { jobs: readonly Job[]; timers: Timers; log: JobLog }): Scheduler {
  const runners = new Map(options.jobs.map((job) => [job.name, createRunner(job, options.timers, options.log)]));
  return {
    start: () => runners.forEach((runner) => runner.start()),
    wake: (name) => runners.get(name)?.wake(),
    stop: async () => {
      await Promise.all([...runners.values()].map((runner) => runner.stop()));
    },
  };
}

function createRunner(job: Job, timers: Timers, log: JobLog): { start(): void; wake(): void; stop(): Promise<void> } {
  let handle: unknown;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = true;
  let failures = 0;

  const run = async (): Promise<void> => {
    const gap = await attempt();
    running = undefined;
    if (stopped) return;
    const woken = again && failures === 0;
    again = false;
    plan(woken ? 0 : gap);
  };
  const attempt = async (): Promise<number> => {
    try {
      await job.run();
      if (failures > 0) log.info('job recovered', { job: job.name, failures });
      failures = 0;
      return job.every;
    } catch (error) {
      failures += 1;
      report(log, job.name, error);
      return gapAfter(error, job.every, failures);
    }
  };
  const plan = (gap: number): void => {
    timers.clear(handle);
    handle = timers.set(() => {
      if (!stopped && !running) running = run();
    }, gap);
  };

  return {
    start: () => {
      if (!stopped) return;
      stopped = false;
      plan(0);
    },
    wake: () => {
      if (running) again = true;
      if (!running && !stopped && failures === 0) plan(0);
    },
    stop: async () => {
      stopped = true;
      timers.clear(handle);
      await running;
    },
  };
}

function gapAfter(error: unknown, every: number, failures: number): number {
  const asked = error instanceof AppError ? (error.details.retryAfterSeconds ?? 0) * 1000 : 0;
  return Math.max(asked, Math.min(LONGEST_GAP, every * 2 ** Math.min(failures, 20)));
}

/** Microsoft 365 being busy or away is weather; anything else is ours to mend. */
function report(log: JobLog, job: string, error: unknown): void {
  if (error instanceof AppError && (error.code === 'busy' || error.code === 'unavailable')) return log.warn('job must wait', { job, code: error.code });
  log.error('job failed', { job, error: error instanceof Error ? error.message : String(error) });
}
