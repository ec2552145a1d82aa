import { type Fault } from '../errors';
import { type GradedAnswers, type PartKey, type SectionEntry } from './types';

/** The two lists of entries of a graded section (domain.md §3.3). */
export const entryLists = ['strengths', 'areas'] as const;
export type EntryList = (typeof entryLists)[number];

/** The most entries of one list: more would be a record, not a judgement. */
export const MOST_ENTRIES = 40;

/** What a recommendation names when it answers one entry: `journey#a1`; the section itself is `journey`. */
export function entryKey(section: PartKey, id: string): string {
  return `${section}#${id}`;
}

/** `journey#a1` → `journey`; anything else as it is. */
export function sectionOfFinding(finding: string): string {
  return finding.split('#', 1)[0] ?? finding;
}

const EARLIER = '(before the period in view) ';

/** One list as a text that reads by itself, entry after entry: what a person sees in the list column and in Power BI. */
export function entriesInWords(entries: readonly SectionEntry[]): string {
  return entries.map(({ text, beforePeriod }) => `${beforePeriod ? EARLIER : ''}${text}`).join('\n\n');
}

/** The evidence of a section, entry after entry. */
export function evidenceInWords({ strengths, areas }: Pick<GradedAnswers, EntryList>): string {
  return [...strengths, ...areas].map(({ evidence }) => evidence).filter(Boolean).join('\n');
}

/** What an earlier version kept as three texts, as entries: every word is in them, and each has the evidence of the section. */
export function entriesFromTexts({ strengths, areas, evidence }: { strengths: string; areas: string; evidence: string }): Pick<GradedAnswers, EntryList> {
  const one = (id: string, text: string): SectionEntry[] => (text === '' ? [] : [{ id, text, evidence, beforePeriod: false }]);
  const lists = { strengths: one('s1', strengths), areas: one('a1', areas) };
  const homeless = evidence !== '' && lists.strengths.length === 0 && lists.areas.length === 0;
  return homeless ? { strengths: [{ id: 's1', text: '', evidence, beforePeriod: false }], areas: [] } : lists;
}

/** What is wrong with the lists of a section: ids that are missing or used twice, for recommendations name entries by them; and too many entries. */
export function entryFaults(graded: GradedAnswers): Fault[] {
  const ids = entryLists.flatMap((list) => graded[list].map(({ id }) => id));
  return entryLists.flatMap((list): Fault[] => {
    const many = graded[list].length > MOST_ENTRIES ? [{ path: list, code: 'tooMany', message: `Use ${MOST_ENTRIES} entries or fewer: join those that say the same.` }] : [];
    const unnamed = graded[list].flatMap(({ id }, index) => (id.trim() === '' || ids.indexOf(id) !== ids.lastIndexOf(id) ? [{ path: `${list}.${index}.id`, code: 'twice', message: 'Each entry needs an id of its own.' }] : []));
    return [...many, ...unnamed];
  });
}

/** The lists of a section that are longer together than a list column holds (`longest`, UTF-16 units), with both lengths. */
export function entriesTooLong(graded: GradedAnswers, longest: number): Fault[] {
  const words = { strengths: entriesInWords(graded.strengths), areas: entriesInWords(graded.areas), evidence: evidenceInWords(graded) };
  const names = { strengths: 'The strengths', areas: 'The areas for development', evidence: 'The references' };
  return (['strengths', 'areas', 'evidence'] as const).flatMap((name): Fault[] => {
    const { length } = words[name];
    if (length <= longest) return [];
    const path = name === 'evidence' ? 'strengths' : name;
    return [{ path, code: 'tooLong', message: `${names[name]} of this section are ${count(length)} characters long together; the most that can be kept is ${count(longest)}. Shorten some of them.` }];
  });
}

const count = (characters: number): string => characters.toLocaleString('en-GB');
