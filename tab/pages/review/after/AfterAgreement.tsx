import type { ReviewResource } from '../../../../src/contract/reviews';
import { ButtonLink } from '../../../components/ButtonLink';
import layout from '../../../components/layout.module.css';
import { dayInWords } from '../../../words/dates';
import { afterSteps, type StepName, steps } from './steps';

/** What is left to do once a review is agreed, for whoever can do it. */
export function AfterAgreement({ review }: { review: ReviewResource }) {
  const { abilities, reference, beforeClosing } = review;
  const open = afterSteps.filter((step) => abilities[step]?.allowed && (step !== 'reply' || review.notes.some(({ kind }) => kind !== 'checkComment')));
  if (open.length === 0) return null;
  const first = firstOf(review, open);
  return (
    <section className={`${layout.card} ${layout.stack}`} aria-labelledby="after">
      <h2 id="after">{titleOf(review)}</h2>
      {review.state === 'agreed' && <p>Share it with the allocated worker and the line manager, so that they can learn from it.</p>}
      {abilities.reflect?.allowed && <p>{review.reflectionDueDay ? `You are asked to say what you think of it by ${dayInWords(review.reflectionDueDay)}.` : 'You can say what you think of it, what you would add, and what you take from it.'}</p>}
      {abilities.close?.allowed && beforeClosing.length > 0 && (
        <>
          <p>Before it can be closed:</p>
          <ul>
            {beforeClosing.map(({ path, message }) => (
              <li key={`${path} ${message}`}>{message}</li>
            ))}
          </ul>
        </>
      )}
      <div className={layout.row}>
        {open.map((step) => (
          <ButtonLink key={step} to={`/reviews/${reference}/steps/${step}`} {...(step === first ? { appearance: 'primary' as const } : {})}>
            {steps[step].link}
          </ButtonLink>
        ))}
      </div>
    </section>
  );
}

function titleOf({ state, abilities }: ReviewResource): string {
  if (abilities.reflect?.allowed) return 'What do you think of this review?';
  return state === 'agreed' ? 'This review is agreed' : 'This review is shared';
}

/** The one that moves it on. */
function firstOf({ beforeClosing, office }: ReviewResource, open: readonly StepName[]): StepName | undefined {
  if (open.includes('close')) return beforeClosing.length === 0 ? 'close' : office.uploaded && office.trackingMeeting ? undefined : 'recordOfficeUse';
  return open[0];
}
