import { type Form, proposalsOf } from '../reviews/reading';
import { type ProposedRecommendation } from '../reviews/types';
import { type SectionGrade } from '../templates/types';

/** One thing that is graded: a section, or one of the overall grades. */
export interface Graded {
  key: string;
  title: string;
  overall: boolean;
  /** The reviewer's grade, which never changes. */
  own: SectionGrade | undefined;
}

/** One recommendation as the reviewer proposes it. */
export interface Proposal {
  id: string;
  level: 'child' | 'service';
  proposal: ProposedRecommendation;
}

/** What a panel grades, in the order of the form: each section, then the overall grades (domain.md §6.1). */
export function gradedOf({ template, sections, summary }: Form): Graded[] {
  return [
    ...template.sections.map(({ key, title }) => ({ key, title, overall: false, own: sections[key]?.grade })),
    ...template.summary.overallGrades.map(({ key, title }) => ({ key, title, overall: true, own: summary[`${key}Grade`] })),
  ];
}

/** What a panel decides about beside the grades: each recommendation of the form, in its order. */
export function proposalsIn(form: Form): Proposal[] {
  return proposalsOf(form).map(({ part, item }) => ({ id: item.id, level: part === 'childRecommendations' ? 'child' : 'service', proposal: item }));
}
