import { type TrackerEntry } from './trackerRows';

/** So many searches are remembered: 75 kB each in a large county. */
const MOST_PIECES = 100;
/** Only such a piece can lie in a reference. */
const ofReference = /^[r\d-]+$/;

/** Which rows hold a piece of a word in their action or their reference, without reading every row for every question. */
export interface TrackerWords {
  /** Takes in entries that are new or have changed. */
  take(entries: Iterable<TrackerEntry>): void;
  /** By the entry's id: 1 where it is held. */
  holding(piece: string): Uint8Array;
}

const wordsOf = (action: string): Set<string> => new Set(action.split(/\s+/));

function drop(rows: number[] | undefined, id: number): void {
  const at = rows?.indexOf(id) ?? -1;
  if (at >= 0) rows?.splice(at, 1);
}

/**
 * A piece that is searched for has no blank in it, so it lies within one word: to look through the few thousand different
 * words of 75,000 actions is a fiftieth of looking through the actions. Answers exactly as looking through every one does.
 */
export function createTrackerWords(): TrackerWords {
  const rowsOf = new Map<string, number[]>();
  const actions: string[] = [];
  const references: string[] = [];
  /** What pieces have found lately. */
  const found = new Map<string, Uint8Array>();

  const look = (piece: string): Uint8Array => {
    const ids = new Uint8Array(actions.length);
    for (const [word, rows] of rowsOf) if (word.includes(piece)) for (const id of rows) ids[id] = 1;
    if (ofReference.test(piece)) references.forEach((reference, id) => reference.includes(piece) && (ids[id] = 1));
    return ids;
  };
  const takeOne = ({ id, row }: TrackerEntry): void => {
    const action = row.action.toLowerCase();
    const before = actions[id];
    if (before === action) return;
    for (const word of wordsOf(before ?? '')) drop(rowsOf.get(word), id);
    actions[id] = action;
    references[id] = row.reference.toLowerCase();
    found.clear();
    for (const word of wordsOf(action)) {
      const rows = rowsOf.get(word);
      if (rows) rows.push(id);
      else rowsOf.set(word, [id]);
    }
  };

  return {
    take: (entries) => {
      for (const entry of entries) takeOne(entry);
    },
    holding: (piece) => {
      const known = found.get(piece) ?? look(piece);
      found.delete(piece);
      found.set(piece, known);
      const [oldest] = found.keys();
      if (found.size > MOST_PIECES && oldest !== undefined) found.delete(oldest);
      return known;
    },
  };
}
