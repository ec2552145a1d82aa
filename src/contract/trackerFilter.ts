import { rags, statuses, type RecommendationStatus } from '../domain/recommendations/types';
import { type RecommendationRow, type TrackerQuery } from './recommendations';

/** Who filters and when: `mine` and `overdue` depend on it. */
export interface TrackerContext {
  /** London's calendar day. */
  today: string;
  actorOid: string;
}

export type TrackerSort = NonNullable<TrackerQuery['sort']>;
export type TrackerDirection = NonNullable<TrackerQuery['direction']>;
type Filters = Omit<TrackerQuery, 'sort' | 'direction' | 'offset' | 'limit'>;
type Test = (row: RecommendationRow) => boolean;

const open: readonly RecommendationStatus[] = ['notStarted', 'inProgress'];

/** Work that is still to be done: neither done, signed off, nor put elsewhere. */
export function isOpen(status: RecommendationStatus): boolean {
  return open.includes(status);
}

/** What the search box looks in, lower-cased. Compute it once a row: it is the dear part of a search. */
export function searchTextOf(row: RecommendationRow): string {
  return [row.reference, row.sourceReference, row.action, row.theme, row.section, row.owner, row.team].join('\n').toLowerCase();
}

/**
 * The tracker's filter as one predicate: the server applies it to its read model and the tab to the rows it holds, so
 * both show the same rows. Comma-separated lists mean "any of these"; every word of `q` must occur. `text` gives the
 * row's `searchTextOf`, from a cache where there is one.
 */
export function trackerPredicate(filters: Filters, context: TrackerContext, text: (row: RecommendationRow) => string = searchTextOf): Test {
  const tests = [
    anyOf(filters.status, (row) => row.status),
    anyOf(filters.rag, (row) => row.rag),
    anyOf(filters.level, (row) => row.level),
    anyOf(filters.theme, (row) => row.theme),
    anyOf(filters.team, (row) => row.team),
    anyOf(filters.source, (row) => row.sourceReference),
    anyOf(filters.owner, (row) => row.ownerOid || row.owner),
    viewTest(filters.view, context),
    searchTest(filters.q, text),
  ].filter((test) => test !== undefined);
  return (row) => tests.every((test) => test(row));
}

/** The order of the tracker; equal rows stand by reference, so that a page never depends on chance. */
export function trackerCompare(sort: TrackerSort = 'dueDay', direction: TrackerDirection = 'ascending'): (a: RecommendationRow, b: RecommendationRow) => number {
  const key = sortKeys[sort];
  const sign = direction === 'ascending' ? 1 : -1;
  return (a, b) => sign * compare(key(a), key(b)) || compare(a.reference, b.reference);
}

function compare<T extends string | number>(a: T, b: T): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

const ragRank = new Map(['red', 'amber', 'green', 'blue'].map((rag, rank) => [rag, rank]));
const statusRank = new Map<string, number>(statuses.map((status, rank) => [status, rank]));

/** Red comes first, and a row that nobody has updated comes before any that somebody has. */
const sortKeys: Record<TrackerSort, (row: RecommendationRow) => string | number> = {
  dueDay: (row) => row.dueDay,
  reference: (row) => row.reference,
  owner: (row) => row.owner.toLowerCase(),
  status: (row) => statusRank.get(row.status) ?? statuses.length,
  rag: (row) => ragRank.get(row.rag) ?? rags.length,
  theme: (row) => row.theme,
  lastUpdateAt: (row) => row.lastUpdateAt ?? '',
};

function anyOf(list: string | undefined, value: (row: RecommendationRow) => string): Test | undefined {
  const wanted = (list ?? '').split(',').map((word) => word.trim()).filter(Boolean);
  if (wanted.length === 0) return undefined;
  const [only, ...more] = wanted;
  if (more.length === 0) return (row) => value(row) === only;
  const set = new Set(wanted);
  return (row) => set.has(value(row));
}

function searchTest(q: string | undefined, text: (row: RecommendationRow) => string): Test | undefined {
  const words = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  return (row) => {
    const searched = text(row);
    return words.every((word) => searched.includes(word));
  };
}

function viewTest(view: TrackerQuery['view'], { today, actorOid }: TrackerContext): Test | undefined {
  switch (view) {
    case undefined:
    case 'all':
      return undefined;
    case 'mine':
      return (row) => row.ownerOid !== '' && row.ownerOid === actorOid;
    case 'overdue':
      return (row) => isOpen(row.status) && row.dueDay < today;
    case 'awaitingSignOff':
      return (row) => row.status === 'done';
    case 'impactNotYetSeen':
      return (row) => row.impactNotYetSeen;
  }
}
