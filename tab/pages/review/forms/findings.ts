import { entryKey } from '../../../../src/contract/answers';
import type { ReviewResource } from '../../../../src/contract/reviews';
import type { TemplateResource } from '../../../../src/contract/templates';
import { gradeNames } from '../../../words/labels';
import type { GradedAnswers } from './answerTypes';

export interface Finding {
  key: string;
  label: string;
}

/** What a recommendation can answer: the graded sections with their grades and each area for development, the standards that are not met, and details that are not recorded. */
export function findingsOf(review: Pick<ReviewResource, 'parts'>, template: TemplateResource, chosen: readonly string[]): Finding[] {
  const parts = review.parts ?? [];
  const found: Finding[] = [];
  for (const { part, title, answers } of parts) {
    if (answers.kind === 'graded') found.push({ key: part, label: answers.graded.grade ? `${title} (${gradeNames[answers.graded.grade]})` : title }, ...entriesOf(part, title, answers.graded, chosen));
    if (answers.kind === 'standards')
      for (const { key, title: standard } of template.standards) {
        const outcome = answers.standards[key]?.outcome;
        const notMet = outcome === 'partlyMet' || outcome === 'notMet';
        if (notMet || chosen.includes(`${part}.${key}`)) found.push({ key: `${part}.${key}`, label: `${standard} (${outcome === 'notMet' ? 'not met' : 'partly met'})` });
      }
    if (answers.kind === 'header')
      for (const name of ['ethnicity', 'religion'] as const)
        if (answers.header[name] === 'notRecorded' || chosen.includes(`${part}.${name}`)) found.push({ key: `${part}.${name}`, label: name === 'ethnicity' ? 'Ethnicity is not recorded' : 'Religion is not recorded' });
  }
  return found;
}

/** Each area for development; a strength, or an entry that is gone, only where a recommendation names it already. */
function entriesOf(part: string, title: string, { strengths, areas }: GradedAnswers, chosen: readonly string[]): Finding[] {
  const found = areas.filter(({ text }) => text.trim() !== '').map(({ id, text }) => ({ key: entryKey(part, id), label: `${title}: “${short(text)}”` }));
  const named = chosen.filter((key) => key.startsWith(`${part}#`) && !found.some((each) => each.key === key));
  const other = (key: string): string => {
    const entry = [...strengths, ...areas].find(({ id }) => entryKey(part, id) === key);
    return entry ? `${title}: “${short(entry.text)}”` : `${title}: an entry that was removed`;
  };
  return [...found, ...named.map((key) => ({ key, label: other(key) }))];
}

const LONGEST_LABEL = 90;
const short = (text: string): string => (text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL).trimEnd()}…` : text);
