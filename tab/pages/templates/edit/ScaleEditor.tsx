import type { Template } from '../../../../src/contract/templates';
import { DateField, TextAreaField, TextField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import type { ErrorOf } from './fields';

interface Props {
  scale: Template['scale'];
  onChange: (scale: Template['scale']) => void;
  errorOf: ErrorOf;
}

/** The four grades with their descriptors, dated (domain.md §3.4): a review keeps the scale that it was graded on. */
export function ScaleEditor({ scale, onChange, errorOf }: Props) {
  const set = (change: Partial<Template['scale']>) => onChange({ ...scale, ...change });
  return (
    <div className={layout.stack}>
      <p>If you change the words of a grade, give the scale a new version and first day. A report that mixes two scales says so.</p>
      <TextField id={fieldId('scale.version')} label="Version of the scale" width="half" value={scale.version} onChange={(version) => set({ version })} error={errorOf('scale.version')} />
      <DateField id={fieldId('scale.from')} label="Reviews are graded on it from" value={scale.from} onChange={(from) => set({ from })} error={errorOf('scale.from')} />
      {scale.grades.map((grade, index) => {
        const change = (part: Partial<typeof grade>) => set({ grades: scale.grades.with(index, { ...grade, ...part }) });
        return (
          <div key={grade.code} className={layout.stack}>
            <TextField id={fieldId(`scale.grades.${index}.label`)} label={`Grade ${index + 1}`} width="half" value={grade.label} onChange={(label) => change({ label })} error={errorOf(`scale.grades.${index}.label`)} />
            <TextAreaField id={fieldId(`scale.grades.${index}.descriptor`)} label={`Descriptor of “${grade.label}”`} rows={2} value={grade.descriptor} onChange={(descriptor) => change({ descriptor })} error={errorOf(`scale.grades.${index}.descriptor`)} />
          </div>
        );
      })}
    </div>
  );
}
