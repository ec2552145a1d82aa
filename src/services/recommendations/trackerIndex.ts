import { type RecommendationRow, type TrackerQuery } from '../../contract/recommendations';
import { searchTextOf, type TrackerTest, trackerTests } from '../../contract/trackerFilter';
import { type Day } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { remembering } from '../support/remembering';
import { orderRows } from './trackerOrder';
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
  /** Builds the rows, so that nobody's first page waits for them. */
  warm(today: Day): void;
}

/** By the row's position: 1 where it matches. */
type Matches = Uint8Array;

const KEPT_ORDERS = 60;
const KEPT_CONDITIONS = 300;
/** Positions of rows found, over all filters kept: 16 MiB. */
const KEPT_FINDS = 4 * 1024 * 1024;

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
  let version = '';

  const refresh = (today: Day): string => {
    const state = table.refresh(today);
    if (state.version === version) return version;
    version = state.version;
    visible.refresh(state);
    orders.clear();
    conditions.clear();
    finds.clear();
    return version;
  };

  return {
    warm: (today) => void refresh(today),
    find: (actor, query, today) => {
      const stamp = refresh(today);
      const { key, entries, rows } = visible.of(actor);
      const { sort = 'dueDay', direction = 'ascending', offset = 0, limit = rows.length, ...filter } = query;
      const order = orders.get(`${key}|${sort}|${direction}`, () => orderRows(rows, sort, direction));
      const reader = textReader(entries);
      const tests = trackerTests(filter, { today, actorOid: actor.oid }, reader.text);
      const matchesOf = (each: TrackerTest): Matches => conditions.get(`${key}|${each.key}`, () => evaluate(entries, each, reader));
      const question = JSON.stringify([key, sort, direction, ...tests.map((each) => each.key)]);
      const found = tests.length === 0 ? order : finds.get(question, () => walk(order, all(tests.map(matchesOf))));
      const page = Array.from(found.subarray(offset, offset + limit), (position) => rows[position]).filter((row) => row !== undefined);
      return { rows: page, total: found.length, visible: rows.length, version: `${stamp}.${key}` };
    },
  };
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
function evaluate(entries: readonly TrackerEntry[], { test }: TrackerTest, reader: TextReader): Matches {
  const matches = new Uint8Array(Math.ceil(entries.length / 4) * 4);
  entries.forEach((entry, position) => {
    reader.at = entry;
    if (test(entry.row)) matches[position] = 1;
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
