import { PageSkeleton } from '../components/PageSkeleton';
import styles from './Shell.module.css';

/** The frame of the app while it finds out who is there. Its header is as tall as the one that follows, so that nothing jumps. */
export function Opening() {
  const alone = window.self === window.top;
  return (
    <>
      <header className={styles.header}>
        <span className={styles.name}>Practice and Impact</span>
        <div aria-hidden="true" className={styles.nav}>
          <span className={styles.way} data-place="empty">
            My work
          </span>
        </div>
        <div aria-hidden="true" className={styles.person}>
          <span>{'\u00a0'}</span>
          {alone && (
            <span className={styles.switch} data-place="empty">
              Sign in as someone else
            </span>
          )}
        </div>
      </header>
      <main className={styles.main}>
        <PageSkeleton kind="list" label="Opening Practice and Impact" />
      </main>
    </>
  );
}
