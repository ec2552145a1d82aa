import { useEffect, useState } from 'react';
import type { MeetingResource } from '../../../../src/contract/panels';
import { elapsed, leftInWords, shareOf } from './clock';
import styles from './meeting.module.css';

/** The time that the meeting has taken, and what is left of it. Not read out as it runs. */
export function MeetingTimer({ meeting: { startedAt, minutes } }: { meeting: MeetingResource }) {
  const now = useNow();
  return (
    <p className={styles.timer}>
      <span role="timer" aria-label="Time in the meeting" className={styles.digits}>
        {elapsed(startedAt, now)}
      </span>
      <span>{leftInWords(startedAt, minutes, now)}</span>
    </p>
  );
}

/** The same for the review that is looked at: its share of the meeting's time. */
export function ItemTimer({ meeting: { itemSince, minutes, places } }: { meeting: MeetingResource }) {
  const now = useNow();
  const share = shareOf(minutes, places.length);
  return (
    <p className={styles.timer}>
      <span role="timer" aria-label="Time on this review" className={styles.digits}>
        {elapsed(itemSince, now)}
      </span>
      <span>{leftInWords(itemSince, share, now)}</span>
    </p>
  );
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
