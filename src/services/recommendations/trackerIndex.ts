import { type RecommendationRow, type TrackerQuery } from '../../contract/recommendations';
import { searchTextOf, type TrackerTest, trackerTests } from '../../contract/trackerFilter';
import { countGroups, type GroupCount, type TrackerGroup } from '../../contract/trackerGroups';
import { type Day } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { behindPoint } from '../../domain/recommendations/behind';
import { factsOf, type PictureFacts, pictureMonths } from '../../domain/recommendations/pictureFacts';
import { firstSignOffs } from '../../domain/recommendations/pictures';
import { remembering } from '../support/remembering';
import { orderGroups, orderRows } from './trackerOrder';
import { createTrackerRows, type TrackerEntry, type TrackerSource } from './trackerRows';
import { createTrackerScopes } from './trackerScopes';

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

/** By the row's position: 1 where it matches. */
type Matches = Uint8Array;

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
  const conditions = remembering<Matches>(KEPT_CONDITIONS);
  const finds = remembering<Uint32Array>(KEPT_FINDS, ({ length }) => length + 1);
  const counted = remembering<GroupCount[]>(KEPT_GROUPS, ({ length }) => length + 1);
  let version = '';

  const refresh = (today: Day): string => {
    const state = table.refresh(today);
    if (state.version === version) return version;
    version = state.version;
    visible.refresh(state);
    orders.clear();
    conditions.clear();
    finds.clear();
    counted.clear();
    return version;
  };

  const factsFor = (today: Day) => {
    const months = pictureMonths(today);
    return (entry: TrackerEntry): PictureFacts => (entry.kept.facts ??= factsOf(entry.recommendation, months));
  };

  /** Positions of the rows that a query finds, in its order. */
  const search = (actor: Actor, query: TrackerQuery, today: Day) => {
    const stamp = refresh(today);
    const { key, entries, rows } = visible.of(actor);
    const { sort = 'dueDay', direction = 'ascending', group, offset: _offset, limit: _limit, behind, ...filter } = query;
    const plain = () => orders.get(`${key}|${sort}|${direction}`, () => orderRows(rows, sort, direction));
    const order = group ? orders.get(`${key}|${sort}|${direction}|${group}`, () => orderGroups(rows, plain(), group)) : plain();
    const reader = textReader(entries);
    const tests: EntryTest[] = [...trackerTests(filter, { today, actorOid: actor.oid }, reader.text).map((each) => onRow(each, reader)), ...(behind ? [onFacts(behind, entries, today, factsFor(today))] : [])];
    const matchesOf = (each: EntryTest): Matches => conditions.get(`${key}|${each.key}`, () => evaluate(entries, each));
    const question = JSON.stringify([key, sort, direction, group, ...tests.map((each) => each.key)]);
    const found = tests.length === 0 ? order : finds.get(question, () => walk(order, all(tests.map(matchesOf))));
    return { found, rows, question, version: `${stamp}.${key}` };
  };

  return {
    warm: (today) => {
      refresh(today);
      table.refresh(today).entries.forEach(factsFor(today));
    },
    find: (actor, query, today) => {
      const { found, rows, version: stamp } = search(actor, query, today);
      const { offset = 0, limit = rows.length } = query;
      const page = Array.from(found.subarray(offset, offset + limit), (position) => rows[position]).filter((row) => row !== undefined);
      return { rows: page, total: found.length, visible: rows.length, version: stamp };
    },
    groups: (actor, query, today) => {
      const { found, rows, question } = search(actor, query, today);
      const groups = counted.get(question, () => countGroups(inOrder(rows, found), query.group));
      return { groups, total: found.length, visible: rows.length };
    },
    pictured: (actor, today) => {
      refresh(today);
      const { key, entries } = visible.of(actor);
      return { key, entries, factsOf: factsFor(today) };
    },
  };
}

function* inOrder(rows: readonly RecommendationRow[], positions: Uint32Array): Iterable<RecommendationRow> {
  for (const position of positions) {
    const row = rows[position];
    if (row) yield row;
  }
}

interface EntryTest {
  key: string;
  test: (entry: TrackerEntry) => boolean;
}

function onRow({ key, test }: TrackerTest, reader: TextReader): EntryTest {
  return {
    key,
    test: (entry) => {
      reader.at = entry;
      return test(entry.row);
    },
  };
}

/** What stands behind a point of a picture. */
function onFacts(point: string, entries: readonly TrackerEntry[], today: Day, facts: (entry: TrackerEntry) => PictureFacts): EntryTest {
  const firsts = () => firstSignOffs(entries.map((entry) => ({ recommendation: entry.recommendation, facts: facts(entry) })));
  let test: ReturnType<typeof behindPoint> | undefined;
  return { key: `behind ${point}`, test: (entry) => (test ??= behindPoint(point, today, firsts))(entry.recommendation, facts(entry)) };
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

/** Goes through the rows as they lie in memory: in the order of a sort the same takes twice as long. */
function evaluate(entries: readonly TrackerEntry[], { test }: EntryTest): Matches {
  const matches = new Uint8Array(Math.ceil(entries.length / 4) * 4);
  entries.forEach((entry, position) => {
    if (test(entry)) matches[position] = 1;
  });
  return matches;
}

/** Four rows at a time: conditions are as long as the next multiple of four. */
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
