import { type RecommendationRow, type TrackerQuery, trackerViews } from '../../contract/recommendations';
import { searchTextOf, type TrackerTest, trackerTests } from '../../contract/trackerFilter';
import { type Day } from '../../domain/clock';
import { findTheme } from '../../domain/learning/themes';
import { behindPoint } from '../../domain/recommendations/behind';
import { type PictureFacts } from '../../domain/recommendations/pictureFacts';
import { firstSignOffs } from '../../domain/recommendations/pictures';
import { type Condition, emptyMatches, type Matches } from './trackerConditions';
import { compareKeys } from './trackerOrder';
import { type Key, type RankedColumn, type RankedRows, type Ranks } from './trackerRanks';
import { type TrackerEntry } from './trackerRows';
import { type TrackerScope } from './trackerScopes';
import { type TrackerWords } from './trackerWords';

/** By the values of a column or the words of the texts where that will do; otherwise each row is read. */
export function conditionOf(each: TrackerTest, { entries, ranked, words }: TrackerScope, reader: TextReader): Condition {
  const { key, oneOf, piece } = each;
  const test = (entry: TrackerEntry): boolean => {
    reader.at = entry;
    return each.test(entry.row);
  };
  if (oneOf) return { key, test, matches: () => ofRanks(ranked.ranks({ name: `filter ${oneOf.column}`, keyOf: oneOf.value, compare: compareKeys }), oneOf.wanted) };
  return piece !== undefined && words ? { key, test, matches: () => ofPiece(piece, entries, ranked, words) } : { key, test };
}

/** What stands behind a point of a picture. */
export function onFacts(point: string, entries: readonly TrackerEntry[], today: Day, facts: (entry: TrackerEntry) => PictureFacts): Condition {
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
  for (let place = 0; place < entries.length; place += 1) matches[place] = holding[entries[place]?.id ?? -1] ?? 0;
  for (const column of searched) {
    const ranks = ranked.ranks(column);
    const { of } = ranks;
    const holds = Uint8Array.from(textsOf(column, ranks), (text) => (text.includes(piece) ? 1 : 0));
    if (!holds.includes(1)) continue;
    for (let place = 0; place < of.length; place += 1) if (holds[of[place] ?? 0] === 1) matches[place] = 1;
  }
  return matches;
}

/** What is searched for each key of a column, kept for as long as the keys are: a county has tens of thousands of sources. */
const keyTexts = new WeakMap<readonly Key[], readonly string[]>();

function textsOf({ name }: RankedColumn, { keys }: Ranks): readonly string[] {
  const known = keyTexts.get(keys) ?? keys.map((key) => textOfKey(name, String(key)));
  keyTexts.set(keys, known);
  return known;
}

/** A theme is found by its code and by its words. */
const textOfKey = (column: string, key: string): string => (column === 'filter theme' ? `${key}\n${findTheme(key)?.title ?? ''}` : key).toLowerCase();

export interface TextReader {
  /** The entry whose row is being tested. */
  at: TrackerEntry | undefined;
  text: (row: RecommendationRow) => string;
}

/** Search texts are kept beside the rows. */
export function textReader(entries: readonly TrackerEntry[]): TextReader {
  const reader: TextReader = {
    at: entries[0],
    text: (row) => {
      const entry = reader.at;
      return entry ? (entry.text ??= searchTextOf(row)) : searchTextOf(row);
    },
  };
  return reader;
}

/** Of every kind that people ask, so that nobody is the first to wait for a column, a view or the words. */
const firstQuestions: readonly TrackerQuery[] = [...trackerViews.map((view) => ({ view })), { status: 'done', rag: 'red', level: 'child', theme: '-', team: '-', section: '-', source: '-', owner: '-' }, { q: 'the' }];

export function firstConditions(scope: TrackerScope, today: Day): Condition[] {
  const reader = textReader(scope.entries);
  return firstQuestions.flatMap((query) => trackerTests(query, { today, actorOid: '' }, reader.text)).map((each) => conditionOf(each, scope, reader));
}
