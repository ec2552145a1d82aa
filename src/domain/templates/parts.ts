import { type PartKey, type PartKind } from '../reviews/types';
import { type Template } from './types';

export interface FormPart {
  key: PartKey;
  title: string;
  kind: PartKind;
}

/** The parts of a form in the order in which a reviewer meets them. */
export function partsOf(template: Template): readonly FormPart[] {
  return [
    { key: 'header', title: 'About the child', kind: 'header' },
    { key: 'standards', title: 'Practice standards', kind: 'standards' },
    ...template.sections.map(({ key, title }) => ({ key, title, kind: 'graded' as const })),
    { key: 'feedback', title: template.feedback.title, kind: 'feedback' },
    { key: 'summary', title: template.summary.title, kind: 'summary' },
    { key: 'childRecommendations', title: 'Recommendations for this child', kind: 'recommendations' },
    { key: 'serviceRecommendations', title: 'Recommendations for the service', kind: 'recommendations' },
  ];
}

/** The part of that key; undefined when the template has none. */
export function partOf(template: Template, key: PartKey): FormPart | undefined {
  return partsOf(template).find((part) => part.key === key);
}
