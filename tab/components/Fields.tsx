import { Input, Select, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { LONGEST_TEXT } from '../../src/contract/limits';
import { plural } from '../words/dates';
import { inDigits } from '../words/numbers';
import styles from './Fields.module.css';
import { type FieldProps, FormField } from './FormField';

interface TextProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
}

/** One line of text. */
export function TextField({ value, onChange, type = 'text', width = 'full', ...field }: TextProps & { type?: 'text' | 'search' | 'number'; width?: 'full' | 'half' | 'short' }) {
  return (
    <FormField {...field}>
      {(tied) => <Input {...tied} type={type} size="large" value={value} className={styles[width] ?? ''} onChange={(_, data) => onChange(data.value)} autoComplete="off" />}
    </FormField>
  );
}

/** A text of any length that a column can hold. A longer one stays where it is, with its length and what to do. */
export function TextAreaField({ value, onChange, rows = 4, error, ...field }: TextProps & { rows?: number }) {
  const over = value.length - LONGEST_TEXT;
  const tooLong = over > 0 ? `This is ${plural(value.length, 'character')} long and the most that fits is ${inDigits(LONGEST_TEXT)}. Shorten it by ${plural(over, 'character')}. Nothing is lost: your words stay here until they fit.` : undefined;
  return (
    <FormField {...field} error={tooLong ?? error}>
      {(tied) => <Textarea {...tied} size="large" rows={rows} resize="vertical" value={value} className={styles.area ?? ''} onChange={(_, data) => onChange(data.value)} />}
    </FormField>
  );
}

/** A day, with the browser's own picker. */
export function DateField({ value, onChange, min, max, ...field }: TextProps & { min?: string; max?: string }) {
  return (
    <FormField {...field}>
      {(tied) => <Input {...tied} type="date" size="large" value={value} {...(min ? { min } : {})} {...(max ? { max } : {})} className={styles.short ?? ''} onChange={(_, data) => onChange(data.value)} />}
    </FormField>
  );
}

export interface Choice {
  value: string;
  label: string;
}

/** One of a list, with the browser's own drop-down. */
export function SelectField({ value, onChange, choices, children, width = 'half', ...field }: TextProps & { choices?: readonly Choice[]; children?: ReactNode; width?: 'full' | 'half' | 'short' }) {
  return (
    <FormField {...field}>
      {(tied) => (
        <Select {...tied} size="large" value={value} className={styles[width] ?? ''} onChange={(_, data) => onChange(data.value)}>
          {choices?.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
          {children}
        </Select>
      )}
    </FormField>
  );
}
