import { piecesOf, stemOf, wordsOf } from '../../src/domain/learning/similarWords';
import { STEM_SHARE } from '../../src/domain/learning/profile';

/** The definition of how similar two texts are, worked out from the texts themselves: what the index is held against, and how long it takes without one. */
export function plainSimilarity(one: string, other: string, weightOf: (word: string) => number): number {
  const [first, second] = [featuresOf(one, weightOf), featuresOf(other, weightOf)];
  const length = Math.sqrt(product(first, first) * product(second, second));
  return length === 0 ? 0 : product(first, second) / length;
}

function featuresOf(text: string, weightOf: (word: string) => number): Map<string, number> {
  const features = new Map<string, number>();
  const add = (name: string, value: number) => features.set(name, (features.get(name) ?? 0) + value);
  for (const word of wordsOf(text)) {
    const weight = weightOf(word);
    const pieces = piecesOf(word);
    add(`stem ${stemOf(word)}`, Math.sqrt(STEM_SHARE) * weight);
    for (const piece of pieces) add(`piece ${piece}`, (Math.sqrt(1 - STEM_SHARE) * weight) / Math.sqrt(pieces.length));
  }
  return features;
}

function product(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  return [...one].reduce((sum, [name, value]) => sum + value * (other.get(name) ?? 0), 0);
}
