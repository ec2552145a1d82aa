import { type RecommendationRow, type TrackerQuery, trackerViews } from '../../contract/recommendations';
import { searchTextOf, type TrackerTest, trackerTests } from '../../contract/trackerFilter';
import { type GroupCount, type TrackerGroup } from '../../contract/trackerGroups';
import { type Day } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { findTheme } from '../../domain/learning/themes';
import { behindPoint } from '../../domain/recommendations/behind';
import { factsOf, type PictureFacts, pictureMonths } from '../../domain/recommendations/pictureFacts';
import { firstSignOffs } from '../../domain/recommendations/pictures';
import { remembering } from '../support/remembering';
import { type Condition, createConditions, emptyMatches, type Matches } from './trackerConditions';
import { countByRank } from './trackerCounts';
import { compareKeys, groupColumn, orderGroups, orderRows, rankEverything, versionOf } from './trackerOrder';
import { type RankedColumn, type RankedRows, type Ranks } from './trackerRanks';
import { createTrackerRows, type TrackerEntry, type TrackerSource } from './trackerRows';
import { createTrackerScopes, type TrackerScope } from './trackerScopes';
import { type TrackerWords } from './trackerWords';

export interface TrackerAnswer {
  rows: RecommendationRow[];
  /** After the filter. */
  total: number;
  /** All that the actor may see. */
  visible: number;
  /** Changes whenever any answer to this actor may have changed. */
  version: string;
}

export interface TrackerIndex {
  /** One page: `offset` and `limit` of the query, all rows without a limit. */
  find(actor: Actor, query: TrackerQuery, today: Day): TrackerAnswer;
  /** The groups of what the query finds, in the order in which its rows stand. */
  groups(actor: Actor, query: TrackerQuery & { group: TrackerGroup }, today: Day): { groups: GroupCount[]; total: number; visible: number };
  /** All that the actor sees, with what the pictures know of each; the same array until something changes. */
  pictured(actor: Actor, today: Day): { key: string; entries: readonly TrackerEntry[]; factsOf: (entry: TrackerEntry) => PictureFacts };
  /** Builds the rows, so that nobody's first page waits for them. */
  warm(today: Day): void;
}

const KEPT_ORDERS = 60;
const KEPT_CONDITIONS = 300;
/** Positions of rows found, over all filters kept: 16 MiB. */
const KEPT_FINDS = 4 * 1024 * 1024;
/** Groups counted, over all questions kept. */
const KEPT_GROUPS = 200_000;

/**
 * The tracker in memory: rows are built once a recommendation and day, an order and each condition of a filter once a
 * version, and so is what a filter finds in an order: the next page of it is only cut out. All of it is derived from the
 * read model.
 */
export function createTrackerIndex(source: TrackerSource): TrackerIndex {
  const table = createTrackerRows(source);
  const visible = createTrackerScopes(source);
  const orders = remembering<Uint32Array>(KEPT_ORDERS);
  const conditions = createConditions(KEPT_CONDITIONS);
  const finds = remembering<Uint32Array>(KEPT_FINDS, ({ length }) => length + 1);
  const counted = remembering<GroupCount[]>(KEPT_GROUPS, ({ length }) => length + 1);
  let version = '';

  const refresh = (today: Day): string => {
    const state = table.refresh(today);
    if (state.version === version) return version;
    version = state.version;
    // Orders are kept under the version of the column that they follow, conditions are asked again of what has changed.
    const lasting = visible.refresh(state);
    conditions.keepOnly(lasting.map(({ key }) => key));
    for (const { key, entries } of lasting) conditions.change(key, entries, state.changedAt);
    finds.clear();
    counted.clear();
    return version;
  };

  /** Positions of the rows that a query finds, in its order. */
  const search = (actor: Actor, query: TrackerQuery, today: Day) => {
    const stamp = refresh(today);
    const scope = visible.of(actor);
    const { key, entries, rows, ranked } = scope;
    const { sort = 'dueDay', direction = 'ascending', group, offset: _offset, limit: _limit, behind, ...filter } = query;
    const sorted = `${key}|${sort}|${direction}|${versionOf(ranked, sort)}`;
    const plain = () => orders.get(sorted, () => orderRows(ranked, rows.length, sort, direction));
    const order = group ? orders.get(`${sorted}|${group}|${ranked.ranks(groupColumn(group)).version}`, () => orderGroups(ranked, plain(), group)) : plain();
    const reader = textReader(entries);
    const tests: Condition[] = trackerTests(filter, { today, actorOid: actor.oid }, reader.text).map((each) => conditionOf(each, scope, reader));
    if (behind) tests.push(onFacts(behind, entries, today, factsFor(today)));
    const matchesOf = (each: Condition): Matches => conditions.matchesOf(key, entries, each);
    const question = JSON.stringify([key, sort, direction, group, ...tests.map((each) => each.key)]);
    const found = tests.length === 0 ? order : finds.get(question, () => walk(order, all(tests.map(matchesOf))));
    return { found, rows, ranked, question, version: `${stamp}.${key}` };
  };

  return {
    warm: (today) => {
      refresh(today);
      table.refresh(today).entries.forEach(factsFor(today));
      for (const scope of visible.warm()) {
        rankEverything(scope.ranked);
        const reader = textReader(scope.entries);
        const tests = firstQuestions.flatMap((query) => trackerTests(query, { today, actorOid: '' }, reader.text));
        for (const each of tests) conditions.matchesOf(scope.key, scope.entries, conditionOf(each, scope, reader));
      }
    },
    find: (actor, query, today) => {
      const { found, rows, version: stamp } = search(actor, query, today);
      const { offset = 0, limit = rows.length } = query;
      const page = Array.from(found.subarray(offset, offset + limit), (position) => rows[position]).filter((row) => row !== undefined);
      return { rows: page, total: found.length, visible: rows.length, version: stamp };
    },
    groups: (actor, query, today) => {
      const { found, rows, ranked, question } = search(actor, query, today);
      const groups = counted.get(question, () => countByRank(found, ranked.ranks(groupColumn(query.group)), ranked.ranks(groupColumn('rag'))));
      return { groups, total: found.length, visible: rows.length };
    },
    pictured: (actor, today) => {
      refresh(today);
      const { key, entries } = visible.of(actor);
      return { key, entries, factsOf: factsFor(today) };
    },
  };
}

