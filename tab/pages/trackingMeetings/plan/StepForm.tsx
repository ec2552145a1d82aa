import { Button } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ApiError, type Client } from '../../../../src/contract/client';
import type { TrackingMeetingResource } from '../../../../src/contract/trackingMeetings';
import { ErrorSummary, type SummaryError } from '../../../components/ErrorSummary';
import layout from '../../../components/layout.module.css';
import { LeaveGuard } from '../../../components/LeaveGuard';
import { Notice } from '../../../components/Notice';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { trackingKeys, useTrackingStep } from '../../../queries/trackingMeetings';
import { errorsOfMeeting } from './planDraft';
import { type MeetingStep, stepNames } from './stepWords';

export interface StepFormProps {
  meeting: TrackingMeetingResource;
  /** Told in words what was done. */
  onDone: (text: string) => void;
  onCancel: () => void;
}

interface Props extends StepFormProps {
  step: MeetingStep;
  /** What is said when it is done. */
  done: string;
  /** Set while something chosen would be lost. */
  dirty: boolean;
  check: () => SummaryError[];
  send: (api: Client, revision: number) => Promise<TrackingMeetingResource>;
  children: (errorAt: (id: string) => string | undefined) => ReactNode;
}

/** The frame of every step of a meeting: what follows, the fields, errors, waiting, and a guard for what is typed. */
export function StepForm({ meeting, step, done, dirty, check, send, onDone, onCancel, children }: Props) {
  const [errors, setErrors] = useState<SummaryError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const queries = useQueryClient();
  // The guard must hear that nothing would be lost before the page is left.
  const { mutate, isPending, isSuccess, error } = useTrackingStep<number>(send, () => setTimeout(() => onDone(done), 0));
  const stale = error instanceof ApiError && error.problem.code === 'stale';
  const refused = (problem: Error) => {
    if (!(problem instanceof ApiError)) return;
    setErrors(errorsOfMeeting(problem.problem.faults ?? []));
    if (problem.problem.code === 'stale') void queries.invalidateQueries({ queryKey: trackingKeys.one(meeting.reference) });
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const found = check();
    setErrors(found);
    setAttempt((count) => count + 1);
    if (found.length === 0) mutate(meeting.revision, { onError: refused });
  };
  return (
    <form noValidate onSubmit={submit} className={`${layout.card} ${layout.stack}`}>
      <LeaveGuard dirty={dirty && !isPending && !isSuccess} />
      <ErrorSummary key={`${attempt} ${errors.length}`} errors={errors} />
      <Notice title="What happens next">
        <ul>
          {stepNames[step].consequences.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Notice>
      {children((field) => errors.find(({ to }) => to === field)?.message)}
      {stale && (
        <Notice tone="warning" live title="Somebody else changed this meeting while you were here">
          <p>What it says now has been loaded. What you chose is still here: look at the meeting, then send it again.</p>
        </Notice>
      )}
      {error && !stale && errors.length === 0 && <ProblemNotice error={error} />}
      <div className={layout.row}>
        <Button type="submit" appearance="primary" size="large" disabled={isPending || isSuccess}>
          {isPending ? 'Sending…' : stepNames[step].button}
        </Button>
        <Button size="large" onClick={onCancel}>
          Go back
        </Button>
      </div>
    </form>
  );
}
