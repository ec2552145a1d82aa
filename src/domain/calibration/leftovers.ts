import { isEverydayWord } from '../recommendations/namesChild';
import { type CopyPart } from './types';

/** A word of the copy that may still say who somebody is, and how often it is there. */
export interface Leftover {
  word: string;
  times: number;
}

/** More would not be read. */
const MOST = 60;

/** Words with a capital that are nobody's: the language of the work, months and days. Lower case. */
const known: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday ' +
    'early help child children need protection looked after care leaver plan plans conference core group strategy discussion section outstanding good requires improvement inadequate met partly not applicable ' +
    'email video telephone female male english british mrs mr ms miss dr christmas easter ramadan eid diwali social worker independent reviewing officer police school court family i a'
  ).split(' '),
);

/** Words that begin a sentence and are nothing else. Lower case. */
const starters: ReadonlySet<string> = new Set(
  (
    'the this that these those there then they their he she his her it its we our you your a an and but or so if when while where what who why how after before since until during in on at by for from with without to of as ' +
    'no not nobody none nothing all both each every some any many most more two three four five one first second third last next however although because therefore also even only still yet again once twice ' +
    'is was were are be been has have had do does did can could will would shall should may might must let make made meet met ask asked visit visits visited write wrote written record records recorded give gave take took'
  ).split(' '),
);

/**
 * Words to look at twice before a copy is sent: those with a capital inside a sentence, those that begin one and stand
 * nowhere in lower case, and long numbers. The most frequent first. It finds neither every name nor only names.
 */
export function leftoversOf(copy: readonly CopyPart[]): Leftover[] {
  const texts = copy.flatMap(({ answers }) => answers.map(({ text }) => text.replace(/\[[^\]]*\]/gu, '[]')));
  const lower = new Set(texts.flatMap((text) => text.match(/(?<![\p{L}'’])\p{Ll}[\p{L}'’]*/gu) ?? []));
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const { 0: word, index } of text.matchAll(/(?<![\p{L}'’])\p{Lu}[\p{L}\p{M}]*\p{Ll}[\p{L}\p{M}]*|\d{5,}/gu)) {
      if (isTelling(word, startsSentence(text, index), lower)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return Array.from(counts, ([word, times]) => ({ word, times }))
    .toSorted((a, b) => b.times - a.times || (a.word < b.word ? -1 : 1))
    .slice(0, MOST);
}

function isTelling(word: string, starts: boolean, lower: ReadonlySet<string>): boolean {
  const small = word.toLocaleLowerCase('en-GB');
  // “Will” and “May” inside a sentence are more likely names.
  if (known.has(small) || (starters.has(small) && (starts || !isEverydayWord(small)))) return false;
  return !starts || !lower.has(small);
}

function startsSentence(text: string, index: number): boolean {
  return /(?:^|[.!?:;“"(\n•-])\s*$/u.test(text.slice(Math.max(0, index - 4), index)) || index === 0;
}
