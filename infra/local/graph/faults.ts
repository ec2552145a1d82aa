/** Every switch that makes the local Graph misbehave the way Graph does. A rate is a share of calls from 0 to 1; 0 switches off. */
import { seededRandom } from './random';

export interface Faults {
  /** Rows a query may touch before it is refused. */
  threshold: number;
  /** How that refusal looks: 422 as seen since 2023, or the older 429 without `Retry-After`. */
  thresholdStatus: 422 | 429;
  /** Items a list may hold before an index can no longer be added or taken away. */
  indexChangeLimit: number;
  /** Share of pages that come shorter than asked, yet with a next link. */
  shortPages: number;
  /** Share of changes and deletions of items answered 409 without being made. */
  conflictRate: number;
  /** Refuse a person or lookup id sent as a number. */
  strictLookupString: boolean;
  /** Answer a POST with dates in the site's own time, wrongly marked Z. */
  postDateBug: boolean;
  /** Switching this on makes every delta token given out before that moment too old (410). */
  expireDeltaTokens: boolean;
  /** Resource units an app may spend in a minute; 0 means no limit (units are still counted). A small tenant allows 1,250. */
  ruPerMinute: number;
  /** Every n-th write is committed and then answered with `commitThenStatus`. */
  commitThen504Every: number;
  /** Share of writes that are committed and then answered with `commitThenStatus`. */
  commitThen504Rate: number;
  commitThenStatus: 503 | 504;
  /** The next n calls are answered with `failStatus` and do nothing; counts down. */
  failNext: number;
  /** Share of calls answered with `failStatus` and doing nothing. */
  failRate: number;
  failStatus: 429 | 500 | 502 | 503 | 504;
  /** Seconds sent as `Retry-After` with 429 and 503 of `failNext` and `failRate`. */
  failRetryAfter: number;
  /** How far list, filter and delta reads lag behind writes, in milliseconds. */
  lagMs: number;
  /** Share of notifications dropped, and as many again sent twice. */
  webhookChaos: number;
  /** Every connection is destroyed, as if Graph were gone. */
  away: boolean;
  /** Milliseconds added to every call. */
  latencyMs: number;
  /** The n-th call and all after it commit nothing and are never answered. Counting starts when this or `commitThenHangAt` is set. */
  hangAfterCalls: number;
  /** The n-th call is committed and never answered. */
  commitThenHangAt: number;
  /** The two above count writes alone: what a reading server leaves behind when it dies is what it found. */
  hangCountsWrites: boolean;
  /** Where the stream of chance starts; setting it starts the stream again. */
  seed: number;
}

export const calm: Readonly<Faults> = {
  threshold: 5000,
  thresholdStatus: 422,
  indexChangeLimit: 20_000,
  shortPages: 0,
  conflictRate: 0,
  strictLookupString: true,
  postDateBug: true,
  expireDeltaTokens: false,
  ruPerMinute: 0,
  commitThen504Every: 0,
  commitThen504Rate: 0,
  commitThenStatus: 504,
  failNext: 0,
  failRate: 0,
  failStatus: 429,
  failRetryAfter: 1,
  lagMs: 0,
  webhookChaos: 0,
  away: false,
  latencyMs: 0,
  hangAfterCalls: 0,
  commitThenHangAt: 0,
  hangCountsWrites: false,
  seed: 1,
};

const choices: { [Name in keyof Faults]?: readonly Faults[Name][] } = {
  thresholdStatus: [422, 429],
  commitThenStatus: [503, 504],
  failStatus: [429, 500, 502, 503, 504],
};
const rates: readonly (keyof Faults)[] = ['shortPages', 'conflictRate', 'commitThen504Rate', 'failRate', 'webhookChaos'];

