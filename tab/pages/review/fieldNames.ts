import type { TemplateResource } from '../../../src/contract/templates';
import { dayInWords } from '../../words/dates';

/** What the last step of a field's path is called on screen. */
const names: Record<string, string> = {
  gender: 'Gender',
  ethnicity: 'Ethnicity',
  ethnicityText: 'Ethnicity in the family’s own words',
  ethnicityReason: 'Why ethnicity is not recorded',
  religion: 'Religion',
  religionReason: 'Why religion is not recorded',
  additionalNeeds: 'Additional needs',
  firstLanguage: 'First language',
  interpreterNeeded: 'Whether an interpreter is needed',
  corrections: 'What is wrong in the record',
  outcome: 'Outcome',
  action: 'Action',
  reason: 'Why it does not apply',
  strengths: 'Strengths',
  areas: 'Areas for development',
  text: 'What was found',
  evidence: 'Evidence',
  beforePeriod: 'From before the period in view',
  impact: 'Impact on the child',
  grade: 'Grade',
  notApplicableReason: 'Why this section does not apply',
  obtained: 'Whether feedback was obtained',
  day: 'Date',
  method: 'How',
  how: 'How',
  byWhom: 'By whom',
  said: 'What was said',
  attempts: 'Attempts',
  why: 'Why',
  analysis: 'Analysis',
  goodPractice: 'Good practice worth sharing',
  practiceGrade: 'Grade for social work practice',
  practiceReason: 'Reason for the practice grade',
  outcomesGrade: 'Grade for outcomes for the child',
  outcomesReason: 'Reason for the outcomes grade',
  overallGrade: 'Overall grade',
  overallReason: 'Reason for the overall grade',
  outOfLineReason: 'Why an overall grade differs from the section grades',
  owner: 'Who will do it',
  ownerRole: 'Which role will do it',
  dueDay: 'Due date',
  theme: 'Theme',
  answers: 'Findings it answers',
  noneReason: 'Why no recommendation is needed',
  items: 'Recommendations',
};

/** A field's path in words: `standards.visits.action` → "Visits happen within…: Action". */
export function fieldName(path: string, template: TemplateResource): string {
  const steps = path.split('.');
  const last = names[steps.at(-1) ?? ''] ?? 'Answer';
  const about = steps.map((step) => titleOf(step, template)).find((title) => title !== undefined);
  return about ? `${about}: ${last.toLowerCase()}` : last;
}

function titleOf(key: string, template: TemplateResource): string | undefined {
  const source = template.feedback.sources.find((each) => each.key === key);
  return template.standards.find((each) => each.key === key)?.title ?? source?.title;
}

/** What an answer says, for somebody who compares two of them. */
export function answerInWords(value: unknown, template: TemplateResource): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'string') return labelOf(value, template) ?? (dayInWords(value) || value);
  if (Array.isArray(value)) return value.map((each) => answerInWords(each, template)).join('\n\n');
  if (typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value).filter(([key, each]) => key !== 'id' && key !== 'oid' && each !== '' && each !== null && each !== undefined);
  return fields.map(([key, each]) => `${names[key] ?? key}: ${answerInWords(each, template)}`).join('\n');
}

/** What a code is called in this template; undefined when the text is no code of it. */
export function labelOf(code: string, template: TemplateResource): string | undefined {
  const options = [
    ...template.scale.grades,
    ...template.standardOutcomes,
    ...template.feedback.methods,
    ...template.feedback.attemptOutcomes,
    ...template.genders,
    ...template.ethnicities.flatMap((group) => group.options),
    ...template.religions,
  ];
  return options.find((option) => option.code === code)?.label;
}
