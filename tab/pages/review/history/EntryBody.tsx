import type { HistoryEntry } from '../../../../src/contract/reviews';
import { dayInWords } from '../../../words/dates';
import styles from './History.module.css';

/** Why it was done, from whom to whom, and which day was set. */
export function EntryBody({ entry: { action, reason, reasons, from, to, day }, titleOf }: { entry: HistoryEntry; titleOf: (part: string) => string }) {
  return (
    <>
      {from && to && (
        <p>
          From {from.name} to {to.name}
        </p>
      )}
      {day && <p>{dayWords(action, dayInWords(day))}</p>}
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

function dayWords(action: string, day: string): string {
  if (action === 'review.postponed') return `Until ${day}`;
  if (action === 'review.shared') return `Reflection asked for by ${day}`;
  return `New deadline: ${day}`;
}
