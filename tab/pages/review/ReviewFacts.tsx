import { Link } from 'react-router';
import type { ReviewResource } from '../../../src/contract/reviews';
import { Facts } from '../../components/Facts';
import { dayInWords, dayOf } from '../../words/dates';
import styles from './ReviewPage.module.css';
import { childStatusNames, type GradeCode, gradeNames } from '../../words/labels';

/** The grade that was agreed, with the reviewer’s own where it was another one. */
function gradeInWords(own: GradeCode | undefined, agreed: GradeCode | undefined): string | undefined {
  if (!own) return undefined;
  return agreed && agreed !== own ? `${gradeNames[agreed]} (agreed; the reviewer gave ${gradeNames[own]})` : gradeNames[own];
}

/** What the facts are made of. */
export type ReviewWithFacts = Pick<
  ReviewResource,
  'reference' | 'identity' | 'childStatus' | 'team' | 'worker' | 'lineManager' | 'reviewer' | 'reviewerKind' | 'theme' | 'dueDay' | 'submittedAt' | 'checker' | 'checkedAt' | 'agreedAt' | 'moderatedByPanel' | 'practiceGrade' | 'outcomesGrade' | 'overallGrade' | 'agreedGrades' | 'office' | 'closedAt' | 'abilities'
>;

/** Who and when. What the person may not see is not there. */
export function ReviewFacts({ review }: { review: ReviewWithFacts }) {
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
          ['Agreed', review.agreedAt ? `${dayOf(review.agreedAt)}${review.moderatedByPanel ? ', after a panel' : ''}` : undefined],
          ['Social work practice', gradeInWords(review.practiceGrade, review.agreedGrades.practice)],
          ['Outcomes for the child', gradeInWords(review.outcomesGrade, review.agreedGrades.outcomes)],
          ['Overall grade', gradeInWords(review.overallGrade, review.agreedGrades.overall)],
          ['Sent to worker and manager', dayInWords(review.office.sent) || undefined],
          ['Uploaded to the case system', dayInWords(review.office.uploaded) || undefined],
          ['Tracking meeting', dayInWords(review.office.trackingMeeting) || undefined],
          ['Closed', review.closedAt ? dayOf(review.closedAt) : undefined],
        ]}
      />
      {review.abilities.readHistory?.allowed && (
        <>
          {review.moderatedByPanel && (
            <p className={styles.history}>
              <Link to={`/reviews/${review.reference}/moderation`}>What the panel decided, and why</Link>
            </p>
          )}
          <p className={styles.history}>
            <Link to={`/reviews/${review.reference}/history`}>History of this review</Link>
          </p>
        </>
      )}
    </>
  );
}
