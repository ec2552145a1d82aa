import type { ReactNode } from 'react';
import { plural } from '../words/dates';
import styles from './Chooser.module.css';
import { PlainButton } from './PlainButton';
import { RadioField } from './RadioField';
import { SearchBox } from './SearchBox';

export interface Candidate {
  value: string;
  label: string;
  hint: string;
}

interface Props {
  id: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  searchLabel: string;
  typed: string;
  onType: (text: string) => void;
  candidates: readonly Candidate[];
  /** How many there are beyond those that are shown. */
  more: number;
  chosen: Candidate | undefined;
  onChoose: (candidate: Candidate | undefined) => void;
  /** When nobody matches. */
  empty: ReactNode;
}

/** Finds one of many: type, then choose among what matches. The choice can be changed. */
export function Chooser({ id, label, hint, error, searchLabel, typed, onType, candidates, more, chosen, onChoose, empty }: Props) {
  if (chosen)
    return (
      <div className={styles.chosen} id={id} tabIndex={-1}>
        <div>
          <p className={styles.label}>{label}</p>
          <p className={styles.name}>{chosen.label}</p>
          <p className={styles.hint}>{chosen.hint}</p>
        </div>
        <PlainButton onClick={() => onChoose(undefined)}>
          Change<span className="hidden"> {label.toLowerCase()}</span>
        </PlainButton>
      </div>
    );
  return (
    <div className={styles.chooser}>
      <RadioField
        id={id}
        label={label}
        hint={
          <span className={styles.searching}>
            {hint}
            <SearchBox label={searchLabel} value={typed} onChange={onType} />
          </span>
        }
        error={error}
        value={undefined}
        choices={candidates}
        onChange={(value) => onChoose(candidates.find((each) => each.value === value))}
      />
      <p role="status" className={styles.hint}>
        {candidates.length === 0 ? empty : more > 0 && `${plural(more, 'more', 'more')}: type more of the name to narrow the list.`}
      </p>
    </div>
  );
}
