import { type Template } from '../templates/types';
import { type FeedbackAnswer, type GradedAnswers, type PartAnswers, type RecommendationsAnswers } from './types';

/** One answer as a text that can be compared with what it was before. `id` is the same for the same answer of another round. */
export interface AnswerText {
  id: string;
  /** Which answer, in words: `Strength 1`. */
  field: string;
  text: string;
}

/** Every answer of a part in words, in the order of the form; codes by the labels of its template. */
export function textsOf(answers: PartAnswers, template: Template): AnswerText[] {
  return wordingOf(answers, template).filter(({ text }) => text !== '');
}

function wordingOf(answers: PartAnswers, template: Template): AnswerText[] {
  switch (answers.kind) {
    case 'graded':
      return gradedTexts(answers.graded, template);
    case 'standards':
      return template.standards.flatMap(({ key, title }) => {
        const { outcome, action = '', reason = '' } = answers.standards[key] ?? {};
        return [{ id: `${key}.outcome`, field: title, text: labelOf(template.standardOutcomes, outcome) }, { id: `${key}.action`, field: `${title}: action`, text: action }, { id: `${key}.reason`, field: `${title}: reason`, text: reason }];
      });
    case 'feedback':
      return template.feedback.sources.flatMap(({ key, title }) => feedbackTexts(key, title, answers.feedback[key], template));
    case 'header':
      return headerTexts(answers.header, template);
    case 'summary':
      return named(answers.summary, summaryNames, (value) => gradeOf(template, value));
    case 'recommendations':
      return recommendationTexts(answers.recommendations);
  }
}

function gradedTexts({ strengths, areas, impact, grade, notApplicableReason }: GradedAnswers, template: Template): AnswerText[] {
  const entries = (list: GradedAnswers['areas'], kind: string, name: string) =>
    list.flatMap(({ id, text, evidence }, index) => [{ id: `${kind}.${id}`, field: `${name} ${index + 1}`, text }, { id: `${kind}.${id}.evidence`, field: `Evidence for ${name.toLowerCase()} ${index + 1}`, text: evidence }]);
  return [
    ...entries(strengths, 'strengths', 'Strength'),
    ...entries(areas, 'areas', 'Area for development'),
    { id: 'impact', field: 'Impact on the child', text: impact },
    { id: 'grade', field: 'Grade', text: grade === 'notApplicable' ? 'Not applicable' : gradeOf(template, grade ?? '') },
    { id: 'notApplicableReason', field: 'Why it is not applicable', text: notApplicableReason },
  ];
}

function feedbackTexts(key: string, title: string, answer: FeedbackAnswer, { feedback }: Template): AnswerText[] {
  const attempt = ({ day, how, byWhom, outcome, why }: FeedbackAnswer['attempts'][number]) => [day, labelOf(feedback.methods, how), byWhom, labelOf(feedback.attemptOutcomes, outcome), why].filter(Boolean).join(', ');
  return [
    { id: `${key}.said`, field: title, text: answer.said },
    { id: `${key}.how`, field: `${title}: when and how`, text: [answer.day, labelOf(feedback.methods, answer.method)].filter(Boolean).join(', ') },
    { id: `${key}.attempts`, field: `${title}: attempts`, text: answer.attempts.map(attempt).join('\n') },
  ];
}

function headerTexts(header: Extract<PartAnswers, { kind: 'header' }>['header'], template: Template): AnswerText[] {
  const { interpreterNeeded, ...texts } = header;
  const options = [...template.genders, ...template.ethnicities, ...template.religions].flatMap((each) => ('options' in each ? each.options : [each]));
  const interpreter = interpreterNeeded === undefined ? '' : interpreterNeeded ? 'Yes' : 'No';
  return [...named(texts, headerNames, (value) => options.find(({ code }) => code === value)?.label ?? value), { id: 'interpreterNeeded', field: 'Interpreter needed', text: interpreter }];
}

function recommendationTexts({ items, noneReason }: RecommendationsAnswers): AnswerText[] {
  const ofItem = ({ id, action, impact, owner, ownerRole, dueDay }: RecommendationsAnswers['items'][number], index: number): AnswerText[] => {
    const name = `Recommendation ${index + 1}`;
    return [{ id, field: name, text: action }, { id: `${id}.impact`, field: `${name}: impact`, text: impact }, { id: `${id}.owner`, field: `${name}: by whom`, text: owner?.name ?? ownerRole }, { id: `${id}.dueDay`, field: `${name}: by when`, text: dueDay }];
  };
  return [...items.flatMap(ofItem), { id: 'noneReason', field: 'Why none is needed', text: noneReason }];
}

const headerNames = { gender: 'Gender', ethnicity: 'Ethnicity', ethnicityText: 'Ethnicity, in words', ethnicityReason: 'Why ethnicity is not recorded', religion: 'Religion', religionReason: 'Why religion is not recorded', additionalNeeds: 'Additional needs', firstLanguage: 'First language', corrections: 'Corrections' } as const;
const summaryNames = { analysis: 'Analysis', goodPractice: 'Good practice', practiceGrade: 'Social work practice', practiceReason: 'Social work practice: why', outcomesGrade: 'Outcomes for the child', outcomesReason: 'Outcomes for the child: why', overallGrade: 'Overall grade', overallReason: 'Overall grade: why', outOfLineReason: 'Why an overall grade is out of line' } as const;

function named<Name extends string>(values: Readonly<Record<Name, string | undefined>>, names: Readonly<Record<Name, string>>, wordsFor: (value: string) => string): AnswerText[] {
  return (Object.keys(names) as Name[]).map((id) => ({ id, field: names[id], text: wordsFor(values[id] ?? '') }));
}

const gradeOf = ({ scale }: Template, value: string): string => scale.grades.find(({ code }) => code === value)?.label ?? value;

function labelOf(options: readonly { code: string; label: string }[], code: string | undefined): string {
  return options.find((option) => option.code === code)?.label ?? '';
}
