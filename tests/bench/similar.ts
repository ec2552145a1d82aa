import { runAlone } from './ownProcess';

/** Looking for similar recommendations in a long history. */
export interface SimilarFigures {
  texts: number;
  wordsPerText: number;
  distinctWords: number;
  /** Taking all of them up and weighing their words, and the longest that others wait meanwhile. */
  buildMs: number;
  longestSliceMs: number;
  /** What the index takes, beside the texts themselves. */
  indexMiB: number;
  /** Of one lookup of a whole action with slips of the pen. */
  p50Ms: number;
  p95Ms: number;
  /** The same answer without an index: each text compared as it stands. */
  plainScanMs: number;
  ratio: number;
  /** How often the text that was mistyped came first. */
  foundFirst: number;
}

/** Measures in a fresh process. */
export function measureSimilar(texts: number): Promise<SimilarFigures> {
  return runAlone('similarProcess.ts', texts);
}
