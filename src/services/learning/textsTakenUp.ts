import { setImmediate } from 'node:timers/promises';
import { createSimilarIndex, type SimilarIndex } from '../../domain/learning/similarIndex';
import { type Recommendation } from '../../domain/recommendations/types';
import { type Store } from '../../stores';

/** Texts taken up between two looks at what else is to be done: a few milliseconds. */
const SLICE = 200;
/** Up to so many texts their words are weighed within a request. */
const WEIGHED_AT_ONCE = 500;

/** The actions of all recommendations, kept as the read model has them. */
export interface TextsTakenUp {
  index: SimilarIndex;
  /** Takes up what has changed: at once where that is little; otherwise it is begun in the background, and this is false. */
  upToDate(): boolean;
  /** Takes up everything, in slices between which others are served; while that goes on, the same run is given. */
  catchUp(): Promise<void>;
}

/** Takes up nothing before it is asked to. */
export function takeUpTexts(store: Pick<Store<Recommendation>, 'values' | 'get' | 'subscribe'>): TextsTakenUp {
  const index = createSimilarIndex();
  const waiting = new Set<string>();
  for (const { value } of store.values()) waiting.add(value.reference);
  store.subscribe(({ key, before, after }) => {
    if (before?.action !== after?.action) waiting.add(key);
  });
  let running: Promise<void> | undefined;

  const takeUp = (most: number): void => {
    let taken = 0;
    for (const key of waiting) {
      if (taken === most) return;
      taken += 1;
      waiting.delete(key);
      const text = store.get(key)?.value.action;
      if (text === undefined) index.remove(key);
      else index.put(key, text);
    }
  };
  // The weights of words are only ever those of the last weighing; a tenth of new texts hardly moves them.
  const weightsAreOld = (): boolean => index.unweighed * 10 > index.count;
  const takeUpAll = async (): Promise<void> => {
    while (waiting.size > 0) {
      takeUp(SLICE);
      await setImmediate();
    }
    if (weightsAreOld()) for (const _ of index.reweighing()) await setImmediate();
  };
  const catchUp = (): Promise<void> => (running ??= takeUpAll().finally(() => (running = undefined)));

  return {
    index,
    catchUp,
    upToDate() {
      if (running || waiting.size > SLICE || (weightsAreOld() && index.count > WEIGHED_AT_ONCE)) void catchUp();
      if (waiting.size > SLICE) return false;
      takeUp(SLICE);
      if (!running && weightsAreOld()) Array.from(index.reweighing());
      return true;
    },
  };
}
