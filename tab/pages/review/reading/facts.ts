import type { TemplateResource } from '../../../../src/contract/templates';
import { labelOf } from '../fieldNames';
import type { GradedAnswers, HeaderAnswers, StandardsAnswers, SummaryAnswers } from '../forms/answerTypes';

/** A name and what was written under it: empty when nothing was, undefined when it is not part of the form here. */
export type Written = readonly [name: string, text: string | undefined];

const lines = (...parts: (string | undefined | null)[]): string => parts.filter(Boolean).join('\n');
/** In place of a grade that whoever reads first on their own does not see yet. */
const HIDDEN = 'Hidden until your reading is in';
const label = (code: string | null | undefined, template: TemplateResource): string => (code ? (labelOf(code, template) ?? code) : '');

/** The child's details. */
export function headerFacts(header: HeaderAnswers, template: TemplateResource): Written[] {
  return [
    ['Gender', label(header.gender, template)],
    ['Ethnicity', lines(label(header.ethnicity, template), header.ethnicityText, header.ethnicityReason)],
    ['Religion', lines(label(header.religion, template), header.religionReason)],
    ['Additional needs', header.additionalNeeds],
    ['First language', lines(header.firstLanguage, header.interpreterNeeded === true ? 'An interpreter is needed' : '')],
    ['Wrong in the record', header.corrections || undefined],
  ];
}

/** Each standard with its outcome, and what goes with it. */
export function standardsFacts(standards: StandardsAnswers, template: TemplateResource): Written[] {
  return template.standards.map(({ key, title }) => {
    const { outcome, action = '', reason = '' } = standards[key] ?? {};
    const more = outcome === 'notApplicable' ? reason : outcome === 'met' ? '' : action;
    return [title, lines(label(outcome, template), more)];
  });
}

/** A graded section, its grade first. */
export function gradedFacts(graded: GradedAnswers, template: TemplateResource, hidden: boolean): Written[] {
  return [
    ['Grade', hidden ? HIDDEN : graded.grade === 'notApplicable' ? lines('Not applicable', graded.notApplicableReason) : label(graded.grade, template)],
    ['Strengths', entries(graded.strengths)],
    ['Areas for development', entries(graded.areas)],
    ['Impact on the child', graded.impact],
  ];
}

/** Entry after entry, each with its evidence under it. */
function entries(list: GradedAnswers['strengths']): string {
  const numbered = list.length > 1;
  return list.map(({ text, evidence, beforePeriod }, index) => lines(`${numbered ? `${index + 1}. ` : ''}${text}${beforePeriod ? ' (from before the period in view)' : ''}`, evidence && `Evidence: ${evidence.replaceAll('\n', '; ')}`)).join('\n\n');
}

/** The overall grades that this template asks for, and the analysis. */
export function summaryFacts(summary: SummaryAnswers, template: TemplateResource, hidden: boolean): Written[] {
  const grades = template.summary.overallGrades.map(({ key, title }): Written => [title, hidden ? HIDDEN : lines(label(summary[`${key}Grade`], template), summary[`${key}Reason`])]);
  return [...grades, ['Why they differ from the sections', summary.outOfLineReason || undefined], ['Analysis', summary.analysis], ['Good practice', summary.goodPractice]];
}
