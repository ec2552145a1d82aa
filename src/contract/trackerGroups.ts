import { findTheme } from '../domain/learning/themes';
import { type Rag, statuses } from '../domain/recommendations/types';
import { type RecommendationRow } from './recommendations';

/** What the tracker's rows can be grouped by (domain.md §7). */
export const trackerGroups = ['theme', 'owner', 'source', 'sourceKind', 'section', 'rag', 'team', 'status', 'level'] as const;
export type TrackerGroup = (typeof trackerGroups)[number];

/** One group: its key, and how many rows of each colour are in it. */
export interface GroupCount extends Readonly<Record<Rag, number>> {
  key: string;
  total: number;
}

/** Owners of one name are two groups: the name comes first, so that groups stand in order of it. */
const SEPARATOR = '\u0000';

/** What stands for the group of a row; rows of one group have the same. Empty: it has none. */
export const groupKeyOf: Readonly<Record<TrackerGroup, (row: RecommendationRow) => string>> = {
  theme: ({ theme }) => theme,
  owner: ({ owner, ownerOid }) => (owner || ownerOid ? `${owner}${SEPARATOR}${ownerOid}` : ''),
  source: ({ sourceReference }) => sourceReference,
  sourceKind: ({ sourceKind }) => sourceKind,
  section: ({ section }) => section,
  rag: ({ rag }) => rag,
  team: ({ team }) => team,
  status: ({ status }) => status,
  level: ({ level }) => level,
};

const ragOrder: readonly string[] = ['red', 'amber', 'green', 'blue'];
const sectionOrder: readonly string[] = ['header', 'standards', 'journey', 'needs', 'management', 'identity', 'partners', 'feedback', 'summary'];
const placeIn = (order: readonly string[], key: string): string => String(order.includes(key) ? order.indexOf(key) : order.length).padStart(3, '0') + key;

/** By what groups are sorted: the order of their kind where it has one, otherwise their words. */
const orderOf: Readonly<Record<TrackerGroup, (key: string) => string>> = {
  theme: (key) => (findTheme(key)?.title ?? key).toLowerCase(),
  owner: (key) => key.toLowerCase(),
  source: (key) => key,
  sourceKind: (key) => key,
  section: (key) => placeIn(sectionOrder, key),
  rag: (key) => placeIn(ragOrder, key),
  team: (key) => key.toLowerCase(),
  status: (key) => placeIn(statuses, key),
  level: (key) => key,
};

/** The order of two groups; what belongs to none comes last. */
export function compareGroups(group: TrackerGroup): (a: string, b: string) => number {
  const order = orderOf[group];
  return (a, b) => {
    if (a === b) return 0;
    if (a === '' || b === '') return a === '' ? 1 : -1;
    const [left, right] = [order(a), order(b)];
    if (left !== right) return left < right ? -1 : 1;
    return a < b ? -1 : 1;
  };
}

/** The groups of rows that already stand in the order of their groups, each with its colours. */
export function countGroups(rows: Iterable<RecommendationRow>, group: TrackerGroup): GroupCount[] {
  const keyOf = groupKeyOf[group];
  const counts: { key: string; total: number; blue: number; green: number; amber: number; red: number }[] = [];
  let last: (typeof counts)[number] | undefined;
  for (const row of rows) {
    const key = keyOf(row);
    if (last?.key !== key) counts.push((last = { key, total: 0, blue: 0, green: 0, amber: 0, red: 0 }));
    last.total += 1;
    last[row.rag] += 1;
  }
  return counts;
}

/** As a reply carries them: `[key, red, amber, green, blue]`. */
export type PackedGroup = [key: string, red: number, amber: number, green: number, blue: number];

/** A group as a reply carries it. */
export function packGroup({ key, red, amber, green, blue }: GroupCount): PackedGroup {
  return [key, red, amber, green, blue];
}

/** A group as a reply carried it. */
export function unpackGroup([key, red, amber, green, blue]: PackedGroup): GroupCount {
  return { key, total: red + amber + green + blue, red, amber, green, blue };
}

/** What a group is about, apart from its key: the owner's name. */
export function ownerOfKey(key: string): string {
  return key.split(SEPARATOR)[0] ?? '';
}
