import { useEffect, useState } from 'react';
import type { TrackingMeetingResource } from '../../../../src/contract/trackingMeetings';
import { elapsed, leftInWords } from '../../panels/meeting/clock';
import styles from './room.module.css';

/** The time that the meeting has taken, and what is left of it. Not read out as it runs. */
export function Timer({ meeting: { startedAt, minutes } }: { meeting: TrackingMeetingResource }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <p className={styles.timer}>
      <span role="timer" aria-label="Time in the meeting" className={styles.digits}>
        {elapsed(startedAt, now)}
      </span>
      <span>{leftInWords(startedAt, minutes, now)}</span>
    </p>
  );
}
