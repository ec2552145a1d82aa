import type { ReactNode } from 'react';
import type { TemplateResource } from '../../../../src/contract/templates';
import type { FieldProps } from '../../../components/FormField';
import { RadioField } from '../../../components/RadioField';
import type { GradeCode } from '../../../words/labels';

interface Props<Code extends GradeCode> extends FieldProps {
  scale: TemplateResource['scale'];
  value: Code | null | undefined;
  onChange: (grade: Code) => void;
  /** A section that does not apply leaves every count; it needs a reason. */
  notApplicable?: ReactNode;
}

/** A grade, always in full, with its descriptor beside it (domain.md §3.4). */
export function GradeField<Code extends GradeCode>({ scale, value, onChange, notApplicable, ...field }: Props<Code>) {
  const choices = [
    ...scale.grades.map(({ code, label, descriptor }) => ({ value: code, label, hint: descriptor })),
    ...(notApplicable ? [{ value: 'notApplicable' as const, label: 'Not applicable', hint: 'This section does not apply to this child. It is left out of every count.' }] : []),
  ];
  return (
    <RadioField<GradeCode>
      {...field}
      value={value ?? undefined}
      onChange={(grade) => onChange(grade as Code)}
      choices={choices}
      under={{ requiresImprovement: below, inadequate: below, ...(notApplicable ? { notApplicable } : {}) }}
    />
  );
}

const below = <p>A grade below Good must be answered by at least one recommendation.</p>;
