import type { ReactNode } from 'react';
import styles from './Timeline.module.css';

export interface TimelineEntry {
  key: string;
  title: string;
  when: string;
  body?: ReactNode;
}

/** What happened, in order. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className={styles.timeline}>
      {entries.map(({ key, title, when, body }) => (
        <li key={key}>
          <p className={styles.title}>{title}</p>
          <p className={styles.when}>{when}</p>
          {body}
        </li>
      ))}
    </ol>
  );
}
