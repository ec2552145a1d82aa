import { SIMILAR_ENOUGH } from '../../src/domain/learning/repeats';
import { createSimilarIndex, type SimilarIndex } from '../../src/domain/learning/similarIndex';
import { wordsOf } from '../../src/domain/learning/similarWords';
import { plainSimilarity } from '../support/plainSimilarity';
import { actionText, chance } from './recommendationTexts';
import { type SimilarFigures } from './similar';

const LOOKUPS = 400;
/** A plain scan is slow: it is timed over this part of the texts. */
const SCANNED = 3000;

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** In slices, as the server does it; gives the longest of them. */
function fill(index: SimilarIndex, texts: readonly string[]): number {
  let longest = 0;
  let since = performance.now();
  const slice = (): void => {
    longest = Math.max(longest, performance.now() - since);
    since = performance.now();
  };
  texts.forEach((text, number) => {
    index.put(`R-${number}`, text);
    if (number % 200 === 199) slice();
  });
  for (const _ of index.reweighing()) slice();
  return longest;
}

/** Three words of it with two letters the wrong way round. */
function mistyped(text: string, seed: number): string {
  const [next, words] = [chance(seed), text.split(' ')];
  for (let slip = 0; slip < 3; slip += 1) {
    const at = Math.floor(next() * words.length);
    words[at] = (words[at] ?? '').replace(/^(.)(.)(.)/, '$1$3$2');
  }
  return words.join(' ');
}

function measure(count: number): SimilarFigures {
  const texts = Array.from({ length: count }, (_, number) => actionText(number));
  const before = memory();
  const start = performance.now();
  const index = createSimilarIndex();
  const longestSliceMs = fill(index, texts);
  const buildMs = performance.now() - start;
  const indexMiB = (memory() - before) / 2 ** 20;
  const times: number[] = [];
  let first = 0;
  for (let lookup = 0; lookup < LOOKUPS; lookup += 1) {
    const number = (lookup * 97) % count;
    const asked = mistyped(texts[number] ?? '', lookup);
    const from = performance.now();
    const [best] = index.find(asked, SIMILAR_ENOUGH);
    times.push(performance.now() - from);
    if (best?.key === `R-${number}`) first += 1;
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * times.length)] ?? Number.NaN;
  const scanFrom = performance.now();
  texts.slice(0, SCANNED).filter((text) => plainSimilarity(texts[0] ?? '', text, index.weightOf) >= SIMILAR_ENOUGH);
  const plainScanMs = ((performance.now() - scanFrom) * count) / Math.min(SCANNED, count);
  const words = texts.map((text) => wordsOf(text));
  return { texts: count, wordsPerText: words.reduce((sum, { length }) => sum + length, 0) / count, distinctWords: new Set(words.flat()).size, buildMs, longestSliceMs, indexMiB, p50Ms: at(0.5), p95Ms: at(0.95), plainScanMs, ratio: plainScanMs / at(0.5), foundFirst: first / LOOKUPS };
}

process.stdout.write(JSON.stringify(measure(Number(process.argv[2]))));
