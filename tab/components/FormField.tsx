import type { ReactNode } from 'react';
import styles from './FormField.module.css';

export { fieldId } from './fieldId';

interface Tied {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

export interface FieldProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong, and what to do about it. */
  error?: string | undefined;
  /** Advice that blocks nothing. */
  advice?: readonly string[];
}

/** Label, hint and error over one control, and tied to it. */
export function FormField({ id, label, hint, error, advice = [], children }: FieldProps & { children: (tied: Tied) => ReactNode }) {
  return (
    <div className={`${styles.field} ${error ? styles.wrong : ''}`}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <Explained id={id} hint={hint} error={error} />
      {children(tie(id, hint, error, advice))}
      <Advice id={id} advice={advice} />
    </div>
  );
}

/** The same for a group of controls, such as radio buttons; the group itself can be linked to. */
export function FieldGroup({ id, label, hint, error, advice = [], children }: FieldProps & { children: ReactNode }) {
  const { 'aria-describedby': describedBy } = tie(id, hint, error, advice);
  return (
    <fieldset id={id} tabIndex={-1} className={`${styles.group} ${error ? styles.wrong : ''}`} aria-describedby={describedBy}>
      <legend className={styles.label}>{label}</legend>
      <Explained id={id} hint={hint} error={error} />
      {children}
      <Advice id={id} advice={advice} />
    </fieldset>
  );
}

function Explained({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>) {
  return (
    <>
      {hint && (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          <span className="hidden">Error: </span>
          {error}
        </p>
      )}
    </>
  );
}

function Advice({ id, advice }: { id: string; advice: readonly string[] }) {
  return (
    <div id={`${id}-advice`} role="status">
      {advice.map((text) => (
        <p key={text} className={styles.advice}>
          {text}
        </p>
      ))}
    </div>
  );
}

function tie(id: string, hint: ReactNode, error: string | undefined, advice: readonly string[]): Tied {
  const ids = [hint && `${id}-hint`, error && `${id}-error`, advice.length > 0 && `${id}-advice`].filter((each) => typeof each === 'string');
  return { id, ...(ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}), ...(error ? { 'aria-invalid': true } : {}) };
}
