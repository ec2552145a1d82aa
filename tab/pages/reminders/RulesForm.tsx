import { Button } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { ApiError } from '../../../src/contract/client';
import type { ReminderSettings } from '../../../src/contract/reminders';
import { ErrorSummary } from '../../components/ErrorSummary';
import { TextField } from '../../components/Fields';
import { fieldId } from '../../components/FormField';
import layout from '../../components/layout.module.css';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useToast } from '../../components/Toasts';
import { usePreviewReminderRules, useSetReminderRules } from '../../queries/reminders';
import { SampleTable } from './Preview';
import { ruleGroups, rulesOf, type Typed, typedOf } from './ruleFields';
import styles from './reminders.module.css';

/** The numbers of the rules. What would go out can be looked at before they hold; the server says what cannot be. */
export function RulesForm({ settings, onDone }: { settings: ReminderSettings; onDone: () => void }) {
  const toast = useToast();
  const [typed, setTyped] = useState<Typed>(() => typedOf(settings.rules));
  const [tries, setTries] = useState(0);
  const preview = usePreviewReminderRules();
  const save = useSetReminderRules(() => {
    toast({ text: 'The rules hold from the next working day.' });
    onDone();
  });
  const problem = save.error ?? preview.error;
  const faults = problem instanceof ApiError ? (problem.problem.faults ?? []) : [];
  const ask = (send: () => void): void => {
    preview.reset();
    save.reset();
    setTries((count) => count + 1);
    send();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ask(() => save.mutate({ rules: rulesOf(typed), revision: settings.revision }));
  };
  return (
    <form noValidate onSubmit={submit} className={layout.stack}>
      <ErrorSummary key={`${tries} ${faults.length}`} errors={faults.map(({ path, message }) => ({ message: `${labelOf(path)}: ${message}`, to: fieldId(path) }))} />
      {problem && faults.length === 0 && <ProblemNotice error={problem} />}
      {ruleGroups.map(({ title, fields }) => (
        <fieldset key={title} className={styles.group}>
          <legend>{title}</legend>
          {fields.map(({ path, label, many }) => (
            <TextField key={path} id={fieldId(path)} label={label} hint={many ? 'Numbers with commas between them.' : undefined} width={many ? 'half' : 'short'} value={typed[path] ?? ''} onChange={(value) => setTyped((before) => ({ ...before, [path]: value }))} error={faults.find((fault) => fault.path === path)?.message} />
          ))}
        </fieldset>
      ))}
      <div className={layout.row}>
        <Button type="submit" appearance="primary" disabled={save.isPending}>
          {save.isPending ? 'Saving…' : 'Save'}
        </Button>
        <Button onClick={() => ask(() => preview.mutate(rulesOf(typed)))}>Show what would go out</Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
      {preview.data && <SampleTable lines={preview.data.lines} />}
    </form>
  );
}

const labelOf = (path: string): string => ruleGroups.flatMap(({ fields }) => fields).find((field) => field.path === path)?.label ?? path;
