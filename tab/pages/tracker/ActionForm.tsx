import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/Notice';
import { ProblemNotice } from '../../components/ProblemNotice';
import { LeaveGuard } from '../../components/LeaveGuard';
import styles from './RecommendationPanel.module.css';

interface Props {
  title: string;
  /** Set while something typed would be lost. */
  dirty: boolean;
  submitWords: string;
  pending: boolean;
  error: Error | null;
  /** The recommendation changed while this was written: it is shown anew around the form, and the words stay. */
  changed: boolean;
  /** What must be put right before anything is sent. */
  check: () => SummaryError[];
  onSubmit: () => void;
  onCancel: () => void;
  children: (errorAt: (id: string) => string | undefined) => ReactNode;
}

/** The frame of every form in the panel: focus, errors, waiting, and a guard for what is typed. */
export function ActionForm({ title, dirty, submitWords, pending, error, changed, check, onSubmit, onCancel, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const [errors, setErrors] = useState<SummaryError[]>([]);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => heading.current?.focus(), []);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const found = check();
    setErrors(found);
    setAttempt((count) => count + 1);
    if (found.length === 0) onSubmit();
  };
  return (
    <form noValidate onSubmit={submit} className={styles.form} aria-labelledby={id} data-dirty={dirty || undefined}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <LeaveGuard dirty={dirty && !pending} />
      <ErrorSummary key={attempt} errors={errors} />
      {children((field) => errors.find(({ to }) => to === field)?.message)}
      {changed && (
        <Notice tone="warning" live title="Somebody else changed this recommendation while you were writing">
          <p>What it says now is on this page. Your words are still here: look at the newest entry of the history, then send them again.</p>
        </Notice>
      )}
      {error && !changed && <ProblemNotice error={error} />}
      <div className={layout.row}>
        <Button type="submit" appearance="primary" disabled={pending}>
          {pending ? 'Saving…' : submitWords}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
