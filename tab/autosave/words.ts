/** A stretch of a text: as it was, or written in or taken out by somebody. */
export interface Stretch {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

export interface MergedWords {
  /** Both sides' changes; where both changed the same words, mine and then theirs. No word that either side wrote is missing. */
  text: string;
  /** How many places both sides changed differently. */
  overlaps: number;
}

/** Edits beyond which two texts are taken as wholly different: finding out more would hold the page up. */
const MOST_EDITS = 2_000;

/** A word with the space after it. Words are compared without it: a text that goes on after its last word has not changed that word. */
interface Word {
  word: string;
  space: string;
}

const wordsOf = (text: string): Word[] => (text.match(/\S+\s*|\s+/g) ?? []).map((each) => ({ word: each.trimEnd(), space: each.slice(each.trimEnd().length) }));
const textOf = (words: readonly Word[]): string => words.map(({ word, space }) => word + space).join('');

/** What changed from one text to another, word by word. */
export function diffWords(before: string, after: string): Stretch[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const matches = matchWords(old, now);
  const stretches: Stretch[] = [];
  const push = (kind: Stretch['kind'], text: string) => {
    const last = stretches.at(-1);
    if (text === '') return;
    if (last?.kind === kind) last.text += text;
    else stretches.push({ kind, text });
  };
  let [from, to] = [0, 0];
  for (const [index, match] of [...matches.entries(), [old.length, now.length] as const]) {
    if (match < 0) continue;
    push('removed', textOf(old.slice(from, index)));
    push('added', textOf(now.slice(to, match)));
    const [here, there] = [old[index], now[match]];
    push('same', `${here?.word ?? ''}${here?.space === there?.space ? (here?.space ?? '') : ''}`);
    if (here?.space !== there?.space) {
      push('removed', here?.space ?? '');
      push('added', there?.space ?? '');
    }
    [from, to] = [index + 1, match + 1];
  }
  return stretches;
}

/** Brings two changes of one text together, word by word. */
export function mergeWords(base: string, mine: string, theirs: string): MergedWords {
  const [was, my, their] = [wordsOf(base), wordsOf(mine), wordsOf(theirs)];
  const [inMine, inTheirs] = [matchWords(was, my), matchWords(was, their)];
  const merged: string[] = [];
  let overlaps = 0;
  const settle = (old: string, here: string, there: string): string => {
    if (here === old || here === there) return there;
    if (there === old) return here;
    overlaps += 1;
    return joined(here, there);
  };
  let [at, a, b] = [0, 0, 0];
  while (at < was.length || a < my.length || b < their.length) {
    const next = nextInBoth(at, inMine, inTheirs);
    const [ma, tb] = next < was.length ? [inMine[next] ?? 0, inTheirs[next] ?? 0] : [my.length, their.length];
    merged.push(settle(textOf(was.slice(at, next)), textOf(my.slice(a, ma)), textOf(their.slice(b, tb))));
    const kept = was[next];
    if (kept) merged.push(kept.word, spaceOf(kept.space, my[ma]?.space ?? '', their[tb]?.space ?? ''));
    [at, a, b] = [next + 1, ma + 1, tb + 1];
  }
  return { text: merged.join(''), overlaps };
}

/** The next word of the base that both sides kept; the length of the base when there is none. */
function nextInBoth(from: number, mine: readonly number[], theirs: readonly number[]): number {
  for (let at = from; at < mine.length; at += 1) if ((mine[at] ?? -1) >= 0 && (theirs[at] ?? -1) >= 0) return at;
  return mine.length;
}

/** The space after a word that all have: as whoever changed it has it; where both did, the longer one. */
function spaceOf(was: string, mine: string, theirs: string): string {
  if (mine === was) return theirs;
  return theirs === was || mine.length >= theirs.length ? mine : theirs;
}

const joined = (here: string, there: string): string => (here === '' || there === '' || /\s$/.test(here) || /^\s/.test(there) ? here + there : `${here} ${there}`);

/** For each word of `old` its place in `now`, in growing order; -1 for a word that is gone. The shortest edit (Myers). */
function matchWords(oldWords: readonly Word[], nowWords: readonly Word[]): number[] {
  const [old, now] = [oldWords.map(({ word }) => word), nowWords.map(({ word }) => word)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const matches = old.map((_, index) => (index < start ? index : index >= old.length - end ? now.length - old.length + index : -1));
  for (const [x, y] of commonWords(old.slice(start, old.length - end), now.slice(start, now.length - end))) matches[start + x] = start + y;
  return matches;
}

/** Places of words that both have, in order; none when the two are too different to say. */
function commonWords(old: readonly string[], now: readonly string[]): [number, number][] {
  const limit = Math.min(MOST_EDITS, old.length + now.length);
  const reach = new Int32Array(2 * limit + 3);
  const at = (k: number): number => k + limit + 1;
  const trail: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits += 1) {
    trail.push(reach.slice(at(-edits - 1), at(edits + 2)));
    for (let k = -edits; k <= edits; k += 2) {
      let x = goesDown(reach[at(k - 1)] ?? 0, reach[at(k + 1)] ?? 0, k, edits) ? (reach[at(k + 1)] ?? 0) : (reach[at(k - 1)] ?? 0) + 1;
      while (x < old.length && x - k < now.length && old[x] === now[x - k]) x += 1;
      reach[at(k)] = x;
      if (x >= old.length && x - k >= now.length) return walkBack(trail, old.length, now.length);
    }
  }
  return [];
}

const goesDown = (left: number, right: number, k: number, edits: number): boolean => k === -edits || (k !== edits && left < right);

/** From the end to the beginning over the furthest reach after each number of edits. */
function walkBack(trail: readonly Int32Array[], length: number, nowLength: number): [number, number][] {
  const found: [number, number][] = [];
  let [x, y] = [length, nowLength];
  for (let edits = trail.length - 1; edits >= 0; edits -= 1) {
    const reached = (k: number): number => trail[edits]?.[k + edits + 1] ?? 0;
    const k = x - y;
    const from = goesDown(reached(k - 1), reached(k + 1), k, edits) ? k + 1 : k - 1;
    const [fromX, fromY] = edits === 0 ? [0, 0] : [reached(from), reached(from) - from];
    while (x > fromX && y > fromY) found.push([(x -= 1), (y -= 1)]);
    [x, y] = [fromX, fromY];
  }
  return found.reverse();
}
