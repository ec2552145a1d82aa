import { type Clock, type Instant } from '../domain/clock';
import { failureOf, GraphFailure, ResyncNeeded, toAppError } from './failures';
import { type Meter } from './meter';
import { type Timing } from './timing';
import { type Transport } from './transport';
import { type Call, type Log, type Priority, type Reply } from './types';

/** Milliseconds that somebody waits for a call, retries included, before they are told. */
export type Deadlines = Readonly<Record<Priority, number>>;
export const usualDeadlines: Deadlines = { save: 20_000, followUp: 45_000, poll: 60_000, bulk: 300_000 };
const ATTEMPT_TIMEOUT = 30_000;
const FIRST_WAIT = 400;
const LONGEST_WAIT = 15_000;
const WRITES_AT_ONCE = 4;

/** Whether Graph answers, for the status page. */
export interface Health {
  reachable: boolean;
  lastError: string;
  lastErrorAt: Instant | undefined;
}

/** One call through the budget, with the retries that cannot do harm. Everything in this folder goes through here. */
export interface Door {
  readonly timing: Timing;
  readonly transport: Transport;
  readonly log: Log;
  /** Repeats whatever is asked until the deadline: for reads. Throws AppError, or ResyncNeeded on 410. */
  read(call: Call): Promise<Reply>;
  /** Repeats only what certainly was not done (429). Throws GraphFailure: the caller finds out about the rest. */
  write(call: Call): Promise<Reply>;
  /** Waits before attempt number `attempt`, or throws `failure` as an AppError when there is no time left. */
  pause(attempt: number, deadlineAt: number, failure: GraphFailure): Promise<void>;
  deadline(call: Pick<Call, 'deadlineAt' | 'priority'>): number;
  health(): Health;
}

interface DoorOptions {
  transport: Transport;
  meter: Meter;
  timing: Timing;
  clock: Clock;
  log: Log;
  deadlines: Deadlines;
}

/** Opens the door: see `Door`. */
export function createDoor({ transport, meter, timing, clock, log, deadlines }: DoorOptions): Door {
  const health: Health = { reachable: true, lastError: '', lastErrorAt: undefined };
  const atOnce = createGate(WRITES_AT_ONCE);
  const deadline: Door['deadline'] = (call) => call.deadlineAt ?? timing.elapsed() + deadlines[call.priority];

  const once = async (call: Call, deadlineAt: number): Promise<Reply> => {
    await meter.spend(call.cost, call.priority, deadlineAt);
    const left = Math.max(1, Math.min(ATTEMPT_TIMEOUT, deadlineAt - timing.elapsed()));
    const reply = await transport.exchange(call, Math.ceil(left));
    meter.observe(reply.status, reply.headers);
    if (reply.status >= 400) throw failureOf(call, reply);
    health.reachable = true;
    return reply;
  };
  const note = (call: Call, error: GraphFailure): void => {
    if (error.conflict) {
      health.reachable = true;
      log.info('graph.conflict', { method: call.method, status: error.status, requestId: error.requestId });
      return;
    }
    Object.assign(health, { reachable: error.status !== 0, lastError: error.message, lastErrorAt: clock.now() });
    log.warn('graph.failed', { method: call.method, status: error.status, code: error.code, message: error.message, requestId: error.requestId });
  };
  const pause: Door['pause'] = async (attempt, deadlineAt, failure) => {
    const backoff = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempt) * (0.5 + timing.random());
    const wait = Math.max(backoff, failure.retryAfterSeconds * 1000);
    if (timing.elapsed() + wait >= deadlineAt) throw toAppError(failure);
    await timing.sleep(wait);
  };
  const repeat = async (call: Call, mayRepeat: (call: Call, failure: GraphFailure) => boolean): Promise<Reply> => {
    const deadlineAt = deadline(call);
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await (call.method === 'GET' ? once(call, deadlineAt) : atOnce(() => once(call, deadlineAt)));
      } catch (error) {
        if (!(error instanceof GraphFailure)) throw error;
        note(call, error);
        if (!mayRepeat(call, error)) throw error;
        await pause(attempt, deadlineAt, error);
      }
    }
  };

  return {
    timing,
    transport,
    log,
    pause,
    deadline,
    health: () => ({ ...health }),
    write: (call) => repeat(call, notDone),
    async read(call) {
      try {
        return await repeat(call, (_, failure) => failure.ambiguous || notDone(call, failure));
      } catch (error) {
        if (!(error instanceof GraphFailure)) throw error;
        if (error.status === 410) throw new ResyncNeeded({ cause: error });
        throw toAppError(error);
      }
    },
  };
}

/** Refused before anything was done. A throttled query without Retry-After is too wide, and no wait cures that. */
function notDone(call: Call, failure: GraphFailure): boolean {
  return failure.notSent || (failure.throttled && !(call.filtered && failure.retryAfterSeconds === 0));
}

/** Lets so many through at once: parallel writes to one list draw conflicts (graph-lists §6). */
function createGate(places: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  const waiting: (() => void)[] = [];
  let free = places;
  return async (work) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free -= 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
