import { useParams } from 'react-router';
import type { ReviewResource } from '../../../src/contract/reviews';
import { ButtonLink } from '../../components/ButtonLink';
import { DueTag } from '../../components/DueTag';
import layout from '../../components/layout.module.css';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { StateTag } from '../../components/StateTag';
import { useReview } from '../../queries/reviews';
import { AnswerAssignment } from './AnswerAssignment';
import styles from './ReviewPage.module.css';
import { CheckResult } from './after/CheckResult';
import { CourseLinks, HaltedNotice } from './after/Course';
import { AfterAgreement } from './after/AfterAgreement';
import { Notes } from './after/Notes';
import { ModerationTime } from './check/ModerationTime';
import { ReviewFacts } from './ReviewFacts';
import { DeclinedNotice, ReturnedNotice, TrackerLinks } from './ReviewNotices';
import { TaskList } from './TaskList';

const running: readonly ReviewResource['state'][] = ['assigned', 'inProgress'];

/** One review: where it stands, what to do next, and its parts. */
export function ReviewPage() {
  const { reference = '' } = useParams();
  const review = useReview(reference);
  if (review.isPending) return <PageSkeleton kind="list" label="Loading the review" />;
  if (!review.data) return <ProblemNotice error={review.error} what="review" onRetry={() => void review.refetch()} />;
  return <Overview review={review.data} />;
}

function Overview({ review }: { review: ReviewResource }) {
  return (
    <>
      <PageHeading title={review.identity?.name ?? review.childName ?? review.reference} caption={`Review ${review.reference}`}>
        <StateTag state={review.state} />
        {running.includes(review.state) && <DueTag workingDaysLeft={review.workingDaysLeft} />}
        <ModerationTime review={review} />
      </PageHeading>
      <div className={styles.columns}>
        <div className={`${layout.stack} ${layout.wide}`}>
          <ReturnedNotice review={review} />
          <DeclinedNotice review={review} />
          <HaltedNotice review={review} />
          {review.abilities.accept?.allowed && <AnswerAssignment review={review} />}
          <NextStep review={review} />
          <AfterAgreement review={review} />
          <Notes review={review} />
          <CheckResult review={review} />
          {review.parts && <TaskList review={review} parts={review.parts} />}
          {!review.parts && <WithoutContent review={review} />}
          <TrackerLinks review={review} />
        </div>
        <aside className={styles.side} aria-label="About this review">
          <ReviewFacts review={review} />
          <CourseLinks review={review} />
        </aside>
      </div>
    </>
  );
}

const checkWords = {
  submitted: { title: 'This review waits for your first-line check', text: 'Read it beside the checklist. Then agree it, choose it for a panel, or return it with what to change.' },
  checked: { title: 'The first-line check is finished', text: 'Agree the review, choose it for a panel, or return it with what to change.' },
  panel: { title: 'This review is chosen for a panel', text: 'When the panel has finished, agree the review. Its recommendations enter the tracker then.' },
} as const;

/** The one thing to do now, when there is one and it is not in the list of parts. */
function NextStep({ review }: { review: ReviewResource }) {
  const { abilities, reference } = review;
  if (abilities.agree?.allowed || abilities.return?.allowed)
    return (
      <section className={`${layout.card} ${layout.stack}`} aria-labelledby="next">
        <h2 id="next">{checkWords[review.state === 'checked' || review.state === 'panel' ? review.state : 'submitted'].title}</h2>
        <p>{checkWords[review.state === 'checked' || review.state === 'panel' ? review.state : 'submitted'].text}</p>
        <div>
          <ButtonLink to={`/reviews/${reference}/check`} appearance="primary" size="large">
            {review.state === 'submitted' ? 'Start the check' : 'Go to the check'}
          </ButtonLink>
        </div>
      </section>
    );
  return null;
}

function WithoutContent({ review }: { review: ReviewResource }) {
  const why = review.abilities.readContent?.sentence;
  return <p className={layout.muted}>{why ?? 'You can see where this review stands, but not what is written in it.'}</p>;
}
