import { growing } from './growing';
import { profileOf } from './profile';
import { wordsOf } from './similarWords';
import { createTextTable, type TextTable } from './textTable';
import { createVocabulary, type Vocabulary } from './vocabulary';
import { countTexts, createWeights, type Weights } from './weights';

/** How similar a text is, 0–1; 1 is the same words, in whatever order. */
export interface SimilarText {
  key: string;
  score: number;
}

/**
 * Texts by key, and which of them are like another one: the cosine of two texts over their words' stems and pieces,
 * weighed by how telling each word is. Tolerates slips of the pen, for most pieces of a word outlive one.
 */
export interface SimilarIndex {
  readonly count: number;
  /** Takes a text in, in place of the one of that key. */
  put(key: string, text: string): void;
  remove(key: string): void;
  /** Those at least so similar, the most similar first. */
  find(text: string, atLeast: number): SimilarText[];
  /** The words of that text that carry meaning; none where there is no such text. */
  wordsOf(key: string): string[];
  /** What a word is worth at present. */
  weightOf: (word: string) => number;
  /** How many texts have come since the words were last weighed. */
  readonly unweighed: number;
  /** Weighs the words anew by all the texts there are; yields between slices of work, and nothing changes before it ends. */
  reweighing(): Generator<undefined, void>;
}

/** Texts or words in one slice of a weighing: about a millisecond. */
const SLICE = 250;

interface State {
  vocabulary: Vocabulary;
  table: TextTable;
  weights: Weights;
  /** One by the norm of each text; 0 where there is none. */
  scales: ReturnType<typeof growing<Float32Array>>;
  /** Where texts changed since the last weighing began. */
  changed: Set<number>;
}

/** An empty index. A text takes four bytes a word, twelve more, and its key. */
export function createSimilarIndex(): SimilarIndex {
  const vocabulary = createVocabulary();
  const state: State = { vocabulary, table: createTextTable(), weights: createWeights(vocabulary, { texts: 0, ofStem: new Uint32Array() }), scales: growing((size) => new Float32Array(size)), changed: new Set() };
  const { table, scales, changed } = state;
  return {
    get count() {
      return table.count;
    },
    get unweighed() {
      return changed.size;
    },
    put(key, text) {
      const place = table.put(key, wordsOf(text).map((word) => vocabulary.add(word)));
      while (scales.length <= place) scales.push(0);
      scales.values[place] = scaleOf(state, place, state.weights);
      changed.add(place);
    },
    remove(key) {
      const place = table.remove(key);
      if (place !== undefined) scales.values[place] = 0;
    },
    find: (text, atLeast) => find(state, text, atLeast),
    wordsOf(key) {
      const place = table.placeOf(key);
      if (place === undefined) return [];
      const start = table.startOf(place);
      return Array.from(table.ids().subarray(start, start + table.lengthOf(place)), (id) => vocabulary.wordOf(id));
    },
    weightOf: (word) => state.weights.of(word),
    reweighing: () => reweighing(state),
  };
}

function scaleOf({ vocabulary, table }: State, place: number, weights: Weights): number {
  const norm = vocabulary.normOf(table.ids(), table.startOf(place), table.lengthOf(place), weights.ofId);
  return norm > 0 ? 1 / norm : 0;
}

/** Every text is looked at, which takes as long whatever was asked: a few numbers a text, side by side. */
function find({ vocabulary, table, weights, scales }: State, text: string, atLeast: number): SimilarText[] {
  const profile = profileOf(wordsOf(text), weights.of);
  if (profile.norm === 0) return [];
  const close = vocabulary.closenessTo(profile);
  const worth = new Float32Array(close.length);
  for (let id = 0; id < worth.length; id += 1) worth[id] = ((close[id] ?? 0) * weights.ofId(id)) / profile.norm;
  const sums = table.sums(worth);
  const found: SimilarText[] = [];
  for (let place = 0; place < sums.length; place += 1) {
    const score = (sums[place] ?? 0) * (scales.values[place] ?? 0);
    if (score > 0 && score >= atLeast) found.push({ key: table.keyOf(place), score: Math.min(1, score) });
  }
  return found.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
}

function* reweighing(state: State): Generator<undefined, void> {
  const { vocabulary, table, scales, changed } = state;
  changed.clear();
  const next = createWeights(vocabulary, countTexts(vocabulary, table));
  for (let id = 0; id < vocabulary.size(); id += 1) {
    next.ofId(id);
    if (id % SLICE === SLICE - 1) yield;
  }
  const rescaled = new Float32Array(table.places);
  for (let place = 0; place < rescaled.length; place += 1) {
    rescaled[place] = scaleOf(state, place, next);
    if (place % SLICE === SLICE - 1) yield;
  }
  state.weights = next;
  scales.values.set(rescaled);
  for (const place of changed) scales.values[place] = scaleOf(state, place, next);
}
