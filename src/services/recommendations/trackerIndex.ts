import { type RecommendationRow, type TrackerQuery } from '../../contract/recommendations';
import { trackerTests } from '../../contract/trackerFilter';
import { type GroupCount, type TrackerGroup } from '../../contract/trackerGroups';
import { type Day } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { factsOf, type PictureFacts, pictureMonths } from '../../domain/recommendations/pictureFacts';
import { remembering } from '../support/remembering';
import { type Condition, createConditions, type Matches } from './trackerConditions';
import { countByRank } from './trackerCounts';
import { createTrackerMays } from './trackerMays';
import { createTrackerOrders, groupColumn, rankEverything } from './trackerOrder';
import { conditionOf, firstConditions, onFacts, textReader } from './trackerQuestions';
import { createTrackerRows, type TrackerEntry, type TrackerSource } from './trackerRows';
import { createTrackerScopes } from './trackerScopes';

export interface TrackerAnswer {
  rows: RecommendationRow[];
  /** What the actor may do to each row where it stands, a digit for each. */
  may: string;
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
  const mays = createTrackerMays(source);
  const orderOf = createTrackerOrders();
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
    for (const kept of [finds, mays, counted]) kept.clear();
    return version;
  };

  /** Positions of the rows that a query finds, in its order. */
  const search = (actor: Actor, query: TrackerQuery, today: Day) => {
    const stamp = refresh(today);
    const scope = visible.of(actor);
    const { key, entries } = scope;
    const { sort, direction, group, offset: _offset, limit: _limit, behind, ...filter } = query;
    const order = orderOf(scope, query);
    const reader = textReader(entries);
    const tests: Condition[] = trackerTests(filter, { today, actorOid: actor.oid }, reader.text).map((each) => conditionOf(each, scope, reader));
    if (behind) tests.push(onFacts(behind, entries, today, factsFor(today)));
    const matchesOf = (each: Condition): Matches => conditions.matchesOf(key, entries, each);
    const question = JSON.stringify([key, sort, direction, group, ...tests.map((each) => each.key)]);
    const found = tests.length === 0 ? order : finds.get(question, () => walk(order, all(tests.map(matchesOf))));
    return { found, scope, question, version: `${stamp}.${key}` };
  };

  return {
    warm: (today) => {
      refresh(today);
      table.refresh(today).entries.forEach(factsFor(today));
      for (const scope of visible.warm()) {
        rankEverything(scope.ranked);
        for (const each of firstConditions(scope, today)) conditions.matchesOf(scope.key, scope.entries, each);
      }
    },
    find: (actor, query, today) => {
      const { found, scope, version: stamp } = search(actor, query, today);
      const { offset = 0, limit = found.length } = query;
      const page = found.subarray(offset, offset + limit);
      return { rows: at(scope.rows, page), may: mays.of(actor, scope, page), total: found.length, visible: scope.rows.length, version: stamp };
    },
    groups: (actor, query, today) => {
      const { found, scope, question } = search(actor, query, today);
      const groups = counted.get(question, () => countByRank(found, scope.ranked.ranks(groupColumn(query.group)), scope.ranked.ranks(groupColumn('rag'))));
      return { groups, total: found.length, visible: scope.rows.length };
    },
    pictured: (actor, today) => {
      refresh(today);
      return { ...visible.of(actor), factsOf: factsFor(today) };
    },
  };
}

function at(rows: readonly RecommendationRow[], positions: Uint32Array): RecommendationRow[] {
  const found: RecommendationRow[] = [];
  for (const position of positions) {
    const row = rows[position];
    if (row) found.push(row);
  }
  return found;
}

/** What the pictures count of a row: worked out once a recommendation and day. */
function factsFor(today: Day): (entry: TrackerEntry) => PictureFacts {
  const months = pictureMonths(today);
  return (entry) => (entry.kept.facts ??= factsOf(entry.recommendation, months));
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
