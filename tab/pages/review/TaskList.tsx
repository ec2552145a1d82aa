import { ArrowReply16Filled, CheckmarkCircle16Filled, Circle16Regular, CircleHalfFill16Filled } from '@fluentui/react-icons';
import { Link } from 'react-router';
import type { PartResource, ReviewResource } from '../../../src/contract/reviews';
import { ButtonLink } from '../../components/ButtonLink';
import layout from '../../components/layout.module.css';
import { progressNames } from '../../words/labels';
import styles from './ReviewPage.module.css';

/** The parts of the form with how far each is, as a list of tasks; for a reader, as a table of contents. */
export function TaskList({ review, parts }: { review: ReviewResource; parts: readonly PartResource[] }) {
  const writing = review.abilities.write?.allowed === true;
  const complete = parts.filter(({ progress }) => progress === 'complete').length;
  return (
    <section className={layout.stack} aria-labelledby="parts">
      <h2 id="parts">{writing ? 'Write the review' : 'What the review says'}</h2>
      {writing && (
        <p>
          <progress className={styles.bar} max={parts.length} value={complete} aria-hidden="true" /> {complete} of {parts.length} parts complete
        </p>
      )}
      <ul className={styles.tasks}>
        {parts.map((part) => (
          <li key={part.part} className={styles.task}>
            <Link to={writing ? `/reviews/${review.reference}/parts/${part.part}` : `/reviews/${review.reference}/read#part-${part.part}`}>{part.title}</Link>
            {writing && <Progress part={part} returned={review.returnReasons.some((reason) => reason.part === part.part)} />}
          </li>
        ))}
      </ul>
      <div className={layout.row}>
        {writing ? (
          <ButtonLink to={`/reviews/${review.reference}/answers`} appearance="primary" size="large">
            Check your answers and submit
          </ButtonLink>
        ) : (
          <ButtonLink to={`/reviews/${review.reference}/read`} size="large">
            Read the whole review
          </ButtonLink>
        )}
      </div>
    </section>
  );
}

const icons = { empty: Circle16Regular, started: CircleHalfFill16Filled, complete: CheckmarkCircle16Filled };

function Progress({ part, returned }: { part: PartResource; returned: boolean }) {
  const Icon = icons[part.progress];
  return (
    <span className={styles.progress}>
      {returned && (
        <span className={`${styles.progress} ${styles.change}`}>
          <ArrowReply16Filled aria-hidden="true" /> Change asked for
        </span>
      )}
      <Icon aria-hidden="true" className={(part.progress === 'complete' ? styles.complete : undefined) ?? ''} />
      {progressNames[part.progress]}
    </span>
  );
}
