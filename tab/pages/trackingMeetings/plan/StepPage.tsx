import { Link, useNavigate, useParams } from 'react-router';
import type { TrackingMeetingResource } from '../../../../src/contract/trackingMeetings';
import { NotFoundPage } from '../../../app/NotFoundPage';
import layout from '../../../components/layout.module.css';
import { Notice } from '../../../components/Notice';
import { PageHeading } from '../../../components/PageHeading';
import { PageSkeleton } from '../../../components/PageSkeleton';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { useToast } from '../../../components/Toasts';
import { useTrackingMeeting } from '../../../queries/trackingMeetings';
import type { StepFormProps } from './StepForm';
import { CancelForm, MoveForm, PeopleForm } from './stepForms';
import { isMeetingStep, type MeetingStep, stepNames } from './stepWords';

const forms: Readonly<Record<MeetingStep, (props: StepFormProps) => React.ReactNode>> = { people: PeopleForm, move: MoveForm, cancel: CancelForm };

/** One step of a meeting: what follows from it, what must be said, and the confirmation. */
export function StepPage() {
  const { reference = '', step = '' } = useParams();
  const meeting = useTrackingMeeting(reference);
  if (!isMeetingStep(step)) return <NotFoundPage what="page" />;
  if (meeting.isPending) return <PageSkeleton kind="form" label="Loading the meeting" />;
  if (!meeting.data) return <ProblemNotice error={meeting.error} what="meeting" onRetry={() => void meeting.refetch()} />;
  return <OneStep key={step} meeting={meeting.data} step={step} />;
}

function OneStep({ meeting, step }: { meeting: TrackingMeetingResource; step: MeetingStep }) {
  const navigate = useNavigate();
  const toast = useToast();
  const { reference, abilities } = meeting;
  const { ability, title } = stepNames[step];
  const Form = forms[step];
  const goBack = () => void navigate(`/tracking-meetings/${reference}`);
  const done = (text: string) => {
    toast({ text });
    goBack();
  };
  return (
    <div className={layout.measure}>
      <PageHeading title={title} caption={<Link to={`/tracking-meetings/${reference}`}>Tracking meeting {reference}</Link>} />
      {abilities[ability]?.allowed ? <Form meeting={meeting} onDone={done} onCancel={goBack} /> : <Notice title="You cannot do this">{abilities[ability]?.sentence && <p>{abilities[ability].sentence}</p>}</Notice>}
    </div>
  );
}