/** Of every kind that people ask, so that nobody is the first to wait for a column, a view or the words. */
const firstQuestions: readonly TrackerQuery[] = [...trackerViews.map((view) => ({ view })), { status: 'done', rag: 'red', level: 'child', theme: '-', team: '-', section: '-', source: '-', owner: '-' }, { q: 'the' }];

/** What the pictures count of a row: worked out once a recommendation and day. */
function factsFor(today: Day): (entry: TrackerEntry) => PictureFacts {
  const months = pictureMonths(today);
  return (entry) => (entry.kept.facts ??= factsOf(entry.recommendation, months));
}

/** By the values of a column or the words of the texts where that will do; otherwise each row is read. */
function conditionOf(each: TrackerTest, { entries, ranked, words }: TrackerScope, reader: TextReader): Condition {
  const { key, oneOf, piece } = each;
  const test = (entry: TrackerEntry): boolean => {
    reader.at = entry;
    return each.test(entry.row);
  };
  if (oneOf) return { key, test, matches: () => ofRanks(ranked.ranks({ name: `filter ${oneOf.column}`, keyOf: oneOf.value, compare: compareKeys }), oneOf.wanted) };
  return piece !== undefined && words ? { key, test, matches: () => ofPiece(piece, entries, ranked, words) } : { key, test };
}

/** What stands behind a point of a picture. */
function onFacts(point: string, entries: readonly TrackerEntry[], today: Day, facts: (entry: TrackerEntry) => PictureFacts): Condition {
  const firsts = () => firstSignOffs(entries.map((entry) => ({ recommendation: entry.recommendation, facts: facts(entry) })));
  let behind: ReturnType<typeof behindPoint> | undefined;
  return { key: `behind ${point}`, test: (entry) => (behind ??= behindPoint(point, today, firsts))(entry.recommendation, facts(entry)), rowByRow: false };
}

function ofRanks({ of, keys }: Ranks, wanted: ReadonlySet<string>): Matches {
  const matches = emptyMatches(of.length);
  const isWanted = Uint8Array.from(keys, (key) => (wanted.has(String(key)) ? 1 : 0));
  for (let place = 0; place < of.length; place += 1) matches[place] = isWanted[of[place] ?? 0] ?? 0;
  return matches;
}

/** What `searchTextOf` holds besides the action and the reference: columns of few different values. */
const searched: readonly RankedColumn[] = [
  { name: 'filter source', keyOf: (row) => row.sourceReference, compare: compareKeys },
  { name: 'filter section', keyOf: (row) => row.section, compare: compareKeys },
  { name: 'filter team', keyOf: (row) => row.team, compare: compareKeys },
  { name: 'search owner', keyOf: (row) => row.owner, compare: compareKeys },
  { name: 'filter theme', keyOf: (row) => row.theme, compare: compareKeys },
];

/** As `searchTextOf` of each row would hold it. */
function ofPiece(piece: string, entries: readonly TrackerEntry[], ranked: RankedRows, words: TrackerWords): Matches {
  const matches = emptyMatches(entries.length);
  const holding = words.holding(piece);
  entries.forEach(({ id }, place) => (matches[place] = holding[id] ?? 0));
  for (const column of searched) {
    const { of, keys } = ranked.ranks(column);
    const holds = Uint8Array.from(keys, (key) => (textOfKey(column.name, String(key)).includes(piece) ? 1 : 0));
    if (!holds.includes(1)) continue;
    for (let place = 0; place < of.length; place += 1) if (holds[of[place] ?? 0] === 1) matches[place] = 1;
  }
  return matches;
}

/** A theme is found by its code and by its words. */
function textOfKey(column: string, key: string): string {
  return (column === 'filter theme' ? `${key}\n${findTheme(key)?.title ?? ''}` : key).toLowerCase();
}

interface TextReader {
  /** The entry whose row is being tested. */
  at: TrackerEntry | undefined;
  text: (row: RecommendationRow) => string;
}

/** Search texts are kept beside the rows. */
function textReader(entries: readonly TrackerEntry[]): TextReader {
  const reader: TextReader = {
    at: entries[0],
    text: (row) => {
      const entry = reader.at;
      return entry ? (entry.text ??= searchTextOf(row)) : searchTextOf(row);
    },
  };
  return reader;
}

/** Rows that all of them match, four at a time. */
function all(conditions: readonly Matches[]): Matches {
  const [first = new Uint8Array(), ...others] = conditions;
  if (others.length === 0) return first;
  const both = first.slice();
  const words = new Uint32Array(both.buffer);
  for (const other of others) {
    const otherWords = new Uint32Array(other.buffer);
    for (let at = 0; at < words.length; at += 1) words[at] = (words[at] ?? 0) & (otherWords[at] ?? 0);
  }
  return both;
}

/** The positions that match, in that order. */
function walk(order: Uint32Array, matches: Matches): Uint32Array {
  const found = new Uint32Array(order.length);
  let count = 0;
  for (let place = 0; place < order.length; place += 1) {
    const position = order[place] ?? 0;
    if (matches[position] !== 0) found[count++] = position;
  }
  return found.slice(0, count);
}
