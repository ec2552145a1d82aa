import { Link, useNavigate, useParams } from 'react-router';
import type { ReviewResource } from '../../../../src/contract/reviews';
import { NotFoundPage } from '../../../app/NotFoundPage';
import layout from '../../../components/layout.module.css';
import { Notice } from '../../../components/Notice';
import { PageHeading } from '../../../components/PageHeading';
import { PageSkeleton } from '../../../components/PageSkeleton';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { useToast } from '../../../components/Toasts';
import { useReview } from '../../../queries/reviews';
import { PostponeForm, ReassignForm, ResumeForm, WithdrawForm } from './courseForms';
import { ReflectForm, ReplyForm } from './noteForms';
import { CloseForm, OfficeUseForm, ShareForm } from './officeForms';
import type { StepFormProps } from './StepForm';
import { isStep, type StepName, steps } from './steps';

const forms: Readonly<Record<StepName, (props: StepFormProps) => React.ReactNode>> = {
  share: ShareForm,
  recordOfficeUse: OfficeUseForm,
  close: CloseForm,
  reflect: ReflectForm,
  reply: ReplyForm,
  reassign: ReassignForm,
  postpone: PostponeForm,
  resume: ResumeForm,
  withdraw: WithdrawForm,
};

/** One step of a review: what follows from it, what must be said, and the confirmation. */
export function StepPage() {
  const { reference = '', step = '' } = useParams();
  const review = useReview(reference);
  if (!isStep(step)) return <NotFoundPage what="page" />;
  if (review.isPending) return <PageSkeleton kind="form" label="Loading the review" />;
  if (!review.data) return <ProblemNotice error={review.error} what="review" onRetry={() => void review.refetch()} />;
  return <OneStep key={step} review={review.data} step={step} />;
}

function OneStep({ review, step }: { review: ReviewResource; step: StepName }) {
  const navigate = useNavigate();
  const toast = useToast();
  const { reference, abilities } = review;
  const ability = abilities[step];
  const Form = forms[step];
  const goBack = () => void navigate(`/reviews/${reference}`);
  const done = (text: string) => {
    toast({ text });
    goBack();
  };
  return (
    <div className={layout.measure}>
      <PageHeading title={steps[step].title} caption={<Link to={`/reviews/${reference}`}>Review {reference}{review.identity ? `: ${review.identity.name}` : ''}</Link>} />
      {ability?.allowed ? <Form review={review} onDone={done} onCancel={goBack} /> : <Notice title="You cannot do this">{ability?.sentence && <p>{ability.sentence}</p>}</Notice>}
    </div>
  );
}
