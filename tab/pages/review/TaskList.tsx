import { ArrowReply16Filled, CheckmarkCircle16Filled, Circle16Regular, CircleHalfFill16Filled } from '@fluentui/react-icons';
import { Link } from 'react-router';
import type { PartResource, ReviewResource } from '../../../src/contract/reviews';
import { ButtonLink } from '../../components/ButtonLink';
import layout from '../../components/layout.module.css';
import { progressNames } from '../../words/labels';
import styles from './ReviewPage.module.css';

/** The parts of the form with how far each is, as a list of tasks; once it is submitted, as a table of contents. */
export function TaskList({ review, parts }: { review: ReviewResource; parts: readonly PartResource[] }) {
  const writing = review.abilities.write?.allowed === true;
  const begun = parts.some(({ progress }) => progress !== 'empty');
  const unfinished = !review.submittedAt || review.state === 'inProgress';
  const complete = parts.filter(({ progress }) => progress === 'complete').length;
  return (
    <section className={layout.stack} aria-labelledby="parts">
      <h2 id="parts">{titleOf(writing, unfinished, begun)}</h2>
      {unfinished && !begun && !writing && <p>Nothing is written yet.</p>}
      {unfinished && (begun || writing) && (
        <p>
          <progress className={styles.bar} max={parts.length} value={complete} aria-hidden="true" /> {complete} of {parts.length} parts complete
        </p>
      )}
      <ul className={styles.tasks}>
        {parts.map((part) => (
          <li key={part.part} className={styles.task}>
            {begun || writing ? <Link to={writing ? `/reviews/${review.reference}/parts/${part.part}` : `/reviews/${review.reference}/read#part-${part.part}`}>{part.title}</Link> : part.title}
            {unfinished && (begun || writing) && <Progress part={part} returned={review.returnReasons.some((reason) => reason.part === part.part)} />}
          </li>
        ))}
      </ul>
      <div className={layout.row}>
        {writing ? (
          <ButtonLink to={`/reviews/${review.reference}/answers`} appearance="primary" size="large">
            Check your answers and submit
          </ButtonLink>
        ) : (
          begun && (
            <ButtonLink to={`/reviews/${review.reference}/read`} size="large">
              Read the whole review
            </ButtonLink>
          )
        )}
      </div>
    </section>
  );
}

function titleOf(writing: boolean, unfinished: boolean, begun: boolean): string {
  if (writing) return 'Write the review';
  if (!begun) return 'The parts of this review';
  return unfinished ? 'How far it is written' : 'What the review says';
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
