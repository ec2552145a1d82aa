import { LONGEST_LINE } from '../../../../src/contract/limits';
import type { ActivityColumn } from '../../../../src/contract/activities';
import styles from '../activities.module.css';

interface Props {
  column: ActivityColumn;
  number: number;
  value: string;
  id: string;
  error: string | undefined;
  onChange: (value: string) => void;
  onEnter: () => void;
}

const yesNo = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
];

/** One cell: the browser's own control for its kind, small enough for a table of many. */
export function CaseCell({ column: { title, kind, options }, number, value, id, error, onChange, onEnter }: Props) {
  const choices = kind === 'yesNo' ? yesNo : kind === 'choice' ? options : undefined;
  const tied = { id, value, className: styles.cell, ...(error ? { 'aria-invalid': true as const, 'aria-describedby': `${id}-error` } : {}) };
  const keyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <div className={error ? styles.cellWrong : undefined}>
      <label htmlFor={id} className={styles.cellLabel}>
        {title}
        <span className="hidden">, case {number}</span>
      </label>
      {choices ? (
        <select {...tied} onChange={(event) => onChange(event.target.value)} onKeyDown={keyDown}>
          <option value="">Choose</option>
          {choices.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <input {...tied} type={kind === 'date' ? 'date' : 'text'} inputMode={kind === 'number' ? 'decimal' : undefined} maxLength={LONGEST_LINE} autoComplete="off" onChange={(event) => onChange(event.target.value)} onKeyDown={keyDown} />
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          <span className="hidden">Error: </span>
          {error}
        </p>
      )}
    </div>
  );
}
