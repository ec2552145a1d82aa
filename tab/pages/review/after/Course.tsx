import { Link } from 'react-router';
import type { ReviewResource } from '../../../../src/contract/reviews';
import { Notice } from '../../../components/Notice';
import { dayInWords, dayOf } from '../../../words/dates';
import styles from '../ReviewPage.module.css';
import { courseSteps, steps } from './steps';

/** Why the review rests or ended, and who said so. */
export function HaltedNotice({ review: { halted, state } }: { review: ReviewResource }) {
  if (!halted) return null;
  const until = halted.day ? ` until ${dayInWords(halted.day)}` : '';
  return (
    <Notice tone="warning" title={`${halted.by.name} ${state === 'withdrawn' ? 'withdrew this review' : `postponed this review${until}`} on ${dayOf(halted.at)}`}>
      <p>{halted.reason}</p>
    </Notice>
  );
}

/** The ways to change the course of a review, for those who may. */
export function CourseLinks({ review: { reference, abilities } }: { review: ReviewResource }) {
  const open = courseSteps.filter((step) => abilities[step]?.allowed);
  if (open.length === 0) return null;
  return (
    <nav aria-label="Change the course of this review" className={styles.course}>
      <ul>
        {open.map((step) => (
          <li key={step}>
            <Link to={`/reviews/${reference}/steps/${step}`}>{steps[step].link}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
