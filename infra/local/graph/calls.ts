/** What reached the local Graph: counts and resource units per app and per verb, and the last calls one by one. */
export interface CallRecord {
  at: string;
  /** The caller's app id, or `unknown` where the token was refused. */
  app: string;
  method: string;
  /** Path and query below `/v1.0`. */
  path: string;
  /** 0 where the call was left without an answer. */
  status: number;
  units: number;
  inBatch: boolean;
  requestHeaders: { 'user-agent'?: string; 'client-request-id'?: string };
}

export interface CallCount {
  calls: number;
  units: number;
}

export interface CallLog {
  total(): CallCount;
  byApp(): Record<string, CallCount>;
  /** Keyed by HTTP method. */
  byVerb(): Record<string, CallCount>;
  /** The newest calls, oldest first; at most the last 1,000 are kept. */
  last(count?: number): CallRecord[];
  reset(): void;
}

const kept = 1000;

export function createCallLog(): CallLog & { add(record: CallRecord): void } {
  let apps = new Map<string, CallCount>();
  let verbs = new Map<string, CallCount>();
  let records: CallRecord[] = [];
  const add = (counts: Map<string, CallCount>, key: string, units: number) => {
    const before = counts.get(key) ?? { calls: 0, units: 0 };
    counts.set(key, { calls: before.calls + 1, units: before.units + units });
  };
  return {
    add: (record) => {
      add(apps, record.app, record.units);
      add(verbs, record.method, record.units);
      records.push(record);
      if (records.length > 2 * kept) records = records.slice(-kept);
    },
    total: () => [...verbs.values()].reduce((sum, one) => ({ calls: sum.calls + one.calls, units: sum.units + one.units }), { calls: 0, units: 0 }),
    byApp: () => Object.fromEntries(apps),
    byVerb: () => Object.fromEntries(verbs),
    last: (count = kept) => records.slice(-Math.min(count, kept)),
    reset: () => {
      apps = new Map();
      verbs = new Map();
      records = [];
    },
  };
}
