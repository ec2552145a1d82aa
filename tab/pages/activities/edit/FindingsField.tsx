import { Button } from '@fluentui/react-components';
import { Add16Regular, Delete16Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { ActivityFinding } from '../../../../src/contract/activities';
import { MOST_FINDINGS } from '../../../../src/contract/activityWords';
import { focusField } from '../../../components/ErrorSummary';
import { TextAreaField } from '../../../components/Fields';
import { FieldGroup, fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import styles from '../activities.module.css';
import type { EditContext } from './ActivityEditor';

interface Props extends Pick<EditContext, 'field'> {
  /** `sections.findings.areas`. */
  path: string;
  list: 'strengths' | 'areas';
  findings: readonly ActivityFinding[];
  onChange: (findings: ActivityFinding[]) => void;
}

const names = {
  strengths: { label: 'Strengths', one: 'Strength', hint: 'What works well for children, each on its own.', add: 'Add a strength' },
  areas: { label: 'Areas for development', one: 'Area for development', hint: 'What does not work yet, each on its own, so that a recommendation can answer it.', add: 'Add an area for development' },
} as const;

/** Strengths or areas for development, each with where it can be seen. */
export function FindingsField({ field, path, list, findings, onChange }: Props) {
  const { label, one, hint, add } = names[list];
  const added = useRef(false);
  useEffect(() => {
    if (added.current) focusField(fieldId(`${path}.${findings.length - 1}.text`));
    added.current = false;
  }, [path, findings]);
  const begin = () => {
    added.current = true;
    onChange([...findings, { id: crypto.randomUUID(), text: '', evidence: '' }]);
  };
  const change = (id: string, part: Partial<ActivityFinding>) => onChange(findings.map((each) => (each.id === id ? { ...each, ...part } : each)));
  return (
    <FieldGroup {...field(path)} label={label} hint={hint}>
      {findings.map(({ id, text, evidence }, index) => (
        <div key={id} className={`${styles.entry} ${layout.stack}`}>
          <TextAreaField {...field(`${path}.${index}.text`)} label={`${one} ${index + 1}`} rows={2} value={text} onChange={(value) => change(id, { text: value })} />
          <TextAreaField {...field(`${path}.${index}.evidence`)} label={`Where ${one.toLowerCase()} ${index + 1} can be seen (optional)`} rows={1} value={evidence} onChange={(value) => change(id, { evidence: value })} />
          <div>
            <Button appearance="subtle" icon={<Delete16Regular />} onClick={() => onChange(findings.filter((each) => each.id !== id))}>
              Remove<span className="hidden"> {one.toLowerCase()} {index + 1}</span>
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button icon={<Add16Regular />} onClick={begin} disabled={findings.length >= MOST_FINDINGS}>
          {add}
        </Button>
      </div>
    </FieldGroup>
  );
}
