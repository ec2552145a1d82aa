import type { ReactNode } from 'react';
import pattern from '../../../components/BarPattern.module.css';
import styles from './Bar.module.css';

interface Props {
  count: number;
  /** What a bar as long as its place stands for. */
  most: number;
  /** The pattern that it is drawn with; each colour has its own. */
  rag?: 'red' | 'amber' | 'green' | 'blue';
  /** The number itself, which says it all. */
  children: ReactNode;
}

/** A number with a bar beside it. */
export function Bar({ count, most, rag, children }: Props) {
  return (
    <span className={styles.barred}>
      {children}
      <span className={styles.track} aria-hidden="true">
        {count > 0 && <span className={`${styles.bar} ${pattern.pattern}`} data-rag={rag} style={{ width: `${(100 * count) / Math.max(1, most)}%` }} />}
      </span>
    </span>
  );
}
