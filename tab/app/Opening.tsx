import { PageSkeleton } from '../components/PageSkeleton';
import styles from './Shell.module.css';

/** The frame of the app while it finds out who is there. */
export function Opening() {
  return (
    <>
      <header className={styles.header}>
        <span className={styles.name}>Practice and Impact</span>
      </header>
      <main className={styles.main}>
        <PageSkeleton kind="list" label="Opening Practice and Impact" />
      </main>
    </>
  );
}
