import type { ReactNode } from 'react';
import type { TemplateResource } from '../../../../src/contract/templates';
import type { FieldProps } from '../../../components/FormField';
import { RadioField } from '../../../components/RadioField';
import type { GradeCode } from '../../../words/labels';
import { Answered } from './Answered';
import type { FormContext } from './FormOfPart';

interface Props<Code extends GradeCode> extends FieldProps {
  scale: TemplateResource['scale'];
  value: Code | null | undefined;
  onChange: (grade: Code) => void;
  /** A section that does not apply leaves every count; it needs a reason. */
  notApplicable?: ReactNode;
  /** The section that a recommendation must answer when its grade is below Good. */
  answered?: FormContext;
}

/** A grade, always in full, with its descriptor beside it (domain.md §3.4). */
export function GradeField<Code extends GradeCode>({ scale, value, onChange, notApplicable, answered, ...field }: Props<Code>) {
  const choices = [
    ...scale.grades.map(({ code, label, descriptor }) => ({ value: code, label, hint: descriptor })),
    ...(notApplicable ? [{ value: 'notApplicable' as const, label: 'Not applicable', hint: 'This section does not apply to this child. It is left out of every count.' }] : []),
  ];
  const below = answered && (
    <>
      <p>A grade below Good must be answered by at least one recommendation: for the section, or for one of its areas for development.</p>
      <Answered {...answered} />
    </>
  );
  return (
    <RadioField<GradeCode>
      {...field}
      value={value ?? undefined}
      onChange={(grade) => onChange(grade as Code)}
      choices={choices}
      under={{ ...(below ? { requiresImprovement: below, inadequate: below } : {}), ...(notApplicable ? { notApplicable } : {}) }}
    />
  );
}
