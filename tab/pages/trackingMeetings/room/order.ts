import type { TrackingAgendaRow } from '../../../../src/contract/trackingMeetings';
import { BROUGHT_UP, reasonNames } from '../trackingWords';

export const groupings = ['owner', 'reason'] as const;
/** In which order a meeting goes through its agenda. */
export type Grouping = (typeof groupings)[number];

export interface RowGroup {
  title: string;
  rows: TrackingAgendaRow[];
}

const NOBODY = 'Nobody owns it';

/** The agenda in groups: each owner speaks of all of theirs in one go, or the most pressing reason comes first. Within a group the order of the agenda stays. */
export function groupRows(rows: readonly TrackingAgendaRow[], grouping: Grouping): RowGroup[] {
  const groups = new Map<string, TrackingAgendaRow[]>();
  for (const row of rows) {
    const title = grouping === 'owner' ? row.owner || NOBODY : row.reasons[0] ? reasonNames[row.reasons[0]] : BROUGHT_UP;
    groups.set(title, [...(groups.get(title) ?? []), row]);
  }
  const all = [...groups].map(([title, grouped]) => ({ title, rows: grouped }));
  return grouping === 'owner' ? all.sort((a, b) => Number(a.title === NOBODY) - Number(b.title === NOBODY) || a.title.localeCompare(b.title, 'en-GB')) : all;
}

/** The rows in the order in which the meeting goes through them. */
export function inGroupOrder(groups: readonly RowGroup[]): TrackingAgendaRow[] {
  return groups.flatMap(({ rows }) => rows);
}

/** The next row that nobody has spoken of: after this one, then from the beginning; undefined when there is none. `settled`: those that are on their way to the server. */
export function nextWaiting(ordered: readonly TrackingAgendaRow[], here: string, settled: ReadonlySet<string>): string | undefined {
  const at = ordered.findIndex(({ reference }) => reference === here);
  const around = [...ordered.slice(at + 1), ...ordered.slice(0, Math.max(at, 0))];
  return around.find(({ reference, outcome }) => outcome === 'waiting' && !settled.has(reference))?.reference;
}

/** The row one place on or back; the same one at either end. */
export function neighbour(ordered: readonly TrackingAgendaRow[], here: string, by: 1 | -1): string {
  const at = ordered.findIndex(({ reference }) => reference === here);
  return ordered[at + by]?.reference ?? here;
}

/** How many have been spoken of, those on their way included. */
export function spokenOf(rows: readonly TrackingAgendaRow[], settled: ReadonlySet<string>): number {
  return rows.filter(({ reference, outcome }) => outcome !== 'waiting' || settled.has(reference)).length;
}
