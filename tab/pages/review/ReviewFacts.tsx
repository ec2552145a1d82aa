import { Link } from 'react-router';
import type { ReviewResource } from '../../../src/contract/reviews';
import { Facts } from '../../components/Facts';
import { dayInWords, dayOf } from '../../words/dates';
import { childStatusNames, gradeNames } from '../../words/labels';

/** Who and when. What the person may not see is not there. */
export function ReviewFacts({ review }: { review: ReviewResource }) {
  const { identity } = review;
  return (
    <>
      <Facts
        facts={[
          ['Child', identity && identity.name],
          ['Record number', identity?.recordNumber],
          ['Date of birth', identity && `${dayInWords(identity.dateOfBirth)} (${identity.age})`],
          ['Status', childStatusNames[review.childStatus]],
          ['Team', review.team || undefined],
          ['Allocated worker', review.worker?.name || undefined],
          ['Line manager', review.lineManager?.name || undefined],
          ['Reviewer', `${review.reviewer.name}${review.reviewerKind === 'external' ? ' (external)' : ''}`],
          ['Theme or focus', review.theme || undefined],
          ['Due', dayInWords(review.dueDay)],
          ['Submitted', review.submittedAt ? dayOf(review.submittedAt) : undefined],
          ['First-line check', review.checker?.name ? `${review.checker.name}${review.checkedAt ? `, ${dayOf(review.checkedAt)}` : ''}` : undefined],
          ['Social work practice', review.practiceGrade ? gradeNames[review.practiceGrade] : undefined],
          ['Outcomes for the child', review.outcomesGrade ? gradeNames[review.outcomesGrade] : undefined],
          ['Overall grade', review.overallGrade ? gradeNames[review.overallGrade] : undefined],
        ]}
      />
      {review.abilities.readHistory?.allowed && (
        <p>
          <Link to={`/reviews/${review.reference}/history`}>History of this review</Link>
        </p>
      )}
    </>
  );
}
