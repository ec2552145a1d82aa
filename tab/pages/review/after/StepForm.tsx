import { Button } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Contract } from '../../../../src/contract';
import { ApiError } from '../../../../src/contract/client';
import type { ReviewResource } from '../../../../src/contract/reviews';
import type { Body } from '../../../../src/contract/route';
import { ErrorSummary, type SummaryError } from '../../../components/ErrorSummary';
import { fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { Notice } from '../../../components/Notice';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { keys } from '../../../queries/api';
import { type ReviewVerb, useReviewVerb } from '../../../queries/reviews';
import { LeaveGuard } from '../../../components/LeaveGuard';
import { type StepName, steps } from './steps';

export interface StepFormProps {
  review: ReviewResource;
  /** Told in words what was done. */
  onDone: (text: string) => void;
  onCancel: () => void;
}

interface Props<Verb extends ReviewVerb> extends StepFormProps {
  step: StepName;
  verb: Verb;
  /** What is said when it is done. */
  done: string;
  /** Set while something typed would be lost. */
  dirty: boolean;
  check: () => SummaryError[];
  body: () => Body<Contract[Verb]>;
  children: (errorAt: (id: string) => string | undefined) => ReactNode;
}

/** The frame of every step: what follows, the fields, errors, waiting, and a guard for what is typed. */
export function StepForm<Verb extends ReviewVerb>({ review, step, verb, done, dirty, check, body, onDone, onCancel, children }: Props<Verb>) {
  const [errors, setErrors] = useState<SummaryError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [sent, setSent] = useState(false);
  const queries = useQueryClient();
  const { mutate, isPending, error } = useReviewVerb(verb, review.reference, () => {
    setSent(true);
    // The guard must hear that nothing would be lost before the page is left.
    setTimeout(() => onDone(done), 0);
  });
  const stale = error instanceof ApiError && error.problem.code === 'stale';
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const found = check();
    setErrors(found);
    setAttempt((count) => count + 1);
    if (found.length > 0) return;
    mutate(body(), {
      onError: (problem) => {
        if (!(problem instanceof ApiError)) return;
        setErrors((problem.problem.faults ?? []).map(({ path, message }) => ({ message, to: fieldId(path) })));
        if (problem.problem.code === 'stale') void queries.invalidateQueries({ queryKey: keys.review(review.reference) });
      },
    });
  };
  return (
    <form noValidate onSubmit={submit} className={`${layout.card} ${layout.stack}`}>
      <LeaveGuard dirty={dirty && !isPending && !sent} />
      <ErrorSummary key={`${attempt} ${errors.length}`} errors={errors} />
      <Notice title="What happens next">
        <ul>
          {steps[step].consequences.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Notice>
      {children((field) => errors.find(({ to }) => to === field)?.message)}
      {stale && (
        <Notice tone="warning" live title="Somebody else changed this review while you were here">
          <p>What it says now has been loaded. Your words are still here: look at the review, then send them again.</p>
        </Notice>
      )}
      {error && !stale && errors.length === 0 && <ProblemNotice error={error} />}
      <div className={layout.row}>
        <Button type="submit" appearance="primary" size="large" disabled={isPending || sent}>
          {isPending ? 'Sending…' : steps[step].button}
        </Button>
        <Button size="large" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
