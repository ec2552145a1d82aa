import { Link } from 'react-router';
import type { ReviewResource } from '../../../src/contract/reviews';
import { ButtonLink } from '../../components/ButtonLink';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/Notice';
import styles from './ReviewPage.module.css';

/** What the checker asked to be changed, each with the way to its part. */
export function ReturnedNotice({ review }: { review: ReviewResource }) {
  if (review.returnReasons.length === 0 || review.state !== 'inProgress') return null;
  const titleOf = (part: string) => review.parts?.find((each) => each.part === part)?.title ?? part;
  const comments = review.notes.filter(({ kind, round }) => kind === 'checkComment' && round === review.timesReturned - 1);
  const linked = review.abilities.write?.allowed === true;
  return (
    <Notice tone="warning" title={`${review.checker?.name || 'The checker'} returned this review and asks for these changes`}>
      <ul>
        {review.returnReasons.map(({ part, text }) => (
          <li key={`${part} ${text}`}>
            {linked && part ? <Link to={`/reviews/${review.reference}/parts/${part}`}>{titleOf(part)}</Link> : <strong>{titleOf(part)}</strong>}: {text}
          </li>
        ))}
      </ul>
      {comments.length > 0 && (
        <>
          <p>Comments on single parts:</p>
          <ul>
            {comments.map(({ key, part, text }) => (
              <li key={key}>
                {linked ? <Link to={`/reviews/${review.reference}/parts/${part}`}>{titleOf(part)}</Link> : <strong>{titleOf(part)}</strong>}: {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

/** Why the reviewer said no, and what comes next. */
export function DeclinedNotice({ review }: { review: ReviewResource }) {
  if (review.state !== 'declined') return null;
  return (
    <Notice tone="warning" title={`${review.reviewer.name} declined this review`}>
      {review.declineReason && <p>{review.declineReason}</p>}
      <ButtonLink to="/reviews/assign">Assign it to somebody else</ButtonLink>
    </Notice>
  );
}

/** The recommendations that came out of it, once they are in the tracker. */
export function TrackerLinks({ review }: { review: ReviewResource }) {
  const { entering = 0 } = review;
  if (review.recommendations.length + entering === 0) return null;
  return (
    <section className={`${layout.card} ${layout.stack}`} aria-labelledby="in-tracker">
      <h2 id="in-tracker">In the tracker</h2>
      <ul className={styles.links}>
        {review.recommendations.map((reference) => (
          <li key={reference}>
            <Link to={`/tracker/${reference}`}>{reference}</Link>
          </li>
        ))}
      </ul>
      {entering > 0 && <p role="status">{entering === 1 ? 'One recommendation is' : `${entering} recommendations are`} on the way into the tracker.</p>}
    </section>
  );
}
