import { useOnline } from '../components/useOnline';
import styles from './Shell.module.css';

/** Says that there is no network, and that nothing is lost by it. */
export function OfflineBanner() {
  const online = useOnline();
  return (
    <div role="status">
      {!online && <p className={styles.offline}>You are offline. You can go on writing: your words are kept on this page and are saved when the connection is back.</p>}
    </div>
  );
}
