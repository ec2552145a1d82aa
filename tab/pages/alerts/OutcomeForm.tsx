import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { ErrorSummary } from '../../components/ErrorSummary';
import { TextAreaField } from '../../components/Fields';
import { fieldId } from '../../components/FormField';
import layout from '../../components/layout.module.css';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useToast } from '../../components/Toasts';
import { useAlertVerb } from '../../queries/alerts';

const field = fieldId('alert-outcome');

/** What was done about an alert, and what it changed; it closes the alert. */
export function OutcomeForm({ reference }: { reference: string }) {
  const [outcome, setOutcome] = useState('');
  const [attempt, setAttempt] = useState(0);
  const toast = useToast();
  const record = useAlertVerb('recordAlertOutcome', reference, () => toast({ text: `The outcome of alert ${reference} is recorded.` }));
  const error = attempt > 0 && !outcome.trim() ? 'Say what was done, and what it changed for the child.' : undefined;
  const send = (event: React.FormEvent) => {
    event.preventDefault();
    setAttempt((count) => count + 1);
    if (outcome.trim()) record.mutate({ outcome });
  };
  return (
    <form noValidate onSubmit={send} className={`${layout.card} ${layout.stack}`} aria-labelledby="outcome-title">
      <h2 id="outcome-title">Record what was done</h2>
      <ErrorSummary key={attempt} errors={error ? [{ message: error, to: field }] : []} />
      <TextAreaField id={field} label="What was done, and what did it change for the child?" hint="It stays on the review, and whoever raised the alert reads it." rows={5} value={outcome} onChange={setOutcome} error={error} />
      {record.error && <ProblemNotice error={record.error} />}
      <div>
        <Button type="submit" appearance="primary" size="large" disabled={record.isPending}>
          {record.isPending ? 'Saving…' : 'Record the outcome'}
        </Button>
      </div>
    </form>
  );
}
