import { useEffect, useState } from 'react';
import { elapsed, leftInWords } from '../words/meetingTime';
import styles from './Timer.module.css';

interface Props {
  /** What it is the time of, for who does not see it: “Time in the meeting”. */
  label: string;
  since: string | undefined;
  /** Planned for it. */
  minutes: number;
}

/** The time that something has taken, and what is left of it. Not read out as it runs. */
export function Timer({ label, since, minutes }: Props) {
  const now = useNow();
  return (
    <p className={styles.timer}>
      <span role="timer" aria-label={label} className={styles.digits}>
        {elapsed(since, now)}
      </span>
      <span>{leftInWords(since, minutes, now)}</span>
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
