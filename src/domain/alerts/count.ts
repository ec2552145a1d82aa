import { type Day, londonDay } from '../clock';
import { type Alert, type AlertKind, alertKinds, type AlertState, alertStates } from './types';

/** How many alerts there are; every kind and every state is there, with 0 where there is none (domain.md §3.7). */
export interface AlertCounts {
  total: number;
  byKind: Record<AlertKind, number>;
  byState: Record<AlertState, number>;
}

/** Counts the alerts that were raised from `from` to `to`, both days included; all of them where a day is left out. */
export function countAlerts(alerts: Iterable<Alert>, { from = '', to = '' }: { from?: Day | undefined; to?: Day | undefined } = {}): AlertCounts {
  const counts: AlertCounts = { total: 0, byKind: zeroOf(alertKinds), byState: zeroOf(alertStates) };
  for (const { raisedAt, kind, state } of alerts) {
    const day = londonDay(raisedAt);
    if (day < from || (to !== '' && day > to)) continue;
    counts.total += 1;
    counts.byKind[kind] += 1;
    counts.byState[state] += 1;
  }
  return counts;
}

function zeroOf<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
}
