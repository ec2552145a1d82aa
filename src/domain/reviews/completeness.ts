import { type Day } from '../clock';
import { type Fault } from '../errors';
import { helpWith } from '../recommendations/writingHelp';
import { NOT_RECORDED } from '../templates/identityOptions';
import { type GradedSection, type HeaderRule, type Template } from '../templates/types';
import { entryKey, entryLists } from './entries';
import { missingFeedback } from './missingFeedback';
import { missingStandards } from './missingStandards';
import { outOfLineGrades } from './outOfLine';
import { type Form, proposalsOf, readForm } from './reading';
import { type ChildIdentity, type GradedAnswers, type PartKey, type ReviewPart } from './types';

export type Add = (path: string, code: string, message: string) => void;
export const blank = (text: string): boolean => text.trim() === '';

/** Everything that stands in the way of submitting (domain.md §3, §4), in form order; `path` is `part.field`. Empty when it may be submitted. */
export function missing(template: Template, parts: readonly ReviewPart[], child: ChildIdentity, today: Day): Fault[] {
  const form = readForm(template, parts);
  const faults: Fault[] = [];
  const add: Add = (path, code, message) => faults.push({ path, code, message });
  missingHeader(form, add);
  missingStandards(form, add);
  for (const section of template.sections) missingSection(section, form, add);
  missingFeedback(form, today, add);
  missingSummary(form, add);
  missingRecommendations(form, child, today, add);
  return faults;
}

/** How far a part has come, by what is missing from it. */
export function progressOf(part: Pick<ReviewPart, 'part' | 'revision'>, faults: readonly Fault[]): 'empty' | 'started' | 'complete' {
  if (part.revision === 0) return 'empty';
  return faults.some((fault) => partOfPath(fault.path) === part.part) ? 'started' : 'complete';
}

/** `journey.grade` → `journey`. */
export const partOfPath = (path: string): PartKey => path.split('.', 1)[0] ?? path;

/** Whether a recommendation says that it answers this finding; a section is answered also through one of its entries. */
export function isAnswered(form: Form, finding: string): boolean {
  const section = form.sections[finding];
  const entries = section ? [...section.strengths, ...section.areas].map(({ id }) => entryKey(finding, id)) : [];
  return proposalsOf(form).some(({ item }) => item.answers.some((answer) => answer === finding || entries.includes(answer)));
}

function missingHeader(form: Form, add: Add): void {
  const { header } = form;
  const asks = (rule: HeaderRule) => form.template.header.required.includes(rule);
  if (asks('gender') && blank(header.gender)) add('header.gender', 'required', 'Choose the child’s gender.');
  if (asks('ethnicity') && blank(header.ethnicity)) add('header.ethnicity', 'required', 'Choose the child’s ethnicity, or “Not recorded”.');
  if (asks('religion') && blank(header.religion)) add('header.religion', 'required', 'Choose the child’s religion, or “Not recorded”.');
  if (asks('additionalNeeds') && blank(header.additionalNeeds)) add('header.additionalNeeds', 'required', 'Say what additional needs the child has, or “none”.');
  if (asks('firstLanguage') && blank(header.firstLanguage)) add('header.firstLanguage', 'required', 'Enter the child’s first language.');
  if (asks('interpreterNeeded') && header.interpreterNeeded === undefined) add('header.interpreterNeeded', 'required', 'Say whether an interpreter is needed.');
  // domain.md §3.1: not recorded is raised, with a reason or with a recommendation.
  if (header.ethnicity === NOT_RECORDED && blank(header.ethnicityReason) && !isAnswered(form, 'header.ethnicity')) add('header.ethnicityReason', 'notRecorded', 'Ethnicity is not recorded: say why, or make a recommendation that answers it.');
  if (header.religion === NOT_RECORDED && blank(header.religionReason) && !isAnswered(form, 'header.religion')) add('header.religionReason', 'notRecorded', 'Religion is not recorded: say why, or make a recommendation that answers it.');
}

function missingSection(asked: GradedSection, form: Form, add: Add): void {
  const { key, title } = asked;
  const section = form.sections[key];
  if (!section?.grade && asked.required.includes('grade')) return add(`${key}.grade`, 'required', `Choose a grade for “${title}”.`);
  if (!section) return;
  if (section.grade === 'notApplicable') {
    if (blank(section.notApplicableReason)) add(`${key}.notApplicableReason`, 'required', `Say why “${title}” does not apply.`);
    return;
  }
  missingFindings(asked, section, add);
  const belowGood = section.grade === 'requiresImprovement' || section.grade === 'inadequate';
  if (belowGood && !isAnswered(form, key)) add(`${key}.grade`, 'unanswered', `“${title}” is below Good: link at least one recommendation to it.`);
}

function missingFindings({ key, title, required }: GradedSection, section: GradedAnswers, add: Add): void {
  if (required.includes('findings') && section.strengths.length + section.areas.length === 0) add(`${key}.strengths`, 'required', `Write strengths or areas for development for “${title}”.`);
  for (const list of entryLists) {
    section[list].forEach(({ text, evidence }, index) => {
      const name = `${list === 'strengths' ? 'Strength' : 'Area for development'} ${index + 1} of “${title}”`;
      if (blank(text)) add(`${key}.${list}.${index}.text`, 'required', `${name} is empty: write it, or remove it.`);
      if (required.includes('evidence') && blank(evidence)) add(`${key}.${list}.${index}.evidence`, 'required', `${name}: say where in the record it can be seen.`);
    });
  }
  if (required.includes('impact') && blank(section.impact)) add(`${key}.impact`, 'required', `Say what the findings of “${title}” mean for the child.`);
}

function missingSummary(form: Form, add: Add): void {
  const { summary } = form;
  const { required, overallGrades } = form.template.summary;
  if (required.includes('analysis') && blank(summary.analysis)) add('summary.analysis', 'required', 'Write the summary of the review.');
  if (required.includes('goodPractice') && blank(summary.goodPractice)) add('summary.goodPractice', 'required', 'Write what good practice others should hear about, or “none”.');
  for (const { key, title } of overallGrades) {
    if (!summary[`${key}Grade`]) add(`summary.${key}Grade`, 'required', `Choose the overall grade for “${title}”.`);
    else if (required.includes('reasons') && blank(summary[`${key}Reason`])) add(`summary.${key}Reason`, 'required', `Say why you chose this grade for “${title}”.`);
  }
  if (outOfLineGrades(form).length > 0 && blank(summary.outOfLineReason)) add('summary.outOfLineReason', 'outOfLine', 'An overall grade is out of line with the section grades: say why.');
}

function missingRecommendations(form: Form, child: ChildIdentity, today: Day, add: Add): void {
  if (form.child.items.length === 0 && blank(form.child.noneReason)) add('childRecommendations.items', 'required', 'Make at least one recommendation for this child, or say why none is needed.');
  if (form.service.items.length === 0 && blank(form.service.noneReason)) add('serviceRecommendations.items', 'required', 'Make a recommendation for the service, or say why none is needed.');
  for (const { part, item, index } of proposalsOf(form)) {
    for (const help of helpWith(item, child, today).filter(({ blocks }) => blocks)) add(`${part}.items.${index}.${help.field}`, help.code, `Recommendation ${index + 1}: ${help.message}`);
  }
}
