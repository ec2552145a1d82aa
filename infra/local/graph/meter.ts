/** Resource units per app and minute, as SharePoint counts them (throttling guidance of October 2025). */
export interface MeterReading {
  app: string;
  used: number;
  /** Seconds until the app's minute is over. */
  reset: number;
}

export interface Meter {
  /** Books `units`, throttled or not, and says how the app stands. Headers are sent from 80 % of the limit upwards. */
  charge(app: string, units: number, limit: number): { allowed: boolean; retryAfter: number; headers: Record<string, string> };
  readings(): MeterReading[];
}

const minute = 60_000;

export function createMeter(clock: () => Date): Meter {
  const windows = new Map<string, { start: number; used: number }>();
  const current = (app: string) => {
    const now = clock().getTime();
    const known = windows.get(app);
    // A clock that was moved back starts a new minute too; otherwise the app would wait for the old one to come round.
    if (known && now >= known.start && now - known.start < minute) return known;
    const fresh = { start: now, used: 0 };
    windows.set(app, fresh);
    return fresh;
  };
  const secondsLeft = (start: number) => Math.max(1, Math.ceil((start + minute - clock().getTime()) / 1000));
  return {
    charge: (app, units, limit) => {
      const window = current(app);
      window.used += units;
      const reset = secondsLeft(window.start);
      if (limit === 0 || window.used < 0.8 * limit) return { allowed: true, retryAfter: 0, headers: {} };
      const headers = { 'RateLimit-Limit': String(limit), 'RateLimit-Remaining': String(Math.max(0, limit - window.used)), 'RateLimit-Reset': String(reset) };
      return { allowed: window.used <= limit, retryAfter: reset, headers };
    },
    readings: () => [...windows.keys()].map((app) => ({ app, used: current(app).used, reset: secondsLeft(current(app).start) })),
  };
}
