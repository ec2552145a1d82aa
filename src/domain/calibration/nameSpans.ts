import { isEverydayWord } from '../recommendations/namesChild';
import { type KnownName } from './knownNames';

/** A stretch of a text, and what stands there instead. */
export interface Span {
  start: number;
  end: number;
  as: string;
}

interface Token {
  text: string;
  plain: string;
  start: number;
  end: number;
}

interface Indexed extends KnownName {
  parts: readonly string[];
}

/** Names by each of their parts: there may be 1,500 of them, and many texts. */
export type NameIndex = ReadonlyMap<string, readonly Indexed[]>;

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en-GB');
const wordsOf = (text: string): string[] => text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];

/** What may stand between two parts of one name: `W. Ashdown`, `Anne-Marie`, `O’Neill`. */
const WITHIN_A_NAME = /^[\s.'’‐‑–-]{1,2}$/u;

export function indexNames(names: readonly KnownName[]): NameIndex {
  const index = new Map<string, Indexed[]>();
  for (const name of names) {
    const parts = wordsOf(name.name).map(plain);
    for (const part of new Set(parts)) index.set(part, [...(index.get(part) ?? []), { ...name, parts }]);
  }
  return index;
}

/** Where a text names one of them, with parts of one name that stand together as one; the longest name wins, then the first known. */
export function nameSpans(text: string, index: NameIndex): Span[] {
  const tokens = tokensOf(text);
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const found = bestAt(text, tokens, at, index);
    if (!found) continue;
    const [first, last] = [tokens[at], tokens[at + found.length - 1]];
    if (first && last) spans.push({ start: first.start, end: last.end, as: found.as });
    at += found.length - 1;
  }
  return spans;
}

function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(/\p{L}[\p{L}\p{M}]*/gu), (match) => ({ text: match[0], plain: plain(match[0]), start: match.index, end: match.index + match[0].length }));
}

interface Found {
  /** Tokens that belong to it. */
  length: number;
  as: string;
}

function bestAt(text: string, tokens: readonly Token[], at: number, index: NameIndex): Found | undefined {
  const next = tokens.slice(at, at + 2).flatMap((token) => index.get(token.plain) ?? []);
  let best: Found | undefined;
  for (const person of new Set(next)) {
    const found = runOf(text, tokens, at, person);
    if (found && found.length > (best?.length ?? 0)) best = found;
  }
  return best;
}

/** The parts of that person's name that stand together from here on; undefined where they do not name them. */
function runOf(text: string, tokens: readonly Token[], at: number, { parts, as, familyAs, whole }: Indexed): Found | undefined {
  const met: string[] = [];
  let length = 0;
  for (let place = at; place < tokens.length; place += 1) {
    const [before, token] = [tokens[place - 1], tokens[place]];
    if (!token || (place > at && before && !WITHIN_A_NAME.test(text.slice(before.end, token.start)))) break;
    const isPart = parts.includes(token.plain) && countsAsName(token.text);
    if (!isPart && !isInitialOf(parts, token, text)) break;
    if (isPart) met.push(token.plain);
    length += 1;
  }
  if (met.length === 0 || (whole && !parts.every((part) => met.includes(part)))) return undefined;
  const onlyFamily = parts.length > 1 && met.every((part) => part === parts.at(-1)) && length === met.length;
  return { length, as: onlyFamily && familyAs ? familyAs : as };
}

/** “he will” is nobody called Will, and “de” nobody's name: short and everyday words need their capital. */
function countsAsName(word: string): boolean {
  if (word.length < 2) return false;
  return /^\p{Lu}/u.test(word) || (word.length > 2 && !isEverydayWord(word));
}

/** `W` of `W. Ashdown`. “I” and “A” are words unless a full stop or an apostrophe makes them initials. */
function isInitialOf(parts: readonly string[], { text: letter, plain: small, end }: Token, text: string): boolean {
  if (letter.length !== 1 || !/\p{Lu}/u.test(letter) || !parts.some((part) => part.startsWith(small))) return false;
  return !/[IA]/.test(letter) || /[.'’]/.test(text.charAt(end));
}
