import { AppError } from '../domain/errors';
import { type Cost } from './costs';
import { type Timing } from './timing';
import { priorities, type Priority } from './types';

const MINUTE = 60_000;
/** How much of the minute's units each priority may see used before it waits: what is left is for those before it. */
const share: Readonly<Record<Priority, number>> = { save: 1, followUp: 0.9, poll: 0.8, bulk: 0.6 };
/** Milliseconds between two autosaves of one person, by the share of the minute's units that is used. */
const spacings = [{ upTo: 0.5, milliseconds: 2_000 }, { upTo: 0.75, milliseconds: 5_000 }, { upTo: 0.9, milliseconds: 10_000 }] as const;
const WIDEST_SPACING = 20_000;

export interface MeterReading {
  unitsPerMinute: number;
  unitsLastMinute: number;
  /** Seconds for which Microsoft 365 has asked us to wait; 0 when it has not. */
  pausedForSeconds: number;
  /** Since the start. */
  units: Readonly<Record<Priority, number>>;
  requests: number;
  throttled: number;
}

/** Counts resource units in a sliding minute and makes low priorities wait while they are scarce. */
export interface Meter {
  /** Resolves when `cost` units may be spent, and has then spent them. Throws `busy` when that is after `deadlineAt`. */
  spend(cost: Cost, priority: Priority, deadlineAt: number): Promise<void>;
  /** What a reply says of the budget: Retry-After pauses every call; RateLimit headers show what other servers used. */
  observe(status: number, headers: Headers): void;
  /** Milliseconds to leave between autosaves. */
  spacing(): number;
  reading(): MeterReading;
}

/** A meter for an app that may spend `unitsPerMinute` (1,250 in a tenant of up to 1,000 licences). */
export function createMeter(unitsPerMinute: number, timing: Timing): Meter {
  let spent: { at: number; cost: number }[] = [];
  let elsewhere = { units: 0, until: 0 };
  let pausedUntil = 0;
  const units: Record<Priority, number> = { save: 0, followUp: 0, poll: 0, bulk: 0 };
  const counts = { requests: 0, throttled: 0 };

  const used = (): number => {
    const now = timing.elapsed();
    if (spent[0] && spent[0].at <= now - MINUTE) spent = spent.filter((each) => each.at > now - MINUTE);
    return spent.reduce((sum, each) => sum + each.cost, 0) + (elsewhere.until > now ? elsewhere.units : 0);
  };
  const untilFree = (cost: Cost, priority: Priority): number => {
    const now = timing.elapsed();
    if (pausedUntil > now) return pausedUntil - now;
    let excess = used() + cost - Math.max(cost, unitsPerMinute * share[priority]);
    if (excess <= 0) return 0;
    for (const each of spent) {
      excess -= each.cost;
      if (excess <= 0) return each.at + MINUTE - now + 1;
    }
    return Math.max(1, elsewhere.until - now);
  };

  return {
    async spend(cost, priority, deadlineAt) {
      for (let wait = untilFree(cost, priority); wait > 0; wait = untilFree(cost, priority)) {
        if (timing.elapsed() + wait > deadlineAt) throw tooBusy(wait);
        await timing.sleep(wait);
      }
      spent.push({ at: timing.elapsed(), cost });
      units[priority] += cost;
      counts.requests += 1;
    },
    observe(status, headers) {
      const now = timing.elapsed();
      const wait = Math.max(retryAfter(headers), status === 429 ? seconds(headers, 'RateLimit-Reset') : 0);
      if (status === 429) counts.throttled += 1;
      if ((status === 429 || status === 503) && wait > 0) pausedUntil = Math.max(pausedUntil, now + wait * 1000);
      const remaining = headers.get('RateLimit-Remaining');
      if (remaining === null) return;
      elsewhere = { units: 0, until: 0 };
      elsewhere = { units: Math.max(0, seconds(headers, 'RateLimit-Limit') - Number(remaining) - used()), until: now + seconds(headers, 'RateLimit-Reset') * 1000 };
    },
    spacing() {
      const paused = pausedUntil - timing.elapsed();
      const level = used() / unitsPerMinute;
      return Math.max(paused, spacings.find((each) => level < each.upTo)?.milliseconds ?? WIDEST_SPACING);
    },
    reading: () => ({
      unitsPerMinute,
      unitsLastMinute: used(),
      pausedForSeconds: Math.max(0, Math.ceil((pausedUntil - timing.elapsed()) / 1000)),
      units: Object.fromEntries(priorities.map((priority) => [priority, units[priority]])) as Record<Priority, number>,
      ...counts,
    }),
  };
}

/** Seconds of a Retry-After header, given in seconds or (against the `Date` of the same reply) as a date; 0 without one. */
export function retryAfter(headers: Headers): number {
  const header = headers.get('Retry-After');
  if (header === null) return 0;
  if (/^\d+$/.test(header)) return Number(header);
  const wait = (Date.parse(header) - Date.parse(headers.get('Date') ?? header)) / 1000;
  return Number.isFinite(wait) ? Math.max(0, wait) : 0;
}

const seconds = (headers: Headers, name: string): number => Number(headers.get(name)) || 0;

function tooBusy(wait: number): AppError {
  return new AppError('busy', 'Microsoft 365 is asking this app to slow down. Nothing is lost: try again shortly.', { retryAfterSeconds: Math.ceil(wait / 1000) });
}
