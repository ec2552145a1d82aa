import type { CalibrationResource } from '../../../src/contract/calibration';
import { TextAreaField } from '../../components/Fields';
import { fieldId } from '../../components/FormField';
import layout from '../../components/layout.module.css';
import { RadioField } from '../../components/RadioField';
import type { GradeCode } from '../../words/labels';

export interface GradeAndWords {
  grade: GradeCode | undefined;
  words: string;
}

interface Props {
  exercise: CalibrationResource;
  /** Which section or overall judgement. */
  graded: string;
  /** The path of the field: error summaries link to it. */
  path: string;
  value: GradeAndWords;
  onChange: (value: GradeAndWords) => void;
  wordsLabel: string;
  error?: string | undefined;
  wordsError?: string | undefined;
}

/** A grade in full with its descriptor, and words to it. Overall there is always one. */
export function GradeWithWords({ exercise, graded, path, value, onChange, wordsLabel, error, wordsError }: Props) {
  const item = exercise.graded.find(({ key }) => key === graded);
  const choices = [
    ...exercise.scale.map(({ code, label, descriptor }) => ({ value: code, label, hint: descriptor })),
    ...(item?.overall ? [] : [{ value: 'notApplicable' as const, label: 'Not applicable', hint: 'This section does not apply to this child.' }]),
  ];
  return (
    <div className={layout.stack}>
      <RadioField<GradeCode> id={fieldId(path)} label={`Grade: ${item?.title ?? graded}`} error={error} value={value.grade} onChange={(grade) => onChange({ ...value, grade })} choices={choices} />
      <TextAreaField id={fieldId(`${path}.words`)} label={<>{wordsLabel}<span className="hidden">: {item?.title}</span></>} rows={3} value={value.words} onChange={(words) => onChange({ ...value, words })} error={wordsError} />
    </div>
  );
}
