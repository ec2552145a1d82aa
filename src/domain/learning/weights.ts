import { growing } from './growing';
import { type TextTable } from './textTable';
import { type Vocabulary } from './vocabulary';

/** A word in fewer texts than this may be a slip of the pen. */
const RARE = 3;
/** How many of their pieces a rare word and a common one share, for the one to be taken as meaning the other. */
const LOOKS_LIKE = 0.55;

/** How telling each word is: the fewer texts have it, the more. */
export interface Weights {
  /** Known or not: a rare word counts as much as the common word that it looks like, so that a slip counts no more than the word meant. */
  of: (word: string) => number;
  ofId: (id: number) => number;
}

/** What it takes to weigh words: in how many texts each stem is, of how many. */
export interface TextCounts {
  texts: number;
  /** By number of the stem. */
  ofStem: Uint32Array;
}

/** Words weighed by counts that may be older than the vocabulary: what came since counts as rare. */
export function createWeights(vocabulary: Vocabulary, { texts, ofStem }: TextCounts): Weights {
  const byId = growing((size) => new Float32Array(size));
  const inverse = (count: number): number => Math.log(2 + texts / Math.max(count, RARE));
  const countOf = (stem: number | undefined): number => ofStem[stem ?? ofStem.length] ?? 0;
  const isCommon = (id: number): boolean => countOf(vocabulary.stemOf(id)) >= RARE;
  const of = (word: string): number => {
    const count = countOf(vocabulary.stemIdOf(word));
    if (count >= RARE) return inverse(count);
    const meant = texts < RARE ? undefined : vocabulary.nearest(word, LOOKS_LIKE, isCommon);
    return inverse(meant === undefined ? RARE : countOf(vocabulary.stemOf(meant)));
  };
  return {
    of: (word) => {
      const id = vocabulary.idOf(word);
      return id !== undefined && id < byId.length ? (byId.values[id] ?? 0) : of(word);
    },
    ofId(id) {
      while (byId.length <= id) byId.push(of(vocabulary.wordOf(byId.length)));
      return byId.values[id] ?? 0;
    },
  };
}

/** In how many texts each stem is. */
export function countTexts(vocabulary: Vocabulary, table: TextTable): TextCounts {
  const ofStem = new Uint32Array(vocabulary.stems());
  const last = new Int32Array(vocabulary.stems()).fill(-1);
  const ids = table.ids();
  for (let place = 0; place < table.places; place += 1) {
    const start = table.startOf(place);
    for (let at = start; at < start + table.lengthOf(place); at += 1) {
      const stem = vocabulary.stemOf(ids[at] ?? 0);
      if (last[stem] === place) continue;
      last[stem] = place;
      ofStem[stem] = (ofStem[stem] ?? 0) + 1;
    }
  }
  return { texts: table.count, ofStem };
}
