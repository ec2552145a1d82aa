import type { Quality } from '../../../../src/contract/reviews';
import { SelectField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import { qualityAspects, qualityMarkNames } from './qualityWords';

interface Props {
  quality: Quality;
  onChange: (quality: Quality) => void;
  errorAt: (id: string) => string | undefined;
}

const marks = Object.keys(qualityMarkNames) as (keyof typeof qualityMarkNames)[];

/** The checker's mark of the review itself: four aspects apart, and no sum of them. */
export function QualityFields({ quality, onChange, errorAt }: Props) {
  return (
    <>
      <h3>How good is the review itself?</h3>
      <p>This is about the review, not about the practice that it describes. The reviewer reads it once the review is agreed. The worker does not.</p>
      {qualityAspects.map(({ key, label, hint }) => (
        <SelectField
          key={key}
          id={fieldId(`quality.${key}`)}
          label={label}
          hint={hint}
          width="full"
          value={quality[key] ?? ''}
          error={errorAt(fieldId(`quality.${key}`))}
          onChange={(value) => onChange({ ...quality, [key]: marks.find((mark) => mark === value) })}
          choices={[{ value: '', label: 'Choose' }, ...marks.map((mark) => ({ value: mark, label: qualityMarkNames[mark] }))]}
        />
      ))}
    </>
  );
}
