import { rags, statuses, type RecommendationStatus } from '../domain/recommendations/types';
import { findTheme } from '../domain/learning/themes';
import { type RecommendationRow, type TrackerQuery, type TrackerView } from './recommendations';
import { compareGroups, groupKeyOf, type TrackerGroup } from './trackerGroups';

/** Who filters and when: `mine` and `overdue` depend on it. */
export interface TrackerContext {
  /** London's calendar day. */
  today: string;
  actorOid: string;
}

export type TrackerSort = NonNullable<TrackerQuery['sort']>;
export type TrackerDirection = NonNullable<TrackerQuery['direction']>;
type Filters = Omit<TrackerQuery, 'sort' | 'direction' | 'group' | 'offset' | 'limit'>;
type Test = (row: RecommendationRow) => boolean;

const toDo: readonly RecommendationStatus[] = ['notStarted', 'inProgress'];

/**
 * The statuses that a view can hold; a view that is not named holds any. Open is what still needs somebody: the owner, or,
 * once it is done, whoever signs it off; it is not over before that (domain.md §7), and a head of quality who saw only the
 * owners' part would miss their own. What is signed off without its impact seen presses nobody by a date: it has a view.
 */
const heldStatuses: Partial<Record<TrackerView, readonly RecommendationStatus[]>> = {
  open: [...toDo, 'done'],
  overdue: toDo,
  awaitingSignOff: ['done'],
  impactNotYetSeen: ['signedOff'],
  tolerated: toDo,
};

/** Whether a view has room for rows of that status. */
export function viewHolds(view: TrackerView, status: RecommendationStatus): boolean {
  return heldStatuses[view]?.includes(status) ?? true;
}

/** A value as one entry of a comma-separated list of a query, whatever is in it: “Children, young people” is one team. */
export function inList(value: string): string {
  return value.replace(/[\\,]/g, '\\$&');
}

/** A comma-separated list of a query as its entries, each once; a comma behind a backslash belongs to its entry. */
export function listed(list: string | undefined): string[] {
  const entries = (list ?? '').match(/(?:\\.|[^\\,])+/gs) ?? [];
  return [...new Set(entries.map((entry) => entry.replace(/\\(.)/gs, '$1').trim()).filter(Boolean))];
}

/** What the search box looks in, lower-cased: what a row shows, the theme by its code and in words. Compute it once a row: it is the dear part of a search. */
export function searchTextOf(row: RecommendationRow): string {
  return [row.reference, row.sourceReference, row.action, row.theme, row.section, row.owner, row.team, findTheme(row.theme)?.title ?? ''].join('\n').toLowerCase();
}

/** One condition of a filter. Two with the same key give the same answers, so the answers can be kept. */
export interface TrackerTest {
  key: string;
  test: Test;
  /** The same as “one of these values of that column”, where it is that: whoever keeps the values by column need not read the rows. */
  oneOf?: { column: string; value: (row: RecommendationRow) => string; wanted: ReadonlySet<string> };
  /** The same as “the text holds this piece of a word”, where it is that; there is no blank in it. */
  piece?: string;
}

/**
 * The tracker's filter as conditions that must all hold. Comma-separated lists mean "any of these"; every word of `q`
 * must occur. `text` gives the row's `searchTextOf`, from a cache where there is one.
 */
export function trackerTests(filters: Filters, context: TrackerContext, text: (row: RecommendationRow) => string = searchTextOf): TrackerTest[] {
  return [
    ...anyOf('status', filters.status, (row) => row.status),
    ...anyOf('rag', filters.rag, (row) => row.rag),
    ...anyOf('level', filters.level, (row) => row.level),
    ...anyOf('theme', filters.theme, (row) => row.theme),
    ...anyOf('team', filters.team, (row) => row.team),
    ...anyOf('section', filters.section, (row) => row.section),
    ...anyOf('source', filters.source, (row) => row.sourceReference),
    ...anyOf('owner', filters.owner, (row) => row.ownerOid || row.owner),
    ...viewTests(filters.view, context),
    ...words(filters.q).map((word): TrackerTest => ({ key: `q ${word}`, piece: word, test: (row: RecommendationRow) => text(row).includes(word) })),
  ];
}

/** The same as one predicate: the tab applies it to the rows it holds, and the server's read model answers the same. `behind` is no part of it: the server alone knows the past. */
export function trackerPredicate(filters: Filters, context: TrackerContext): Test {
  const tests = trackerTests(filters, context).map(({ test }) => test);
  return (row) => tests.every((test) => test(row));
}

