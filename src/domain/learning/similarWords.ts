/** Words that every text has, whatever it is about. */
const functionWords = new Set(
  'a about after again all also an and any are as at be been before being between both but by can could did do does done down during each either else every few for from had has have having he her here hers him his how i if in into is it its itself may might more most must my need needs no nor not of off on once one only or other our out over own same shall she should so some such than that the their them then there these they this those through to too under until up upon us very was we were what when where which while who whom whose why will with within without would you your'.split(' '),
);

/** The distinct words of a text that carry meaning, in lower case, without accents and possessives; all of them where none does. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').toLowerCase().replace(/\p{M}+/gu, '');
  const words = new Set((plain.match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu) ?? []).map((word) => word.replace(/['’].*$/u, '')));
  const telling = [...words].filter((word) => !functionWords.has(word));
  return telling.length > 0 ? telling : [...words];
}

/** What the forms of a word share: `visits`, `visited` and `visiting` are `visit`. Cautious: only plain endings go. */
export function stemOf(word: string): string {
  if (word.length < 4) return word;
  const single = word.replace(/ies$/, 'y').replace(/(ss|sh|ch|x)es$/, '$1').replace(/([^su])s$/, '$1');
  const bare = single.replace(/^(..+e)ed$/, '$1e').replace(/^(.*[aeiouy].*)(?:ing|(?<!e)ed)$/, '$1');
  const stem = bare === single || bare.length < 3 ? single : bare.replace(/([^aeiouls])\1$/, '$1');
  return stem.length > 3 ? stem.replace(/e$/, '') : stem;
}

/** The distinct runs of three letters of a word, its beginning and end marked by `_`: what still agrees when a letter is wrong. */
export function piecesOf(word: string): string[] {
  const marked = `_${word}_`;
  const pieces = new Set<string>();
  for (let at = 0; at + 3 <= marked.length; at += 1) pieces.add(marked.slice(at, at + 3));
  return [...pieces];
}

/** How many of their pieces two words share, 0–1: the cosine of the two. */
export function sharedPieces(one: string, other: string): number {
  const [first, second] = [piecesOf(one), new Set(piecesOf(other))];
  return first.filter((piece) => second.has(piece)).length / Math.sqrt(first.length * second.size);
}

/** The stretches of `found` that `typed` has too, in order: `supervison` and `supervision` share `supervis` and `on`. */
export function stretchesIn(found: string, typed: string): string[] {
  const known = new Set(piecesOf(typed));
  const marked = `_${found}_`;
  const shared = new Array<boolean>(marked.length).fill(false);
  for (let at = 0; at + 3 <= marked.length; at += 1) if (known.has(marked.slice(at, at + 3))) shared.fill(true, at, at + 3);
  return [...marked].map((letter, at) => (shared[at] && letter !== '_' ? letter : ' ')).join('').split(/\s+/).filter(Boolean);
}
