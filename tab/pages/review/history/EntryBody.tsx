import type { HistoryEntry } from '../../../../src/contract/reviews';
import { dayInWords } from '../../../words/dates';
import styles from './History.module.css';

/** Why it was done, from whom to whom, and which day was set. */
export function EntryBody({ entry: { action, reason, reasons, from, to, day, started = [] }, titleOf }: { entry: HistoryEntry; titleOf: (part: string) => string }) {
  return (
    <>
      {from && to && (
        <p>
          From {from.name} to {to.name}
        </p>
      )}
      {day && <p>{dayWords(action, dayInWords(day))}</p>}
      {started.length > 0 && <p>Because an overall grade is Inadequate: {started.map((step) => startedWords[step]).join('; ')}</p>}
      {reason && <p className={styles.text}>{reason}</p>}
      {reasons.length > 0 && (
        <ul>
          {reasons.map(({ part, text }) => (
            <li key={`${part} ${text}`}>
              <strong>{titleOf(part)}</strong>: {text}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const startedWords = { told: 'the quality assurance leads and the head of service were told', panelPlace: 'it goes to a panel', reReview: 'the child is to be reviewed again' } as const;

function dayWords(action: string, day: string): string {
  if (action === 'review.postponed') return `Until ${day}`;
  if (action === 'review.shared') return `Reflection asked for by ${day}`;
  if (action === 'review.agreed') return `To be reviewed again by ${day}`;
  return `New deadline: ${day}`;
}
