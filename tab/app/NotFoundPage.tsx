import { Link } from 'react-router';
import { PageHeading } from '../components/PageHeading';
import styles from './Shell.module.css';

/** An address that leads nowhere, or to something that the person may not see: the two are not told apart. */
export function NotFoundPage({ what = 'page' }: { what?: string }) {
  return (
    <div className={styles.trouble}>
      <PageHeading title="There is nothing here that you can see" />
      <p>
        This {what} does not exist, or it is not one that you work on. If somebody sent you the link, ask them whether you should have access.
      </p>
      <p>
        <Link to="/my-work">Go to my work</Link>
      </p>
    </div>
  );
}
