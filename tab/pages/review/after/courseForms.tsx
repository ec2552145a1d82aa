import { useState } from 'react';
import type { SummaryError } from '../../../components/ErrorSummary';
import { DateField, TextAreaField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import { useMe } from '../../../queries/app';
import { dayInWords } from '../../../words/dates';
import type { Candidate } from '../../../components/Chooser';
import { ReviewerChooser } from '../../reviews/choosers';
import { StepForm, type StepFormProps } from './StepForm';

const missingReason = (reason: string): SummaryError[] => (reason.trim() ? [] : [{ message: 'Say why.', to: fieldId('reason') }]);
const missingDay = (dueDay: string): SummaryError[] => (dueDay ? [] : [{ message: 'Choose the new deadline.', to: fieldId('dueDay') }]);

interface ReasonProps {
  label: string;
  hint?: string;
  reason: string;
  onChange: (reason: string) => void;
  errorAt: (id: string) => string | undefined;
}

const Reason = ({ label, hint, reason, onChange, errorAt }: ReasonProps) => <TextAreaField id={fieldId('reason')} label={label} hint={hint} rows={3} value={reason} onChange={onChange} error={errorAt(fieldId('reason'))} />;

/** Another reviewer, with a deadline of their own. */
export function ReassignForm(props: StepFormProps) {
  const { review } = props;
  const today = useMe().data?.today ?? '';
  const [reviewer, setReviewer] = useState<Candidate>();
  const [dueDay, setDueDay] = useState(review.dueDay > today ? review.dueDay : '');
  const [reason, setReason] = useState('');
  const check = () => [...(reviewer ? [] : [{ message: 'Choose a reviewer.', to: fieldId('reviewerOid') }]), ...missingDay(dueDay), ...missingReason(reason)];
  return (
    <StepForm {...props} step="reassign" verb="reassignReview" done={`${review.reference} is given to ${reviewer?.label ?? 'another reviewer'}.`} dirty={reason !== ''} check={check} body={() => ({ revision: review.revision, reviewerOid: reviewer?.value ?? '', reason: reason.trim(), dueDay })}>
      {(errorAt) => (
        <>
          <p>{review.reviewer.name} has it now, due on {dayInWords(review.dueDay)}.</p>
          <ReviewerChooser without={review.reviewer.oid} chosen={reviewer} onChoose={setReviewer} error={errorAt(fieldId('reviewerOid'))} />
          <DateField id={fieldId('dueDay')} label="Deadline" min={today} value={dueDay} onChange={setDueDay} error={errorAt(fieldId('dueDay'))} />
          <Reason label="Why is it given to somebody else?" hint="It stands in the history of the review." reason={reason} onChange={setReason} errorAt={errorAt} />
        </>
      )}
    </StepForm>
  );
}

/** Put off, until a day where one is known. */
export function PostponeForm(props: StepFormProps) {
  const { review } = props;
  const today = useMe().data?.today ?? '';
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  return (
    <StepForm {...props} step="postpone" verb="postponeReview" done={`${review.reference} is postponed.`} dirty={reason !== ''} check={() => missingReason(reason)} body={() => ({ revision: review.revision, reason: reason.trim(), until })}>
      {(errorAt) => (
        <>
          <Reason label="Why is it postponed?" reason={reason} onChange={setReason} errorAt={errorAt} />
          <DateField id={fieldId('until')} label="Until (optional)" hint="A note for you. It does not start again by itself." min={today} value={until} onChange={setUntil} error={errorAt(fieldId('until'))} />
        </>
      )}
    </StepForm>
  );
}

/** Taken up again, with a new deadline. */
export function ResumeForm(props: StepFormProps) {
  const { review } = props;
  const today = useMe().data?.today ?? '';
  const [dueDay, setDueDay] = useState('');
  return (
    <StepForm {...props} step="resume" verb="resumeReview" done={`${review.reference} is taken up again.`} dirty={false} check={() => missingDay(dueDay)} body={() => ({ revision: review.revision, dueDay })}>
      {(errorAt) => <DateField id={fieldId('dueDay')} label="New deadline" min={today} value={dueDay} onChange={setDueDay} error={errorAt(fieldId('dueDay'))} />}
    </StepForm>
  );
}

/** Ended, for good. */
export function WithdrawForm(props: StepFormProps) {
  const { review } = props;
  const [reason, setReason] = useState('');
  return (
    <StepForm {...props} step="withdraw" verb="withdrawReview" done={`${review.reference} is withdrawn.`} dirty={reason !== ''} check={() => missingReason(reason)} body={() => ({ revision: review.revision, reason: reason.trim() })}>
      {(errorAt) => <Reason label="Why is it withdrawn?" reason={reason} onChange={setReason} errorAt={errorAt} />}
    </StepForm>
  );
}