/** What is wrong with a value for a switch, in a sentence, or undefined. */
export function faultOf(name: string, value: unknown): string | undefined {
  if (!(name in calm)) return `There is no switch "${name}".`;
  const key = name as keyof Faults;
  if (typeof value !== typeof calm[key]) return `"${name}" takes a ${typeof calm[key]}.`;
  if (typeof value !== 'number') return undefined;
  if (!Number.isFinite(value) || value < 0) return `"${name}" takes a number from 0 upwards.`;
  if (rates.includes(key)) return value > 1 ? `"${name}" is a share from 0 to 1.` : undefined;
  if (!Number.isInteger(value)) return `"${name}" takes a whole number.`;
  const allowed = choices[key] as readonly unknown[] | undefined;
  return allowed && !allowed.includes(value) ? `"${name}" is one of ${allowed.join(', ')}.` : undefined;
}

/** The switches, read and set by tests and by the control page. */
export interface FaultSwitches {
  get(): Readonly<Faults>;
  /** The values the service was made with, to which a reset goes back. */
  atStart: Readonly<Faults>;
  /** Sets the named switches and leaves the others; throws a RangeError that says what is wrong and changes nothing. */
  set(changes: Partial<Faults>): void;
  /** Back to the values the service was made with, and ends the calls that were left hanging. */
  reset(): void;
}

export interface FaultMachine extends FaultSwitches {
  /** Draws: true for this share of calls. Draws nothing when the rate is 0, so an unused switch does not disturb the stream. */
  chance(rate: number): boolean;
  random(): number;
  /** Takes one of the `failNext` calls, if any is left. */
  takeFailure(): boolean;
  /** Counts a call and says what shall happen to it. */
  countCall(isWrite: boolean): 'answer' | 'hang' | 'commitThenHang';
  /** Counts a write that was made and says whether its answer is lost. */
  countWrite(): boolean;
  /** Delta tokens whose serial is below this are too old. */
  oldestDeltaSerial(): number;
  nextDeltaSerial(): number;
}

export function createFaults(initial: Partial<Faults>, onReset: () => void): FaultMachine {
  const atStart: Faults = { ...calm, ...initial };
  let values = atStart;
  let random = seededRandom(values.seed);
  let calls = 0;
  let writes = 0;
  // Later starts must give higher serials than earlier ones, or an old token would outlive its expiry.
  let deltaSerial = Date.now() * 1000;
  let oldestDelta = 0;

  const apply = (changes: Partial<Faults>) => {
    values = { ...values, ...changes };
    if (changes.seed !== undefined) random = seededRandom(changes.seed);
    if (changes.hangAfterCalls !== undefined || changes.commitThenHangAt !== undefined) calls = 0;
    if (changes.commitThen504Every !== undefined) writes = 0;
    if (changes.expireDeltaTokens) oldestDelta = deltaSerial + 1;
  };
  return {
    get: () => values,
    atStart,
    set: (changes) => {
      const wrong = Object.entries(changes).flatMap(([name, value]) => faultOf(name, value) ?? []);
      if (wrong.length > 0) throw new RangeError(wrong.join(' '));
      apply(changes);
    },
    reset: () => {
      apply(atStart);
      onReset();
    },
    chance: (rate) => rate > 0 && random() < rate,
    random: () => random(),
    takeFailure: () => {
      if (values.failNext === 0) return false;
      values = { ...values, failNext: values.failNext - 1 };
      return true;
    },
    countCall: (isWrite) => {
      if (values.hangCountsWrites && !isWrite) return 'answer';
      calls += 1;
      if (values.commitThenHangAt > 0 && calls === values.commitThenHangAt) return 'commitThenHang';
      return values.hangAfterCalls > 0 && calls >= values.hangAfterCalls ? 'hang' : 'answer';
    },
    countWrite: () => {
      writes += 1;
      const nth = values.commitThen504Every > 0 && writes % values.commitThen504Every === 0;
      return nth || (values.commitThen504Rate > 0 && random() < values.commitThen504Rate);
    },
    oldestDeltaSerial: () => oldestDelta,
    nextDeltaSerial: () => (deltaSerial += 1),
  };
}
