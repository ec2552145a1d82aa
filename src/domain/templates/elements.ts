import { type ActivityTemplate, type Conditional, type GuidanceQuestion, type Option, type Template, type TemplateDocument } from './types';

/** One thing in a document that a person would name: a section, a question, an answer to choose. */
export interface Element {
  /** The same in every version in which the thing is the same: `sections.journey`, `sections.journey.guidance.q1`. */
  id: string;
  /** What kind of thing, in words. */
  what: string;
  /** Where it stands, in words; empty at the top. */
  where: string;
  text: string;
  /** What else is set of it, by name, in words. */
  settings: Readonly<Record<string, string>>;
}

/** Everything in a document, list by list in its order; things in one list are siblings. */
export function elementsOf(document: TemplateDocument): readonly (readonly Element[])[] {
  const head: Element[] = [{ id: 'title', what: 'Title', where: '', text: document.title, settings: {} }];
  return [head, ...(document.form === 'activity' ? ofActivity(document) : ofReview(document))].filter((list) => list.length > 0);
}

function ofReview(template: Template): Element[][] {
  const label = new Map<string, string>(template.statuses.map(({ code, label: words }) => [code, words]));
  const asked = ({ for: statuses }: Conditional): string => (statuses ? statuses.map((status) => label.get(status) ?? status).join(', ') : 'every child');
  const guidance = (id: string, where: string, questions: readonly GuidanceQuestion[]): Element[] => questions.map((question) => ({ id: `${id}.${question.key}`, what: 'Question', where, text: question.text, settings: { 'Asked about': asked(question) } }));
  const { feedback, summary, scale } = template;
  return [
    [{ id: 'header', what: 'Required', where: 'About the child', text: template.header.required.join(', '), settings: {} }],
    template.standards.map((standard) => ({ id: `standards.${standard.key}`, what: 'Practice standard', where: '', text: standard.title, settings: { 'Asked about': asked(standard), Required: standard.required.join(', ') } })),
    template.sections.map((section) => ({ id: `sections.${section.key}`, what: 'Section', where: '', text: section.title, settings: { 'Asked about': asked(section), Required: section.required.join(', ') } })),
    ...template.sections.map((section) => guidance(`sections.${section.key}.guidance`, section.title, section.guidance)),
    [{ id: 'feedback', what: 'Part', where: '', text: feedback.title, settings: {} }, { id: 'summary', what: 'Part', where: '', text: summary.title, settings: { Required: summary.required.join(', ') } }],
    guidance('feedback.guidance', feedback.title, feedback.guidance),
    feedback.sources.map(({ key, title, hint }) => ({ id: `feedback.sources.${key}`, what: 'Whose feedback', where: feedback.title, text: title, settings: { Hint: hint } })),
    guidance('summary.guidance', summary.title, summary.guidance),
    summary.overallGrades.map(({ key, title, hint }) => ({ id: `summary.overallGrades.${key}`, what: 'Overall grade', where: summary.title, text: title, settings: { Hint: hint } })),
    ...lists(template).map(([id, where, options]) => ofOptions(id, where, options)),
    [{ id: 'scale', what: 'Grade scale', where: '', text: scale.version, settings: { From: scale.from } }],
    scale.grades.map(({ code, label: name, descriptor }) => ({ id: `scale.${code}`, what: 'Grade', where: 'Grade scale', text: name, settings: { Descriptor: descriptor } })),
  ];
}

function lists({ statuses, genders, ethnicities, religions, standardOutcomes, feedback }: Template): readonly (readonly [string, string, readonly Option[]])[] {
  return [
    ['statuses', 'Status of the child', statuses],
    ['genders', 'Gender', genders],
    ...ethnicities.map(({ group, options }) => [`ethnicities.${group}`, `Ethnicity: ${group}`, options] as const),
    ['religions', 'Religion', religions],
    ['standardOutcomes', 'Outcome of a standard', standardOutcomes],
    ['feedback.methods', 'How feedback was given', feedback.methods],
    ['feedback.attemptOutcomes', 'What came of an attempt', feedback.attemptOutcomes],
  ];
}

const ofOptions = (id: string, where: string, options: readonly Option[]): Element[] => options.map(({ code, label }) => ({ id: `${id}.${code}`, what: 'Answer to choose', where, text: label, settings: {} }));

function ofActivity({ kinds, sections, cases }: ActivityTemplate): Element[][] {
  return [
    [{ id: 'kinds', what: 'Used for', where: '', text: kinds.join(', '), settings: {} }],
    sections.map(({ key, title, asks }) => ({ id: `sections.${key}`, what: 'Section', where: '', text: title, settings: { Asks: asks.join(', ') } })),
    ...sections.map(({ key, title, guidance }) => guidance.map((question): Element => ({ id: `sections.${key}.guidance.${question.key}`, what: 'Question', where: title, text: question.text, settings: {} }))),
    cases.map(({ key, title, kind, required }) => ({ id: `cases.${key}`, what: 'Column', where: 'Table of cases', text: title, settings: { Kind: kind, Required: required ? 'yes' : 'no' } })),
    ...cases.map(({ key, title, options }) => ofOptions(`cases.${key}`, `Column: ${title}`, options)),
  ];
}
