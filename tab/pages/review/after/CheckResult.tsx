import { Link } from 'react-router';
import type { ReviewResource } from '../../../../src/contract/reviews';
import { Facts } from '../../../components/Facts';
import layout from '../../../components/layout.module.css';
import { gradeNames } from '../../../words/labels';
import { qualityAspects, qualityMarkNames } from '../check/qualityWords';
import styles from '../check/PartComments.module.css';

const gradeTitles = { practice: 'Social work practice', outcomes: 'Outcomes for the child', overall: 'Overall grade' } as const;

/** What the first-line check made of the review: its quality, apart from the grades of the practice, and the comments. */
export function CheckResult({ review }: { review: ReviewResource }) {
  if (!review.abilities.readCheck?.allowed || !review.checkedAt) return null;
  const comments = review.notes.filter(({ kind }) => kind === 'checkComment');
  const titleOf = (part: string) => review.parts?.find((each) => each.part === part)?.title ?? part;
  return (
    <section className={`${layout.card} ${layout.stack}`} aria-labelledby="check-result">
      <h2 id="check-result">The first-line check</h2>
      {review.checkComment && <p className={styles.text}>{review.checkComment}</p>}
      <h3>Quality of the review</h3>
      <Facts facts={qualityAspects.map(({ key, label }) => [label, review.quality[key] && qualityMarkNames[review.quality[key]]] as const)} />
      <OtherGrades review={review} />
      {comments.length > 0 && (
        <>
          <h3>Comments</h3>
          <ul className={styles.list}>
            {comments.map(({ key, part, text, by }) => (
              <li key={key}>
                <p>
                  <Link to={`/reviews/${review.reference}/read#part-${part}`}>{titleOf(part)}</Link>
                </p>
                <p className={styles.text}>{text}</p>
                <p className={`${layout.muted} ${layout.small}`}>{by.name}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The grades that the checker would give otherwise than the reviewer, with the reason. */
function OtherGrades({ review }: { review: ReviewResource }) {
  const { checkGrades, checkGradesReason, checker } = review;
  const own = { practice: review.practiceGrade, outcomes: review.outcomesGrade, overall: review.overallGrade };
  const others = (['practice', 'outcomes', 'overall'] as const).flatMap((key) => (checkGrades[key] && own[key] && checkGrades[key] !== own[key] ? [[key, own[key], checkGrades[key]] as const] : []));
  if (others.length === 0) return null;
  return (
    <>
      <h3>Grades that the checker would give</h3>
      <ul>
        {others.map(([key, from, to]) => (
          <li key={key}>
            {gradeTitles[key]}: the reviewer gave {gradeNames[from]}, {checker?.name ?? 'the checker'} would give {gradeNames[to]}.
          </li>
        ))}
      </ul>
      <p className={styles.text}>{checkGradesReason}</p>
    </>
  );
}
