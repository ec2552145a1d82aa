import { useDeferredValue } from 'react';
import { Link, useParams } from 'react-router';
import { NotFoundPage } from '../../app/NotFoundPage';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/Notice';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { ButtonLink } from '../../components/ButtonLink';
import { useReview, useTemplate } from '../../queries/reviews';
import { PartEditor } from './PartEditor';

/** One part of the form, for whoever may write in it. */
export function PartPage() {
  const { reference = '', part: key = '' } = useParams();
  const review = useReview(reference);
  const template = useTemplate(review.data);
  const error = review.error ?? template.error;
  // The form is first drawn in small pieces, so that a slow phone answers a touch between them.
  const ready = useDeferredValue(review.data !== undefined && template.data !== undefined);
  if (!ready || !review.data || !template.data) {
    if (error) return <ProblemNotice error={error} what="review" onRetry={() => void review.refetch()} />;
    return <PageSkeleton kind="form" label="Loading this part" />;
  }
  const part = review.data.parts?.find((each) => each.part === key);
  if (!part) return <NotFoundPage what="part of the review" />;
  if (review.data.abilities.write?.allowed !== true)
    return (
      <div className={layout.measure}>
        <PageHeading title={part.title} caption={<Link to={`/reviews/${reference}`}>Review {reference}</Link>} />
        <Notice title="You cannot write in this review">
          <p>{review.data.abilities.write?.sentence ?? 'It can be read, but not changed.'}</p>
          <ButtonLink to={`/reviews/${reference}/read#part-${key}`}>Read this part</ButtonLink>
        </Notice>
      </div>
    );
  return <PartEditor key={`${reference}/${key}`} review={review.data} template={template.data} part={part} />;
}
