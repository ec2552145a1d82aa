import { type Template } from '../templates/types';
import { emptyAnswers } from './empty';
import { type FeedbackAnswers, type GradedAnswers, type HeaderAnswers, type PartKey, type ProposedRecommendation, type RecommendationsAnswers, type ReviewPart, type StandardsAnswers, type SummaryAnswers } from './types';

/** All that a reviewer has written, by meaning; parts not begun read as empty. */
export interface Form {
  template: Template;
  header: HeaderAnswers;
  standards: StandardsAnswers;
  sections: Readonly<Record<PartKey, GradedAnswers>>;
  feedback: FeedbackAnswers;
  summary: SummaryAnswers;
  child: RecommendationsAnswers;
  service: RecommendationsAnswers;
}

/** Gathers a review's parts into one form. */
export function readForm(template: Template, parts: readonly ReviewPart[]): Form {
  const form: { -readonly [Key in keyof Form]: Form[Key] } = {
    template,
    header: first(template, 'header'),
    standards: first(template, 'standards'),
    sections: Object.fromEntries(template.sections.map(({ key }) => [key, first(template, 'graded')])),
    feedback: first(template, 'feedback'),
    summary: first(template, 'summary'),
    child: first(template, 'recommendations'),
    service: first(template, 'recommendations'),
  };
  for (const { part, answers } of parts) {
    if (answers.kind === 'header') form.header = answers.header;
    if (answers.kind === 'standards') form.standards = answers.standards;
    if (answers.kind === 'graded') form.sections = { ...form.sections, [part]: answers.graded };
    if (answers.kind === 'feedback') form.feedback = answers.feedback;
    if (answers.kind === 'summary') form.summary = answers.summary;
    if (answers.kind === 'recommendations' && part === 'childRecommendations') form.child = answers.recommendations;
    if (answers.kind === 'recommendations' && part === 'serviceRecommendations') form.service = answers.recommendations;
  }
  return form;
}

interface AnswersByKind {
  header: HeaderAnswers;
  standards: StandardsAnswers;
  graded: GradedAnswers;
  feedback: FeedbackAnswers;
  summary: SummaryAnswers;
  recommendations: RecommendationsAnswers;
}

function first<Kind extends keyof AnswersByKind>(template: Template, kind: Kind): AnswersByKind[Kind] {
  return (emptyAnswers(kind, template) as unknown as AnswersByKind)[kind];
}

/** Every recommendation of a form with the part it stands in. */
export function proposalsOf(form: Form): { part: 'childRecommendations' | 'serviceRecommendations'; item: ProposedRecommendation; index: number }[] {
  return [
    ...form.child.items.map((item, index) => ({ part: 'childRecommendations' as const, item, index })),
    ...form.service.items.map((item, index) => ({ part: 'serviceRecommendations' as const, item, index })),
  ];
}
