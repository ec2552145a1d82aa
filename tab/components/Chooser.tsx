import { type ReactNode, useEffect, useRef } from 'react';
import { plural } from '../words/dates';
import styles from './Chooser.module.css';
import { FieldGroup } from './FormField';
import { PlainButton } from './PlainButton';
import { RadioChoices } from './RadioField';
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
  const choice = useFocusOnChange(chosen?.value);
  if (chosen)
    return (
      <div ref={choice} className={styles.chosen} id={id} tabIndex={-1}>
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
    <FieldGroup id={id} label={label} hint={hint} error={error}>
      <div className={styles.chooser}>
        <SearchBox label={searchLabel} value={typed} onChange={onType} />
        <RadioChoices name={id} value={undefined} choices={candidates} onChange={(value) => onChoose(candidates.find((each) => each.value === value))} />
        <p role="status" className={styles.hint}>
          {candidates.length === 0 ? empty : more > 0 && `${plural(more, 'more', 'more')}: type more of the name to narrow the list.`}
        </p>
      </div>
    </FieldGroup>
  );
}

/** The button that was pressed is gone once a choice is made: the focus goes to what stands there instead. */
function useFocusOnChange(value: string | undefined) {
  const choice = useRef<HTMLDivElement>(null);
  const before = useRef(value);
  useEffect(() => {
    if (before.current === undefined && value !== undefined) choice.current?.focus();
    before.current = value;
  }, [value]);
  return choice;
}
