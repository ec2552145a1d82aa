import type { ReportResource, ReportWords } from '../../../src/contract/reports';

type Saved = ReportWords & { revision: number };
export type WordsField = keyof ReportWords;
export const wordsFields = ['heading', 'opening', 'closing'] as const satisfies readonly WordsField[];

/** What somebody typed, and the saved report that they began from. */
export interface Typed {
  words: ReportWords;
  on: Saved;
}

/** What stands on the page. */
export interface Met {
  words: ReportWords;
  /** The saved one that the words are now written on. */
  on: Saved;
  dirty: boolean;
  /** Fields that somebody else changed in another way meanwhile: a person has to say which words hold. */
  contested: readonly WordsField[];
}

export const wordsOf = ({ heading, opening, closing }: ReportWords): ReportWords => ({ heading, opening, closing });
export const savedOf = ({ heading, opening, closing, revision }: ReportResource): Saved => ({ heading, opening, closing, revision });

/** Brings what was typed together with the newest that was saved: where only one of the two changed a field, that one holds. */
export function meetWords({ words, on }: Typed, newest: Saved): Met {
  if (newest.revision <= on.revision) return { words, on, dirty: differs(words, on), contested: [] };
  const mine = (field: WordsField): boolean => words[field] !== on[field];
  const met = { heading: mine('heading') ? words.heading : newest.heading, opening: mine('opening') ? words.opening : newest.opening, closing: mine('closing') ? words.closing : newest.closing };
  const contested = wordsFields.filter((field) => mine(field) && newest[field] !== on[field] && newest[field] !== words[field]);
  return { words: met, on: newest, dirty: differs(met, newest), contested };
}

const differs = (a: ReportWords, b: ReportWords): boolean => wordsFields.some((field) => a[field] !== b[field]);
