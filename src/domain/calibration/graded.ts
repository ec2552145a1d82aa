import { type Review } from '../reviews/types';
import { type Form } from '../reviews/reading';
import { type SectionGrade, type Template } from '../templates/types';
import { type GradeDecision } from '../moderation/types';
import { type GoldGrade } from './types';

/** One thing that is graded: a section, or an overall judgement. */
export interface GradedItem {
  key: string;
  title: string;
  overall: boolean;
}

/** What a form grades, in its order; the overall judgements last. */
export function gradedItems(template: Template): GradedItem[] {
  return [...template.sections.map(({ key, title }) => ({ key, title, overall: false })), ...template.summary.overallGrades.map(({ key, title }) => ({ key, title, overall: true }))];
}

/**
 * The moderated grades with which a gold standard begins: what the panel decided, with its reason; where none did, the
 * agreed overall grades and the reviewer's own for the sections.
 */
export function moderatedGrades(review: Review, form: Form, decisions: readonly GradeDecision[]): Record<string, GoldGrade> {
  const agreed = (key: string): SectionGrade | undefined => (key === 'practice' || key === 'outcomes' || key === 'overall' ? (review.agreedGrades[key] ?? review[`${key}Grade`]) : form.sections[key]?.grade);
  return Object.fromEntries(
    gradedItems(form.template).map(({ key }) => {
      const decided = decisions.find((decision) => decision.key === key);
      return [key, { grade: decided?.grade ?? agreed(key), reason: decided?.reason ?? '' }];
    }),
  );
}
