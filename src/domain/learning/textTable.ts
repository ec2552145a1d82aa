import { growing } from './growing';

/** Texts as numbers of words, side by side: a text has a place, and its words are a stretch of `ids`. */
export interface TextTable {
  /** Texts that are there. */
  readonly count: number;
  /** One more than the last place; some may be empty. */
  readonly places: number;
  /** Gives the place. */
  put(key: string, words: readonly number[]): number;
  /** The place that is empty now, if there was such a text. */
  remove(key: string): number | undefined;
  placeOf(key: string): number | undefined;
  keyOf(place: number): string;
  /** Replaced when it grows, so ask for it anew. */
  ids(): Uint32Array;
  startOf(place: number): number;
  lengthOf(place: number): number;
  /** By place: the sum over its words of what each is worth. */
  sums(worth: Float32Array): Float32Array;
}

/** An empty one. A text takes four bytes a word, eight more, and its key. */
export function createTextTable(): TextTable {
  const keys: string[] = [];
  const places = new Map<string, number>();
  const starts = growing((size) => new Uint32Array(size));
  const lengths = growing((size) => new Uint32Array(size));
  const ids = growing((size) => new Uint32Array(size));
  const newPlace = (key: string): number => {
    const place = keys.push(key) - 1;
    places.set(key, place);
    starts.push(0);
    lengths.push(0);
    return place;
  };
  return {
    get count() {
      return places.size;
    },
    get places() {
      return keys.length;
    },
    put(key, words) {
      const place = places.get(key) ?? newPlace(key);
      // A text that is not longer goes where the one before it was.
      if (words.length > (lengths.values[place] ?? 0)) {
        starts.values[place] = ids.length;
        for (const id of words) ids.push(id);
      } else ids.values.set(words, starts.values[place]);
      lengths.values[place] = words.length;
      return place;
    },
    remove(key) {
      const place = places.get(key);
      if (place === undefined) return undefined;
      places.delete(key);
      lengths.values[place] = 0;
      return place;
    },
    placeOf: (key) => places.get(key),
    keyOf: (place) => keys[place] ?? '',
    ids: () => ids.values,
    startOf: (place) => starts.values[place] ?? 0,
    lengthOf: (place) => lengths.values[place] ?? 0,
    sums: (worth) => sumsOf({ starts: starts.values, lengths: lengths.values, ids: ids.values, places: keys.length }, worth),
  };
}

interface Columns {
  starts: Uint32Array;
  lengths: Uint32Array;
  ids: Uint32Array;
  places: number;
}

/** Looks at every word of every text: the one loop here whose pace a person notices. */
function sumsOf({ starts, lengths, ids, places }: Columns, worth: Float32Array): Float32Array {
  const sums = new Float32Array(places);
  for (let place = 0; place < places; place += 1) {
    const start = starts[place] ?? 0;
    const end = start + (lengths[place] ?? 0);
    let sum = 0;
    for (let at = start; at < end; at += 1) sum += worth[ids[at] ?? 0] ?? 0;
    sums[place] = sum;
  }
  return sums;
}
