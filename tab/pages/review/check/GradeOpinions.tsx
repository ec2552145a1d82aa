import type { Grades, ReviewResource } from '../../../../src/contract/reviews';
import type { TemplateResource } from '../../../../src/contract/templates';
import { SelectField, TextAreaField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import { gradeNames } from '../../../words/labels';

interface Props {
  review: ReviewResource;
  template: TemplateResource;
  grades: Grades;
  reason: string;
  onGrades: (grades: Grades) => void;
  onReason: (reason: string) => void;
  errorAt: (id: string) => string | undefined;
}

/** Whether the checker would give the same overall grades. The reviewer's own stay as they are, beside these. */
export function GradeOpinions({ review, template, grades, reason, onGrades, onReason, errorAt }: Props) {
  const own: Grades = { practice: review.practiceGrade, outcomes: review.outcomesGrade, overall: review.overallGrade };
  const asked = (Object.keys(own) as (keyof Grades)[]).filter((key) => own[key] !== undefined);
  const titleOf = (key: keyof Grades) => template.summary.overallGrades.find((question) => question.key === key)?.title ?? 'Overall grade';
  const differs = asked.some((key) => grades[key] !== undefined && grades[key] !== own[key]);
  const codes = template.scale.grades.map(({ code }) => code);
  return (
    <>
      <h3>Do you agree with the overall grades?</h3>
      {asked.map((key) => (
        <SelectField
          key={key}
          id={fieldId(`grades.${key}`)}
          label={titleOf(key)}
          width="full"
          value={grades[key] ?? ''}
          error={errorAt(fieldId(`grades.${key}`))}
          onChange={(value) => onGrades({ ...grades, [key]: codes.find((code) => code === value) })}
          choices={[{ value: '', label: `I agree: ${gradeNames[own[key] ?? 'good']}` }, ...codes.filter((code) => code !== own[key]).map((code) => ({ value: code, label: `I would give: ${gradeNames[code]}` }))]}
        />
      ))}
      {differs && <TextAreaField id={fieldId('gradesReason')} label="Why another grade?" hint="Both grades stay in view, with your reason." rows={3} value={reason} onChange={onReason} error={errorAt(fieldId('gradesReason'))} />}
    </>
  );
}