/** The order of the tracker, group after group where there are any; equal rows stand by reference, so that a page never depends on chance. */
export function trackerCompare(sort?: TrackerSort, direction?: TrackerDirection, group?: TrackerGroup): (a: RecommendationRow, b: RecommendationRow) => number {
  const within = compareRows(sort, direction);
  if (!group) return within;
  const [keyOf, between] = [groupKeyOf[group], compareGroups(group)];
  return (a, b) => between(keyOf(a), keyOf(b)) || within(a, b);
}

function compareRows(sort: TrackerSort = 'dueDay', direction: TrackerDirection = 'ascending'): (a: RecommendationRow, b: RecommendationRow) => number {
  const sign = direction === 'ascending' ? 1 : -1;
  if (sort === 'reference') return (a, b) => sign * compareReferences(a.reference, b.reference);
  const key = trackerSortKeys[sort];
  return (a, b) => sign * compare(key(a), key(b)) || compareReferences(a.reference, b.reference);
}

/** `R-2026-999` before `R-2026-1000` before `R-2027-001`: numbers are padded to three digits and may outgrow them. */
export function compareReferences(a: string, b: string): number {
  if (a.length === b.length) return compare(a, b);
  return compare(a.slice(0, a.lastIndexOf('-')), b.slice(0, b.lastIndexOf('-'))) || a.length - b.length;
}

function compare<T extends string | number>(a: T, b: T): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

const ragRank = new Map(['red', 'amber', 'green', 'blue'].map((rag, rank) => [rag, rank]));
const statusRank = new Map<string, number>(statuses.map((status, rank) => [status, rank]));

/** What each order compares. Red comes first, and a row that nobody has updated comes before any that somebody has. */
export const trackerSortKeys: Record<Exclude<TrackerSort, 'reference'>, (row: RecommendationRow) => string | number> = {
  dueDay: (row) => row.dueDay,
  owner: (row) => row.owner.toLowerCase(),
  status: (row) => statusRank.get(row.status) ?? statuses.length,
  rag: (row) => ragRank.get(row.rag) ?? rags.length,
  theme: (row) => row.theme,
  lastUpdateAt: (row) => row.lastUpdateAt ?? '',
  level: (row) => row.level,
  source: (row) => row.sourceReference,
  section: (row) => row.section,
  team: (row) => row.team.toLowerCase(),
};

function anyOf(name: string, list: string | undefined, value: (row: RecommendationRow) => string): TrackerTest[] {
  const wanted = new Set(listed(list));
  if (wanted.size === 0) return [];
  return [{ key: `${name} ${[...wanted].map(inList).join(',')}`, test: (row) => wanted.has(value(row)), oneOf: { column: name, value, wanted } }];
}

function words(q: string | undefined): string[] {
  return (q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
}

/** Agreed that nobody does it for now: it comes back on the day after (domain.md §7). */
const tolerated = ({ toleratedUntil }: RecommendationRow, today: string): boolean => toleratedUntil >= today;

function viewTests(view: TrackerQuery['view'], { today, actorOid }: TrackerContext): TrackerTest[] {
  switch (view) {
    case undefined:
    case 'all':
      return [];
    case 'open':
      return [{ key: `open ${today}`, test: (row) => viewHolds('open', row.status) && !tolerated(row, today) }];
    case 'mine':
      return [{ key: `mine ${actorOid}`, test: (row) => row.ownerOid !== '' && row.ownerOid === actorOid, oneOf: { column: 'mine', value: (row) => row.ownerOid, wanted: new Set(actorOid ? [actorOid] : []) } }];
    case 'overdue':
      return [{ key: `overdue ${today}`, test: (row) => viewHolds('overdue', row.status) && row.dueDay < today && !tolerated(row, today) }];
    case 'awaitingSignOff':
      return [{ key: 'awaitingSignOff', test: (row) => viewHolds('awaitingSignOff', row.status), oneOf: { column: 'status', value: (row) => row.status, wanted: new Set(heldStatuses.awaitingSignOff) } }];
    case 'impactNotYetSeen':
      return [{ key: 'impactNotYetSeen', test: (row) => row.impactNotYetSeen }];
    case 'tolerated':
      return [{ key: `tolerated ${today}`, test: (row) => viewHolds('tolerated', row.status) && tolerated(row, today) }];
  }
}
