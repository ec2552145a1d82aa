import { useCallback } from 'react';
import { Link, useParams } from 'react-router';
import { NotFoundPage } from '../../app/NotFoundPage';
import { LeaveGuard } from '../../components/LeaveGuard';
import { Notice } from '../../components/Notice';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { ModerationTime } from './check/ModerationTime';
import { PartComments } from './check/PartComments';
import { useBegun } from './check/useBegun';
import { CheckForm } from './CheckForm';
import { ReviewReading } from './ReviewReading';
import styles from './ReviewReading.module.css';
import { useReadableReview } from './useReadableReview';

/** The first-line check (domain.md §4): the review beside the checklist, then agree or return. Nothing is edited here. */
export function FirstLineCheckPage() {
  const { reference = '' } = useParams();
  const { ready, hidden, error, retry } = useReadableReview(reference);
  const { anyBegun, mark } = useBegun();
  const markCheck = useCallback((begun: boolean) => mark('check', begun), [mark]);
  if (hidden) return <NotFoundPage what="part of the review" />;
  if (!ready) return error ? <ProblemNotice error={error} what="review" onRetry={retry} /> : <PageSkeleton kind="form" label="Loading the review" />;
  const { review } = ready;
  const { agree, return: giveBack } = review.abilities;
  const may = agree?.allowed === true || giveBack?.allowed === true;
  return (
    <>
      <LeaveGuard dirty={anyBegun} />
      <PageHeading title={`First-line check${review.identity ? `: ${review.identity.name}` : ''}`} caption={<Link to={`/reviews/${reference}`}>Review {reference}, by {review.reviewer.name}</Link>}>
        <ModerationTime review={review} />
      </PageHeading>
      <div className={styles.columns}>
        <ReviewReading {...ready} under={(part) => <PartComments review={review} part={part} onBegun={mark} />} />
        <aside className={styles.beside} aria-label="Checklist">
          {may ? <CheckForm review={review} parts={ready.parts} template={ready.template} onBegun={markCheck} /> : <Notice title="You cannot check this review">{(agree?.sentence ?? giveBack?.sentence) && <p>{agree?.sentence ?? giveBack?.sentence}</p>}</Notice>}
        </aside>
      </div>
    </>
  );
}
