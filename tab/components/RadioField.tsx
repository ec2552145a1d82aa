import { Radio } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FieldGroup, type FieldProps } from './FormField';
import styles from './RadioField.module.css';

export interface RadioChoice<Value extends string> {
  value: Value;
  label: string;
  /** Shown beside the choice at all times. */
  hint?: string;
}

interface Props<Value extends string> extends FieldProps {
  value: Value | undefined;
  onChange: (value: Value) => void;
  choices: readonly RadioChoice<Value>[];
  /** Short answers stand side by side where there is room. */
  inline?: boolean;
  /** Shown under the choice that is taken. */
  under?: Partial<Record<Value, ReactNode>>;
}

/** One of a few, all in view. */
export function RadioField<Value extends string>({ value, onChange, choices, inline = false, under = {}, ...field }: Props<Value>) {
  return (
    <FieldGroup {...field}>
      <RadioChoices name={field.id} value={value} onChange={onChange} choices={choices} inline={inline} under={under} />
    </FieldGroup>
  );
}

/** The buttons themselves, for a group that holds more than them. */
export function RadioChoices<Value extends string>({ name, value, onChange, choices, inline = false, under = {} }: Pick<Props<Value>, 'value' | 'onChange' | 'choices' | 'inline' | 'under'> & { name: string }) {
  return (
    <div className={inline ? styles.inline : styles.stacked}>
      {choices.map((choice) => (
        <div key={choice.value} className={choice.hint ? styles.described : undefined} data-chosen={value === choice.value || undefined}>
          <Radio name={name} value={choice.value} checked={value === choice.value} onChange={() => onChange(choice.value)} label={<Label choice={choice} />} />
          {value === choice.value && under[choice.value] && <div className={styles.under}>{under[choice.value]}</div>}
        </div>
      ))}
    </div>
  );
}

function Label<Value extends string>({ choice }: { choice: RadioChoice<Value> }) {
  if (!choice.hint) return <>{choice.label}</>;
  return (
    <span className={styles.words}>
      <span className={styles.name}>{choice.label}</span>
      <span className={styles.hint}>{choice.hint}</span>
    </span>
  );
}
