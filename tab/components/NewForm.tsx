import { Button } from '@fluentui/react-components';
import type { UseMutationResult } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { ApiError } from '../../src/contract/client';
import { ButtonLink } from './ButtonLink';
import { ErrorSummary, type SummaryError } from './ErrorSummary';
import layout from './layout.module.css';
import { LeaveGuard } from './LeaveGuard';
import { PageHeading } from './PageHeading';
import { ProblemNotice } from './ProblemNotice';

/** What is sent to make something new. */
export interface Attempted<Draft> {
  draft: Draft;
  /** The same when it is sent twice, so that it is made once. */
  attempt: string;
}

type Sending<Input> = Pick<UseMutationResult<unknown, Error, Input>, 'mutate' | 'isPending' | 'isSuccess' | 'error'>;

interface Filling<Draft> {
  draft: Draft;
  check: (draft: Draft) => SummaryError[];
  /** The server's faults at the fields that they are about. */
  errorsOf: (faults: readonly { path: string; message: string }[]) => SummaryError[];
  sending: Sending<Attempted<Draft>>;
}

/** Sends the draft once it has no fault; the server's own faults stand at their fields. */
export function useNewForm<Draft>({ draft, check, errorsOf, sending }: Filling<Draft>) {
  const [errors, setErrors] = useState<SummaryError[]>([]);
  const [tries, setTries] = useState(0);
  const attempt = useRef(crypto.randomUUID());
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const found = check(draft);
    setErrors(found);
    setTries((count) => count + 1);
    if (found.length > 0) return;
    const refused = (error: Error) => {
      // What was refused is not what is sent the next time: it is another one then.
      if (error instanceof ApiError && error.problem.code === 'invalid') attempt.current = crypto.randomUUID();
      setErrors(error instanceof ApiError ? errorsOf(error.problem.faults ?? []) : []);
    };
    sending.mutate({ draft, attempt: attempt.current }, { onError: refused });
  };
  return { submit, errors, tries };
}

interface Props {
  title: string;
  caption?: ReactNode;
  /** Where giving up leads. */
  back: string;
  /** On the button, and while it is sent. */
  button: readonly [string, string];
  /** Set while something chosen or typed would be lost. */
  dirty: boolean;
  sending: Pick<Sending<never>, 'isPending' | 'isSuccess' | 'error'>;
  filled: { submit: (event: React.FormEvent) => void; errors: readonly SummaryError[]; tries: number };
  children: (errorAt: (id: string) => string | undefined) => ReactNode;
}

/** A page with the form of something new: its heading, what is wrong, the fields, the button, and a guard for what is typed. */
export function NewForm({ title, caption, back, button: [idle, busy], dirty, sending: { isPending, isSuccess, error }, filled: { submit, errors, tries }, children }: Props) {
  return (
    <div className={layout.measure}>
      <LeaveGuard dirty={dirty && !isPending && !isSuccess} />
      <PageHeading title={title} caption={caption} prefix={errors.length > 0 ? 'Error: ' : ''} />
      <ErrorSummary key={tries} errors={errors} />
      <form noValidate onSubmit={submit} className={`${layout.stack} ${layout.wide}`}>
        {error && errors.length === 0 && <ProblemNotice error={error} />}
        {children((id) => errors.find(({ to }) => to === id)?.message)}
        <div className={layout.row}>
          <Button type="submit" appearance="primary" size="large" disabled={isPending}>
            {isPending ? busy : idle}
          </Button>
          <ButtonLink to={back} size="large">
            Cancel
          </ButtonLink>
        </div>
      </form>
    </div>
  );
}
