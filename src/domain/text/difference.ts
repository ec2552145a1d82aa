/** A run of words that stayed, came or went. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Texts that differ in more words than this are shown as replaced: nobody reads such a difference word by word, and it costs the square of it. */
const MOST_CHANGES = 800;

/**
 * What changed from one text to another, word by word (Myers' shortest edit script). The pieces that are not `added`, in
 * order, are the first text, and those that are not `removed` are the second, to the character.
 */
export function difference(before: string, after: string): Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const start = commonStart(a, b);
  const end = commonStart(a.slice(start).reverse(), b.slice(start).reverse());
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const middle = shortestScript(left, right) ?? [...left.map((text): Piece => ({ kind: 'removed', text })), ...right.map((text): Piece => ({ kind: 'added', text }))];
  return joined([...a.slice(0, start).map(same), ...middle, ...a.slice(a.length - end).map(same)]);
}

const same = (text: string): Piece => ({ kind: 'same', text });

/** Words with the white space behind them; line breaks are words of their own. */
function wordsOf(text: string): string[] {
  return text.match(/\n+|[^\S\n]+|[^\s]+[^\S\n]*/g) ?? [];
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/** Undefined when more than `MOST_CHANGES` words differ. */
function shortestScript(a: readonly string[], b: readonly string[]): Piece[] | undefined {
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let depth = 0; depth <= Math.min(a.length + b.length, MOST_CHANGES); depth += 1) {
    trace.push(new Map(furthest));
    for (let diagonal = -depth; diagonal <= depth; diagonal += 2) {
      let x = comesDown(furthest, diagonal, depth) ? at(furthest, diagonal + 1) : at(furthest, diagonal - 1) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      furthest.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return walkBack(trace, a, b);
    }
  }
  return undefined;
}

const at = (furthest: ReadonlyMap<number, number>, diagonal: number): number => furthest.get(diagonal) ?? 0;
const comesDown = (furthest: ReadonlyMap<number, number>, diagonal: number, depth: number): boolean => diagonal === -depth || (diagonal !== depth && at(furthest, diagonal - 1) < at(furthest, diagonal + 1));

function walkBack(trace: readonly ReadonlyMap<number, number>[], a: readonly string[], b: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let [x, y] = [a.length, b.length];
  for (let depth = trace.length - 1; depth >= 0; depth -= 1) {
    const furthest = trace[depth] ?? new Map<number, number>();
    const diagonal = x - y;
    const from = comesDown(furthest, diagonal, depth) ? diagonal + 1 : diagonal - 1;
    const [fromX, fromY] = depth === 0 ? [0, 0] : [at(furthest, from), at(furthest, from) - from];
    for (; x > fromX && y > fromY; x -= 1, y -= 1) pieces.push(same(a[x - 1] ?? ''));
    if (depth > 0) pieces.push(x === fromX ? { kind: 'added', text: b[y - 1] ?? '' } : { kind: 'removed', text: a[x - 1] ?? '' });
    [x, y] = [fromX, fromY];
  }
  return pieces.reverse();
}

/** Neighbours of one kind as one piece; what went stands before what came. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const { kind, text } of pieces) {
    const last = result.at(-1);
    const before = result.at(-2);
    if (last?.kind === kind) last.text += text;
    else if (kind === 'removed' && last?.kind === 'added' && before?.kind === 'removed') before.text += text;
    else if (kind === 'removed' && last?.kind === 'added') result.splice(-1, 0, { kind, text });
    else result.push({ kind, text });
  }
  return result;
}
