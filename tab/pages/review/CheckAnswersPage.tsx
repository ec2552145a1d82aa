import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { ApiError } from '../../../src/contract/client';
import { declarationSentence, type ReviewResource } from '../../../src/contract/reviews';
import type { Fault } from '../../../src/contract/shapes';
import { NotFoundPage } from '../../app/NotFoundPage';
import { ErrorSummary } from '../../components/ErrorSummary';
import { fieldId } from '../../components/FormField';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/Notice';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useReviewVerb } from '../../queries/reviews';
import { plural } from '../../words/dates';
import { ChangeLink, ReviewReading } from './ReviewReading';
import { useReadableReview } from './useReadableReview';

/** Everything once more, what is still missing, and the way to submit. */
export function CheckAnswersPage() {
  const { reference = '' } = useParams();
  const { ready, hidden, error, retry } = useReadableReview(reference);
  if (hidden) return <NotFoundPage what="part of the review" />;
  if (!ready) return error ? <ProblemNotice error={error} what="review" onRetry={retry} /> : <PageSkeleton kind="form" label="Loading your answers" />;
  const { review } = ready;
  const mayChange = review.abilities.write?.allowed === true;
  return (
    <>
      <PageHeading title="Check your answers" caption={<Link to={`/reviews/${reference}`}>Review {reference}</Link>} prefix={review.missing.length > 0 ? 'Error: ' : ''} />
      <div className={`${layout.stack} ${layout.wide}`}>
        <Missing review={review} />
        <ReviewReading {...ready} {...(mayChange ? { beside: (part) => <ChangeLink review={review} part={part} /> } : {})} />
        {review.missing.length === 0 && <Submit review={review} />}
      </div>
    </>
  );
}

function Missing({ review }: { review: ReviewResource }) {
  if (review.missing.length === 0) return <Notice tone="good" title="Nothing is missing. Read it once more, then submit it at the end of this page." />;
  return <ErrorSummary title={`Before you can submit: ${plural(review.missing.length, 'thing')} to complete`} errors={review.missing.map((fault) => ({ message: fault.message, to: placeOf(fault, review.reference) }))} />;
}

/** Where a fault is put right: the part, with its errors shown, at the very field. */
function placeOf({ path }: Fault, reference: string): string {
  const [part = ''] = path.split('.');
  return `/reviews/${reference}/parts/${part}?missing#${fieldId(path)}`;
}

function Submit({ review }: { review: ReviewResource }) {
  const [declared, setDeclared] = useState(false);
  const [asked, setAsked] = useState(false);
  const navigate = useNavigate();
  const submit = useReviewVerb('submitReview', review.reference, () => void navigate(`/reviews/${review.reference}/submitted`));
  const error = asked && !declared ? 'Confirm that this is your own judgement before you submit.' : undefined;
  const send = (event: React.FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (declared) submit.mutate({ revision: review.revision, declared });
  };
  if (review.abilities.submit?.allowed !== true) return <Notice title={review.abilities.submit?.sentence ?? 'You cannot submit this review.'} />;
  return (
    <form noValidate onSubmit={send} className={`${layout.card} ${layout.stack}`} aria-labelledby="submit-title">
      <h2 id="submit-title">Submit the review</h2>
      <p>
        You submit review <strong>{review.reference}</strong> as {review.reviewer.name}. What you confirm here is kept with the review.
      </p>
      <p>The quality assurance lead checks it next. After that nobody overwrites your words: moderation is added beside them.</p>
      <ErrorSummary errors={error ? [{ message: error, to: 'declaration' }] : []} />
      <Checkbox
        id="declaration"
        checked={declared}
        onChange={(_, { checked }) => setDeclared(checked === true)}
        label={declarationSentence}
        {...(error ? { 'aria-invalid': true } : {})}
      />
      {submit.error && <ProblemNotice error={stale(submit.error)} />}
      <div>
        <Button type="submit" appearance="primary" size="large" disabled={submit.isPending}>
          {submit.isPending ? 'Submitting…' : 'Submit the review'}
        </Button>
      </div>
    </form>
  );
}

/** A review that changed meanwhile is shown anew; the person reads it again before submitting. */
function stale(error: Error): Error {
  if (!(error instanceof ApiError) || error.problem.code !== 'stale') return error;
  return new ApiError({ ...error.problem, detail: 'This review changed while you were reading it. Reload the page, read it once more, and submit it then.' });
}
