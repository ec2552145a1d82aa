import type { ReviewResource } from '../../../../src/contract/reviews';
import type { TemplateResource } from '../../../../src/contract/templates';
import { gradeNames } from '../../../words/labels';

export interface Finding {
  key: string;
  label: string;
}

/** What a recommendation can answer: the graded sections with their grades, the standards that are not met, and details that are not recorded. */
export function findingsOf(review: Pick<ReviewResource, 'parts'>, template: TemplateResource, chosen: readonly string[]): Finding[] {
  const parts = review.parts ?? [];
  const found: Finding[] = [];
  for (const { part, title, answers } of parts) {
    if (answers.kind === 'graded') found.push({ key: part, label: answers.graded.grade ? `${title} (${gradeNames[answers.graded.grade]})` : title });
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
