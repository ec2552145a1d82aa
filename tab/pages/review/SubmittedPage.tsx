import { CheckmarkCircle48Filled } from '@fluentui/react-icons';
import { Link, useParams } from 'react-router';
import { ButtonLink } from '../../components/ButtonLink';
import layout from '../../components/layout.module.css';
import { PageHeading } from '../../components/PageHeading';
import { PlainButton } from '../../components/PlainButton';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useReview } from '../../queries/reviews';
import { momentInWords } from '../../words/dates';
import styles from './SubmittedPage.module.css';

/** The receipt: it has arrived, and what happens next. */
export function SubmittedPage() {
  const { reference = '' } = useParams();
  const review = useReview(reference);
  if (review.isPending) return <PageSkeleton kind="form" label="Loading the receipt" />;
  if (!review.data) return <ProblemNotice error={review.error} what="review" />;
  const { submittedAt, reviewer, declaration } = review.data;
  if (!submittedAt) return <ProblemNotice error={new Error('This review has not been submitted yet.')} />;
  return (
    <div className={layout.measure}>
      <div className={styles.receipt}>
        <CheckmarkCircle48Filled aria-hidden="true" />
        <PageHeading title="Review submitted" />
        <p>
          Your reference is <strong>{reference}</strong>
        </p>
        <p>
          Submitted by {declaration?.by.name ?? reviewer.name} on {momentInWords(submittedAt)}
        </p>
      </div>
      {declaration && (
        <>
          <h2>What you confirmed</h2>
          <blockquote className={styles.declared}>{declaration.sentence}</blockquote>
        </>
      )}
      <h2>What happens next</h2>
      <ol className={styles.next}>
        <li>The quality assurance lead has been told, and does the first-line check.</li>
        <li>If something needs to change, the review comes back to you with what to change, part by part.</li>
        <li>Once it is agreed, your recommendations enter the tracker, and you are told what becomes of them.</li>
      </ol>
      <div className={layout.row}>
        <ButtonLink to="/my-work" appearance="primary" size="large">
          Back to my work
        </ButtonLink>
        <Link to={`/reviews/${reference}/read`}>Read what you submitted</Link>
        <PlainButton onClick={() => window.print()}>Print this receipt</PlainButton>
      </div>
    </div>
  );
}
