import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReviewResource } from '../../../src/contract/reviews';
import { TextAreaField } from '../../components/Fields';
import { fieldId } from '../../components/FormField';
import layout from '../../components/layout.module.css';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useToast } from '../../components/Toasts';
import { useReviewVerb } from '../../queries/reviews';
import { dayInWords } from '../../words/dates';

/** The reviewer accepts, or declines with a reason. */
export function AnswerAssignment({ review }: { review: ReviewResource }) {
  const [declining, setDeclining] = useState(false);
  const toast = useToast();
  const accept = useReviewVerb('acceptReview', review.reference, () => toast({ text: 'You accepted this review. You can start with any part.' }));
  return (
    <section className={`${layout.card} ${layout.stack}`} aria-labelledby="answer">
      <h2 id="answer">Will you do this review?</h2>
      <p>
        {review.assignedBy.name} asks you to review this child’s record by {dayInWords(review.dueDay)}. Please answer by {dayInWords(review.answerDueDay)}. If you have worked with this family, or for any other reason cannot be impartial, decline.
      </p>
      {accept.error && <ProblemNotice error={accept.error} />}
      {declining ? (
        <Decline review={review} onKeep={() => setDeclining(false)} />
      ) : (
        <div className={layout.row}>
          <Button appearance="primary" size="large" disabled={accept.isPending} onClick={() => accept.mutate({})}>
            Accept
          </Button>
          <Button size="large" onClick={() => setDeclining(true)}>
            Decline
          </Button>
        </div>
      )}
    </section>
  );
}

function Decline({ review, onKeep }: { review: ReviewResource; onKeep: () => void }) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const toast = useToast();
  const decline = useReviewVerb('declineReview', review.reference, () => toast({ text: `You declined ${review.reference}. The coordinator will find somebody else.` }));
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim()) decline.mutate({ reason: reason.trim() });
  };
  return (
    <form noValidate onSubmit={submit} className={layout.stack}>
      <TextAreaField
        id={fieldId('reason')}
        label="Why can you not do this review?"
        hint="The coordinator reads this to find somebody else."
        rows={3}
        value={reason}
        onChange={setReason}
        error={asked && !reason.trim() ? 'Say why you cannot do this review.' : undefined}
      />
      {decline.error && <ProblemNotice error={decline.error} />}
      <div className={layout.row}>
        <Button type="submit" appearance="primary" size="large" disabled={decline.isPending}>
          Decline the review
        </Button>
        <Button size="large" onClick={onKeep}>
          Go back
        </Button>
      </div>
    </form>
  );
}
