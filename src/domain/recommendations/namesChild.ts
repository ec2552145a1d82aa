import { type ChildIdentity } from '../reviews/types';

/** Parts of a name, and record numbers, that are shorter than this are found in any text. */
const SHORTEST = 3;

/**
 * Names that are everyday words too. They count only with a capital: otherwise nobody could write "he will" about a child
 * called Will, nor "young person" about one called Young.
 */
const everydayWords: ReadonlySet<string> = new Set(
  ('will may mark hope grace faith joy rose ivy sky summer autumn dawn april june august star grant frank bill rob art chance chase drew jack hunter child young long short small little ' +
    'day best good price rich king love sharp strong wise case cook home hall hill house lane lake ford bridge church field fields park west north wood woods page read more early moon noble ' +
    'true friend brothers cross bond banks stone steel winter winters weeks parent parents care law key keys power moody dear gentle bright bold new old fair light days work worker').split(' '),
);

/** Whether a text holds the child's record number or a part of their name, as a word of its own: the tracker must not (domain.md §2, §3.5). */
export function namesChild(text: string, child: ChildIdentity): boolean {
  return namingIn(text)(child);
}

/** The same question about one text and many children: the text is read once. */
export function namingIn(text: string): (child: ChildIdentity) => boolean {
  const tokens = ` ${tokensOf(text)} `;
  // Each word, and whether it stands somewhere with a capital.
  const words = new Map<string, boolean>();
  for (const word of wordsOf(text)) if (word.length >= SHORTEST) words.set(lower(word), isCapitalised(word) || words.get(lower(word)) === true);
  const isNamed = (part: string): boolean => words.has(part) && (!everydayWords.has(part) || words.get(part) === true);
  return ({ name, recordNumber }) => holdsRecordNumber(tokens, recordNumber) || wordsOf(name).some((part) => isNamed(lower(part)));
}

function holdsRecordNumber(tokens: string, recordNumber: string): boolean {
  const wanted = tokensOf(recordNumber);
  return wanted.replace(/ /g, '').length >= SHORTEST && tokens.includes(` ${wanted} `);
}

/** A name that is also a word of every day: in a text it counts as a name only where it has a capital. */
export function isEverydayWord(word: string): boolean {
  return everydayWords.has(lower(word));
}

const lower = (text: string): string => text.toLocaleLowerCase('en-GB');
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '');
const wordsOf = (text: string): string[] => plain(text).match(/\p{L}+/gu) ?? [];
const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word);
/** Letters and digits only, a space between: so `M/20411` is found in "(M-20411)". */
const tokensOf = (text: string): string => (lower(plain(text)).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
