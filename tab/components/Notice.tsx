import { CheckmarkCircle20Filled, ErrorCircle20Filled, Info20Filled, Warning20Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import styles from './Notice.module.css';

type Tone = 'info' | 'good' | 'warning' | 'danger';

const icons = { info: Info20Filled, good: CheckmarkCircle20Filled, warning: Warning20Filled, danger: ErrorCircle20Filled };
const spoken = { info: 'Note', good: 'Done', warning: 'Warning', danger: 'Error' };

interface Props {
  tone?: Tone;
  title?: string;
  /** Read out when it appears. */
  live?: boolean;
  children?: ReactNode;
}

/** A box that stands out of the page: its icon has a name, so that the colour is never alone. */
export function Notice({ tone = 'info', title, live = false, children }: Props) {
  const Icon = icons[tone];
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={live ? 'alert' : undefined}>
      <Icon className={styles.icon ?? ''} aria-hidden={false} role="img" aria-label={spoken[tone]} />
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
