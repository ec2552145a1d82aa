import { Button } from '@fluentui/react-components';
import { Add16Regular, Delete16Regular } from '@fluentui/react-icons';
import type { PartResource } from '../../../src/contract/reviews';
import { SelectField, TextAreaField } from '../../components/Fields';
import { fieldId } from '../../components/FormField';
import layout from '../../components/layout.module.css';
import type { ReasonDraft } from './firstLineCheck';

interface Props {
  parts: readonly PartResource[];
  reasons: readonly ReasonDraft[];
  onChange: (reasons: ReasonDraft[]) => void;
  errorAt: (id: string) => string | undefined;
}

/** What to change, part by part. */
export function ReturnReasons({ parts, reasons, onChange, errorAt }: Props) {
  const set = (id: string, change: Partial<ReasonDraft>) => onChange(reasons.map((each) => (each.id === id ? { ...each, ...change } : each)));
  return (
    <div className={layout.stack}>
      {reasons.map(({ id, part, text }, index) => (
        <div key={id} className={layout.stack} role="group" aria-label={`Change ${index + 1}`}>
          <SelectField
            id={fieldId(`reason-part-${id}`)}
            label="Which part"
            width="full"
            value={part}
            onChange={(value) => set(id, { part: value })}
            error={errorAt(fieldId(`reason-part-${id}`))}
            choices={[{ value: '', label: 'Choose' }, ...parts.map((each) => ({ value: each.part, label: each.title }))]}
          />
          <TextAreaField id={fieldId(`reason-${id}`)} label="What to change" rows={3} value={text} onChange={(value) => set(id, { text: value })} error={errorAt(fieldId(`reason-${id}`))} />
          {reasons.length > 1 && (
            <div>
              <Button appearance="subtle" icon={<Delete16Regular />} onClick={() => onChange(reasons.filter((each) => each.id !== id))}>
                Remove<span className="hidden"> change {index + 1}</span>
              </Button>
            </div>
          )}
        </div>
      ))}
      <div>
        <Button icon={<Add16Regular />} onClick={() => onChange([...reasons, { id: crypto.randomUUID(), part: '', text: '' }])}>
          Add another change
        </Button>
      </div>
    </div>
  );
}
