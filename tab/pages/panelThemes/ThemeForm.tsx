import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { ApiError } from '../../../src/contract/client';
import { ErrorSummary } from '../../components/ErrorSummary';
import { TextAreaField } from '../../components/Fields';
import { FieldGroup, fieldId } from '../../components/FormField';
import layout from '../../components/layout.module.css';
import { ProblemNotice } from '../../components/ProblemNotice';
import { RadioField } from '../../components/RadioField';
import styles from '../calibration/calibration.module.css';
import { targetNames } from './themeWords';

export interface ThemeDraft {
  target: string;
  text: string;
  restsOn: string[];
}

interface Props {
  title: string;
  agenda: readonly string[];
  start: ThemeDraft;
  error: Error | null;
  busy: boolean;
  onSave: (draft: ThemeDraft) => void;
  onCancel: () => void;
}

/** What should change, and which reviews it rests on. */
export function ThemeForm({ title, agenda, start, error, busy, onSave, onCancel }: Props) {
  const [draft, setDraft] = useState(start);
  const [tries, setTries] = useState(0);
  const set = (change: Partial<ThemeDraft>) => setDraft({ ...draft, ...change });
  const faults = error instanceof ApiError ? (error.problem.faults ?? []) : [];
  const errorOf = (path: string) => faults.find((fault) => fault.path === path)?.message;
  const send = (event: React.FormEvent) => {
    event.preventDefault();
    setTries((count) => count + 1);
    onSave(draft);
  };
  return (
    <form noValidate onSubmit={send} className={`${layout.card} ${layout.stack} ${layout.measure}`} aria-label={title}>
      <h3>{title}</h3>
      <ErrorSummary key={`${tries} ${faults.length}`} errors={faults.map(({ path, message }) => ({ message, to: fieldId(`theme.${path}`) }))} />
      <RadioField id={fieldId('theme.target')} label="Who or what should change?" error={errorOf('target')} value={draft.target || undefined} onChange={(target) => set({ target })} choices={Object.entries(targetNames).map(([value, label]) => ({ value, label }))} />
      <TextAreaField id={fieldId('theme.text')} label="What should change, and why?" rows={4} value={draft.text} onChange={(text) => set({ text })} error={errorOf('text')} />
      <FieldGroup id={fieldId('theme.restsOn')} label="Which reviews does it rest on?" error={errorOf('restsOn')}>
        <div className={styles.people}>
          {agenda.map((review) => (
            <Checkbox key={review} label={review} checked={draft.restsOn.includes(review)} onChange={(_, { checked }) => set({ restsOn: checked === true ? [...draft.restsOn, review] : draft.restsOn.filter((other) => other !== review) })} />
          ))}
        </div>
      </FieldGroup>
      {error && faults.length === 0 && <ProblemNotice error={error} />}
      <div className={layout.row}>
        <Button type="submit" appearance="primary" disabled={busy}>
          {busy ? 'Saving…' : 'Save the theme'}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
