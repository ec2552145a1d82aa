import { growing } from './growing';
import { type Profile, STEM_SHARE } from './profile';
import { piecesOf, stemOf } from './similarWords';
import { createSums, type Sums } from './sums';

/** Every word met in the texts, once, with its stem and its pieces by number. */
export interface Vocabulary {
  size(): number;
  /** How many stems the words have. */
  stems(): number;
  /** The word's number; a new one for a new word. */
  add(word: string): number;
  idOf(word: string): number | undefined;
  wordOf(id: number): string;
  stemOf(id: number): number;
  /** The stem's number, where some known word has it. */
  stemIdOf(word: string): number | undefined;
  /** For every word by number: how close it is to the profile. */
  closenessTo(profile: Profile): Float64Array;
  /** The word among those accepted that shares most pieces with this one, at least so many of them (0–1). */
  nearest(word: string, atLeast: number, accepts: (id: number) => boolean): number | undefined;
  /** As `Profile.norm`, of the words from `start` on: quick, for many texts in a row. */
  normOf(ids: Uint32Array, start: number, length: number, weightOf: (id: number) => number): number;
}

/** An empty one. */
export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>();
  const words: string[] = [];
  const stemIds = new Map<string, number>();
  const stems = growing((size) => new Uint32Array(size));
  const pieces = createPieces();
  const [byStem, byPiece, shared] = [createSums(), createSums(), createSums()];
  const add = (word: string): number => {
    const id = words.push(word) - 1;
    ids.set(word, id);
    stems.push(intern(stemIds, stemOf(word)));
    pieces.add(word);
    return id;
  };
  return {
    size: () => words.length,
    stems: () => stemIds.size,
    add: (word) => ids.get(word) ?? add(word),
    idOf: (word) => ids.get(word),
    wordOf: (id) => words[id] ?? '',
    stemOf: (id) => stems.values[id] ?? 0,
    stemIdOf: (word) => stemIds.get(stemOf(word)),
    closenessTo(profile) {
      const close = new Float64Array(words.length);
      for (const [piece, weight] of profile.pieces) for (const id of pieces.holdersOf(piece)) close[id] = (close[id] ?? 0) + weight * pieces.rootOf(id);
      const ofStem = new Float64Array(stemIds.size + 1);
      for (const [stem, weight] of profile.stems) ofStem[stemIds.get(stem) ?? stemIds.size] = weight;
      for (let id = 0; id < close.length; id += 1) close[id] = (1 - STEM_SHARE) * (close[id] ?? 0) + STEM_SHARE * (ofStem[stems.values[id] ?? 0] ?? 0);
      return close;
    },
    nearest(word, atLeast, accepts) {
      const own = piecesOf(word);
      for (const piece of own) for (const id of pieces.holdersOf(piece)) shared.add(id, 1);
      let best = { id: -1, share: 0 };
      shared.take((id, count) => {
        const share = (count * pieces.rootOf(id)) / Math.sqrt(own.length);
        if (share >= atLeast && share > best.share && accepts(id)) best = { id, share };
      });
      return best.id < 0 ? undefined : best.id;
    },
    normOf(wordIds, start, length, weightOf) {
      for (let at = start; at < start + length; at += 1) {
        const id = wordIds[at] ?? 0;
        byStem.add(stems.values[id] ?? 0, weightOf(id));
        pieces.spread(id, weightOf(id), byPiece);
      }
      return Math.sqrt(STEM_SHARE * byStem.takeSquares() + (1 - STEM_SHARE) * byPiece.takeSquares());
    },
  };
}

/** The pieces of every word by number, and the words of every piece. A word has each piece once, so its share of one is one by the root of how many it has. */
interface Pieces {
  /** The next word. */
  add(word: string): void;
  holdersOf(piece: string): readonly number[];
  rootOf(id: number): number;
  /** Adds a word's weight to the sums of its pieces. */
  spread(id: number, weight: number, into: Sums): void;
}

function createPieces(): Pieces {
  const pieceIds = new Map<string, number>();
  const holders: number[][] = [];
  const all = growing((size) => new Uint32Array(size));
  const ends = growing((size) => new Uint32Array(size));
  const roots = growing((size) => new Float32Array(size));
  return {
    add(word) {
      const own = piecesOf(word).map((piece) => intern(pieceIds, piece));
      for (const piece of own) {
        all.push(piece);
        (holders[piece] ??= []).push(ends.length);
      }
      ends.push(all.length);
      roots.push(1 / Math.sqrt(own.length));
    },
    holdersOf: (piece) => holders[pieceIds.get(piece) ?? -1] ?? [],
    rootOf: (id) => roots.values[id] ?? 0,
    spread(id, weight, into) {
      const share = weight * (roots.values[id] ?? 0);
      for (let at = id === 0 ? 0 : (ends.values[id - 1] ?? 0); at < (ends.values[id] ?? 0); at += 1) into.add(all.values[at] ?? 0, share);
    },
  };
}

function intern(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text) ?? numbers.size;
  numbers.set(text, known);
  return known;
}
