import { useRouteError } from 'react-router';
import { PageHeading } from '../components/PageHeading';
import { PlainButton } from '../components/PlainButton';
import styles from './Shell.module.css';

/** A page that broke. The rest of the app stays usable. */
export function ErrorPage() {
  const error = useRouteError();
  const missingChunk = error instanceof TypeError && /import|fetch|module/i.test(error.message);
  return (
    <div className={styles.trouble}>
      <PageHeading title={missingChunk ? 'This page could not be loaded' : 'Something went wrong on this page'} />
      <p>
        {missingChunk
          ? 'The connection broke off, or a newer version of the app has just been installed. Reload to get it.'
          : 'This is our fault, not yours. What was saved is safe. Reload the page; if it happens again, tell your administrator what you were doing.'}
      </p>
      <PlainButton onClick={() => location.reload()}>Reload the page</PlainButton>
    </div>
  );
}
