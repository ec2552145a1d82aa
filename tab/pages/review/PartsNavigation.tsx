import { CheckmarkCircle16Filled, Circle16Regular, CircleHalfFill16Filled } from '@fluentui/react-icons';
import { Link } from 'react-router';
import type { ReviewResource } from '../../../src/contract/reviews';
import { progressNames } from '../../words/labels';
import styles from './PartPage.module.css';

const icons = { empty: Circle16Regular, started: CircleHalfFill16Filled, complete: CheckmarkCircle16Filled };

/** All parts beside the one that is open, where there is room; otherwise the review's own page lists them. */
export function PartsNavigation({ review, here }: { review: ReviewResource; here: string }) {
  return (
    <nav aria-label="Parts of this review" className={styles.nav}>
      <ol>
        {review.parts?.map(({ part, title, progress }) => {
          const Icon = icons[progress];
          return (
            <li key={part}>
              <Link to={`/reviews/${review.reference}/parts/${part}`} aria-current={part === here ? 'page' : undefined}>
                <Icon aria-hidden="true" className={(progress === 'complete' ? styles.done : undefined) ?? ''} />
                <span>
                  {title}
                  <span className="hidden">, {progressNames[progress].toLowerCase()}</span>
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
