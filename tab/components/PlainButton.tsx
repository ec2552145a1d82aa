import type { ReactNode } from 'react';
import styles from './PlainButton.module.css';

/** A button for the frame of the app, which must work when nothing else could be loaded. */
export function PlainButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className={styles.button} onClick={onClick}>
      {children}
    </button>
  );
}
