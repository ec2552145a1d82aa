import { type RecommendationReference, type RecommendationUpdate } from './types';

/** The key of the update that made that revision of a recommendation. */
export function updateKey(reference: RecommendationReference, revision: number): string {
  return `${reference}#${revision}`;
}

/** In the order in which a person reads a history: the newest revision first. */
export function newestFirst(updates: readonly RecommendationUpdate[]): RecommendationUpdate[] {
  return updates.toSorted((a, b) => revisionOf(b) - revisionOf(a));
}

const revisionOf = ({ key }: RecommendationUpdate): number => Number(key.slice(key.indexOf('#') + 1));
