import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiError } from '../../../../src/contract/client';
import type { TrackingSuggestion } from '../../../../src/contract/trackingMeetings';
import { ButtonLink } from '../../../components/ButtonLink';
import { ErrorSummary, type SummaryError } from '../../../components/ErrorSummary';
import layout from '../../../components/layout.module.css';
import { LeaveGuard } from '../../../components/LeaveGuard';
import { Notice } from '../../../components/Notice';
import { PageHeading } from '../../../components/PageHeading';
import { PageSkeleton } from '../../../components/PageSkeleton';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { useToast } from '../../../components/Toasts';
import { useMe } from '../../../queries/app';
import { useTrackingMeetings, useTrackingStep } from '../../../queries/trackingMeetings';
import { londonInstant } from '../../../words/london';
import { WhenFields } from '../../panels/schedule/WhenFields';
import { PeopleFields } from './PeopleFields';
import { draftOf, errorsOfMeeting, faultsOfPeople, faultsOfTime, type MeetingDraft } from './planDraft';

/** Plans a meeting, beginning from what the last one was. */
export function PlanPage() {
  const me = useMe();
  const meetings = useTrackingMeetings();
  if (meetings.error) return <ProblemNotice error={meetings.error} what="form" onRetry={() => void meetings.refetch()} />;
  if (!me.data || !meetings.data) return <PageSkeleton kind="form" label="Loading the form" />;
  if (!meetings.data.suggestion)
    return (
      <div className={layout.measure}>
        <PageHeading title="Plan a tracking meeting" />
        <Notice title="You cannot do this">
          <p>{me.data.abilities.planTrackingMeetings?.sentence ?? 'The quality assurance leads and coordinators plan tracking meetings.'}</p>
        </Notice>
      </div>
    );
  return <Form today={me.data.today} suggestion={meetings.data.suggestion} isFirst={meetings.data.rows.length === 0} />;
}

function Form({ today, suggestion, isFirst }: { today: string; suggestion: TrackingSuggestion; isFirst: boolean }) {
  const [draft, setDraft] = useState(() => draftOf(suggestion));
  const [touched, setTouched] = useState(false);
  const { submit, errors, attempt, plan } = usePlan(draft, today);
  const change = (part: Partial<MeetingDraft>) => {
    setTouched(true);
    setDraft((now) => ({ ...now, ...part }));
  };
  const errorAt = (id: string) => errors.find(({ to }) => to === id)?.message;
  return (
    <div className={layout.measure}>
      <LeaveGuard dirty={touched && !plan.isPending && !plan.isSuccess} />
      <PageHeading title="Plan a tracking meeting" prefix={errors.length > 0 ? 'Error: ' : ''} />
      <ErrorSummary key={attempt} errors={errors} />
      {plan.error && errors.length === 0 && <ProblemNotice error={plan.error} />}
      <form noValidate onSubmit={submit} className={`${layout.stack} ${layout.wide}`}>
        <WhenFields draft={draft} today={today} hint={isFirst ? 'It is held once a month, on a working day.' : 'A month after the last meeting is suggested, on a working day.'} onChange={change} errorAt={errorAt} />
        <PeopleFields draft={draft} onChange={change} errorAt={errorAt} />
        <div className={layout.row}>
          <Button type="submit" appearance="primary" size="large" disabled={plan.isPending}>
            {plan.isPending ? 'Planning…' : 'Plan the meeting'}
          </Button>
          <ButtonLink to="/tracking-meetings" size="large">
            Cancel
          </ButtonLink>
        </div>
      </form>
    </div>
  );
}

/** Sends the draft once it has no fault; the server's own faults stand at their fields. */
function usePlan(draft: MeetingDraft, today: string) {
  const navigate = useNavigate();
  const toast = useToast();
  const [errors, setErrors] = useState<SummaryError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const sending = useRef(crypto.randomUUID());
  const plan = useTrackingStep<MeetingDraft>(
    (api, { day, time, minutes, chairOid, invitedOids }) => api.planTrackingMeeting({ body: { attempt: sending.current, startsAt: londonInstant(day, time), minutes: Number(minutes), chairOid, invitedOids } }),
    ({ reference }) => {
      toast({ text: `Tracking meeting ${reference} is planned. Those who are invited are told.` });
      // The guard must hear that nothing would be lost before the page is left.
      setTimeout(() => void navigate(`/tracking-meetings/${reference}`), 0);
    },
  );
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const found = [...faultsOfTime(draft, today), ...faultsOfPeople(draft)];
    setErrors(found);
    setAttempt((count) => count + 1);
    if (found.length > 0) return;
    plan.mutate(draft, {
      onError: (error) => {
        // What was refused is not what is sent the next time: it is another meeting then.
        if (error instanceof ApiError && error.problem.code === 'invalid') sending.current = crypto.randomUUID();
        setErrors(error instanceof ApiError ? errorsOfMeeting(error.problem.faults ?? []) : []);
      },
    });
  };
  return { submit, errors, attempt, plan };
}
