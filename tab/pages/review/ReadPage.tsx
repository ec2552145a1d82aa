import { useEffect } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { NotFoundPage } from '../../app/NotFoundPage';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { ReviewReading } from './ReviewReading';
import { TakeOut, WhoHasRead } from './TakeOut';
import { useReadableReview } from './useReadableReview';

/** The whole review, to read. */
export function ReadPage() {
  const { reference = '' } = useParams();
  const { ready, hidden, error, retry } = useReadableReview(reference);
  const { hash } = useLocation();
  useEffect(() => {
    if (ready && hash) document.getElementById(hash.slice(1))?.focus();
  }, [ready !== undefined, hash]); // eslint-disable-line react-hooks/exhaustive-deps -- once, when the review is there
  if (hidden) return <NotFoundPage what="part of the review" />;
  if (!ready) return error ? <ProblemNotice error={error} what="review" onRetry={retry} /> : <PageSkeleton kind="form" label="Loading the review" />;
  return (
    <>
      <PageHeading title={ready.review.identity?.name ?? ready.review.reference} caption={<Link to={`/reviews/${reference}`}>Review {reference}</Link>} />
      <TakeOut review={ready.review} />
      <ReviewReading {...ready} />
      <WhoHasRead review={ready.review} />
    </>
  );
}
