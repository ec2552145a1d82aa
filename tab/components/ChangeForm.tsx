import { Button } from '@fluentui/react-components';
import type { UseMutationResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ApiError } from '../../src/contract/client';
import { ErrorSummary, type SummaryError } from './ErrorSummary';
import layout from './layout.module.css';
import { LeaveGuard } from './LeaveGuard';
import { Notice } from './Notice';
import { ProblemNotice } from './ProblemNotice';

interface Props {
  /** What it changes, as in “look at the panel”. */
  what: string;
  words: { consequences: readonly string[]; button: string };
  /** The revision of it that the person looks at; what is sent is sent for that one. */
  revision: number;
  change: Pick<UseMutationResult<unknown, Error, number>, 'mutate' | 'isPending' | 'isSuccess' | 'error'>;
  /** Set while something chosen or typed would be lost. */
  dirty: boolean;
  check: () => SummaryError[];
  /** The server's faults at the fields that they are about. */
  errorsOf: (faults: readonly { path: string; message: string }[]) => SummaryError[];
  /** Loads it again: somebody else was quicker. */
  onStale: () => void;
  onCancel: () => void;
  children: (errorAt: (id: string) => string | undefined) => ReactNode;
}

/** The frame of a form that changes one thing: what follows, the fields, errors, waiting, and a guard for what is typed. */
export function ChangeForm({ what, words, revision, change: { mutate, isPending, isSuccess, error }, dirty, check, errorsOf, onStale, onCancel, children }: Props) {
  const [errors, setErrors] = useState<SummaryError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const stale = error instanceof ApiError && error.problem.code === 'stale';
  const refused = (problem: Error) => {
    if (!(problem instanceof ApiError)) return;
    setErrors(errorsOf(problem.problem.faults ?? []));
    if (problem.problem.code === 'stale') onStale();
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const found = check();
    setErrors(found);
    setAttempt((count) => count + 1);
    if (found.length === 0) mutate(revision, { onError: refused });
  };
  return (
    <form noValidate onSubmit={submit} className={`${layout.card} ${layout.stack}`}>
      <LeaveGuard dirty={dirty && !isPending && !isSuccess} />
      <ErrorSummary key={`${attempt} ${errors.length}`} errors={errors} />
      <Notice title="What happens next">
        <ul>
          {words.consequences.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Notice>
      {children((field) => errors.find(({ to }) => to === field)?.message)}
      {stale && (
        <Notice tone="warning" live title={`Somebody else changed this ${what} while you were here`}>
          <p>
            What it says now has been loaded. What you chose is still here: look at the {what}, then send it again.
          </p>
        </Notice>
      )}
      {error && !stale && errors.length === 0 && <ProblemNotice error={error} />}
      <div className={layout.row}>
        <Button type="submit" appearance="primary" size="large" disabled={isPending || isSuccess}>
          {isPending ? 'Sending…' : words.button}
        </Button>
        <Button size="large" onClick={onCancel}>
          Go back
        </Button>
      </div>
    </form>
  );
}
