import { useEffect } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import type { ReviewResource } from '../../../src/contract/reviews';
import { NotFoundPage } from '../../app/NotFoundPage';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { dayOf } from '../../words/dates';
import { ReviewReading } from './ReviewReading';
import { TakeOut, WhoHasRead } from './TakeOut';
import { useReadableReview } from './useReadableReview';

/** The whole review, to read. */
export function ReadPage() {
  const { reference = '' } = useParams();
  const { ready, hidden, error, retry } = useReadableReview(reference);
  const { hash } = useLocation();
  const isReady = ready !== undefined;
  useEffect(() => {
    if (isReady && hash) document.getElementById(hash.slice(1))?.focus();
  }, [isReady, hash]);
  if (hidden) return <NotFoundPage what="part of the review" />;
  if (!ready) return error ? <ProblemNotice error={error} what="review" onRetry={retry} /> : <PageSkeleton kind="form" label="Loading the review" />;
  return (
    <>
      <PageHeading title={ready.review.identity?.name ?? ready.review.reference} caption={<Caption review={ready.review} />} />
      <TakeOut review={ready.review} />
      <ReviewReading {...ready} gradesHidden={ready.review.abilities.readGrades?.allowed === false} />
      <WhoHasRead review={ready.review} />
    </>
  );
}

/** Which review it is, whose, and of when: on paper there is nothing else to tell. */
function Caption({ review: { reference, reviewer, submittedAt } }: { review: ReviewResource }) {
  return (
    <>
      <Link to={`/reviews/${reference}`}>Review {reference}</Link>, by {reviewer.name}
      {submittedAt && `, submitted on ${dayOf(submittedAt)}`}
    </>
  );
}
