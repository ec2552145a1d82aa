import { piecesOf, stemOf } from './similarWords';

/** How much it counts that two words have one stem; the rest is how many of their pieces they share. */
export const STEM_SHARE = 0.4;

/** How often each stem and piece is in a text, by what it is worth. */
export interface Profile {
  stems: ReadonlyMap<string, number>;
  pieces: ReadonlyMap<string, number>;
  /** The length of the two together: a text held against itself gives its square. */
  norm: number;
}

/** What a text of these distinct words amounts to. */
export function profileOf(words: readonly string[], weightOf: (word: string) => number): Profile {
  const stems = new Map<string, number>();
  const pieces = new Map<string, number>();
  for (const word of words) {
    const weight = weightOf(word);
    const own = piecesOf(word);
    stems.set(stemOf(word), (stems.get(stemOf(word)) ?? 0) + weight);
    for (const piece of own) pieces.set(piece, (pieces.get(piece) ?? 0) + weight / Math.sqrt(own.length));
  }
  const squares = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value * value, 0);
  return { stems, pieces, norm: Math.sqrt(STEM_SHARE * squares(stems.values()) + (1 - STEM_SHARE) * squares(pieces.values())) };
}

/** How much two profiles have in common; by both norms, it is their similarity. */
export function profileProduct(one: Profile, other: Profile): number {
  const shared = (first: ReadonlyMap<string, number>, second: ReadonlyMap<string, number>): number => [...first].reduce((sum, [name, value]) => sum + value * (second.get(name) ?? 0), 0);
  return STEM_SHARE * shared(one.stems, other.stems) + (1 - STEM_SHARE) * shared(one.pieces, other.pieces);
}
