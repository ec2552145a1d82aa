import { type GuidanceQuestion } from './types';

/** Questions for every child, keyed by their place: `q1`, `q2`… The key stays when the words or the order change in a later version. */
export function questions(...texts: readonly string[]): readonly GuidanceQuestion[] {
  return texts.map((text, index) => ({ key: `q${index + 1}`, text }));
}
