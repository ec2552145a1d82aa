import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { TrackingSuggestion } from '../../../../src/contract/trackingMeetings';
import { MayNotPage } from '../../../components/MayNotPage';
import { type Attempted, NewForm, useNewForm } from '../../../components/NewForm';
import { PageSkeleton } from '../../../components/PageSkeleton';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { useToast } from '../../../components/Toasts';
import { useMe } from '../../../queries/app';
import { useTrackingMeetings, useTrackingStep } from '../../../queries/trackingMeetings';
import { londonInstant } from '../../../words/london';
import { WhenFields } from '../../panels/schedule/WhenFields';
import { PeopleFields } from './PeopleFields';
import { draftOf, errorsOfMeeting, faultsOfPeople, faultsOfTime, type MeetingDraft } from './planDraft';

const TITLE = 'Plan a tracking meeting';

/** Plans a meeting, beginning from what the last one was. */
export function PlanPage() {
  const me = useMe();
  const meetings = useTrackingMeetings();
  if (!me.data || !meetings.data) return meetings.error ? <ProblemNotice error={meetings.error} what="form" onRetry={() => void meetings.refetch()} /> : <PageSkeleton kind="form" label="Loading the form" />;
  if (!meetings.data.suggestion) return <MayNotPage title={TITLE} sentence={me.data.abilities.planTrackingMeetings?.sentence ?? 'The quality assurance leads and coordinators plan tracking meetings.'} />;
  return <Form today={me.data.today} suggestion={meetings.data.suggestion} isFirst={meetings.data.rows.length === 0} />;
}

function Form({ today, suggestion, isFirst }: { today: string; suggestion: TrackingSuggestion; isFirst: boolean }) {
  const [draft, setDraft] = useState(() => draftOf(suggestion));
  const [touched, setTouched] = useState(false);
  const plan = usePlan();
  const filled = useNewForm({ draft, check: () => [...faultsOfTime(draft, today), ...faultsOfPeople(draft)], errorsOf: errorsOfMeeting, sending: plan });
  const change = (part: Partial<MeetingDraft>) => {
    setTouched(true);
    setDraft((now) => ({ ...now, ...part }));
  };
  return (
    <NewForm title={TITLE} back="/tracking-meetings" button={['Plan the meeting', 'Planning…']} dirty={touched} sending={plan} filled={filled}>
      {(errorAt) => (
        <>
          <WhenFields draft={draft} today={today} hint={isFirst ? 'It is held once a month, on a working day.' : 'A month after the last meeting is suggested, on a working day.'} onChange={change} errorAt={errorAt} />
          <PeopleFields draft={draft} onChange={change} errorAt={errorAt} />
        </>
      )}
    </NewForm>
  );
}

function usePlan() {
  const navigate = useNavigate();
  const toast = useToast();
  return useTrackingStep<Attempted<MeetingDraft>>(
    (api, { draft: { day, time, minutes, chairOid, invitedOids }, attempt }) => api.planTrackingMeeting({ body: { attempt, startsAt: londonInstant(day, time), minutes: Number(minutes), chairOid, invitedOids } }),
    ({ reference }) => {
      toast({ text: `Tracking meeting ${reference} is planned. Those who are invited are told.` });
      // The guard must hear that nothing would be lost before the page is left.
      setTimeout(() => void navigate(`/tracking-meetings/${reference}`), 0);
    },
  );
}
