import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { PartResource, ReviewResource } from '../../../src/contract/reviews';
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary';
import { TextAreaField } from '../../components/Fields';
import { FieldGroup, fieldId } from '../../components/FormField';
import layout from '../../components/layout.module.css';
import { ProblemNotice } from '../../components/ProblemNotice';
import { RadioField } from '../../components/RadioField';
import { useToast } from '../../components/Toasts';
import { useReviewVerb } from '../../queries/reviews';
import { checklist, type ReasonDraft, reasonsOf, whatIsMissing } from './firstLineCheck';
import { ReturnReasons } from './ReturnReasons';

type Decision = 'agree' | 'return';

/** The checklist and the decision. */
export function CheckForm({ review, parts }: { review: ReviewResource; parts: readonly PartResource[] }) {
  const [checks, setChecks] = useState<readonly string[]>([]);
  const [decision, setDecision] = useState<Decision>();
  const [comment, setComment] = useState('');
  const [reasons, setReasons] = useState<ReasonDraft[]>([{ id: 'first', part: '', text: '' }]);
  const [errors, setErrors] = useState<SummaryError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const navigate = useNavigate();
  const toast = useToast();
  const done = (text: string) => () => {
    toast({ text });
    void navigate(`/reviews/${review.reference}`);
  };
  const agree = useReviewVerb('agreeReview', review.reference, done(`${review.reference} is agreed. Its recommendations are in the tracker.`));
  const giveBack = useReviewVerb('returnReview', review.reference, done(`${review.reference} went back to ${review.reviewer.name} with what to change.`));
  const errorAt = (id: string) => errors.find(({ to }) => to === id)?.message;

  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const missing = whatIsMissing(decision, checks, reasons);
    setErrors(missing);
    setAttempt((count) => count + 1);
    if (missing.length > 0) return;
    const { revision } = review;
    if (decision === 'agree') agree.mutate({ revision, checks: [...checks], comment: comment.trim() });
    else giveBack.mutate({ revision, reasons: reasonsOf(reasons) });
  };
  const error = agree.error ?? giveBack.error;
  return (
    <form noValidate onSubmit={submit} className={`${layout.card} ${layout.stack}`}>
      <h2>Checklist</h2>
      <ErrorSummary key={attempt} errors={errors} />
      <FieldGroup id={fieldId('checks')} label="What you have checked" error={errorAt(fieldId('checks'))}>
        {checklist.map(({ code, label }) => (
          <Checkbox key={code} label={label} checked={checks.includes(code)} onChange={(_, { checked }) => setChecks(checked === true ? [...checks, code] : checks.filter((each) => each !== code))} />
        ))}
      </FieldGroup>
      <RadioField<Decision>
        id={fieldId('decision')}
        label="Your decision"
        error={errorAt(fieldId('decision'))}
        value={decision}
        onChange={setDecision}
        choices={[
          { value: 'agree', label: 'Agree the review', hint: 'Its recommendations enter the tracker.' },
          { value: 'return', label: 'Return it to the reviewer', hint: 'Say what to change. You do not change it yourself.' },
        ]}
      />
      {decision === 'agree' && <TextAreaField id={fieldId('comment')} label="Comment (optional)" rows={3} value={comment} onChange={setComment} />}
      {decision === 'return' && <ReturnReasons parts={parts} reasons={reasons} onChange={setReasons} errorAt={errorAt} />}
      {error && <ProblemNotice error={error} />}
      <div>
        <Button type="submit" appearance="primary" size="large" disabled={agree.isPending || giveBack.isPending}>
          {decision === 'return' ? 'Return the review' : decision === 'agree' ? 'Agree the review' : 'Send your decision'}
        </Button>
      </div>
    </form>
  );
}
