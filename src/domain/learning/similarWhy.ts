import { STEM_SHARE } from './profile';
import { sharedPieces, stemOf, stretchesIn } from './similarWords';

/** One reason why two texts are similar. */
export interface MatchedWord {
  /** The word asked about, and the one found in its place; the same, or forms of one word, or alike. */
  typed: string;
  found: string;
  sameWord: boolean;
  /** What the two words have in common, where they are only alike. */
  stretches: string[];
}

/** Words that share less than this are not worth naming. */
const WORTH_NAMING = 0.45;

/** Why two texts are similar: the words that agree, those that count most first. Each word of the one is paired once, with the closest of the other. */
export function whySimilar(typedWords: readonly string[], foundWords: readonly string[], weightOf: (word: string) => number, most: number): MatchedWord[] {
  const pairs = typedWords.flatMap((typed) => {
    const [closest] = foundWords.map((found) => ({ found, ...closeness(typed, found) })).sort((a, b) => b.close - a.close);
    if (!closest || (!closest.sameWord && closest.pieces < WORTH_NAMING)) return [];
    const { found, sameWord, close } = closest;
    return [{ worth: close * weightOf(typed) * weightOf(found), match: { typed, found, sameWord, stretches: sameWord ? [] : stretchesIn(found, typed) } }];
  });
  return pairs.sort((a, b) => b.worth - a.worth).slice(0, most).map(({ match }) => match);
}

function closeness(typed: string, found: string): { sameWord: boolean; pieces: number; close: number } {
  const sameWord = stemOf(typed) === stemOf(found);
  const pieces = sharedPieces(typed, found);
  return { sameWord, pieces, close: (sameWord ? STEM_SHARE : 0) + (1 - STEM_SHARE) * pieces };
}
