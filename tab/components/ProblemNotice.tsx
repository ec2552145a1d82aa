import { ApiError } from '../../src/contract/client';
import { NotFoundPage } from '../app/NotFoundPage';
import { Notice } from './Notice';
import { useSignIn } from '../session/useSignIn';
import { PageHeading } from './PageHeading';
import { PlainButton } from './PlainButton';

interface Props {
  error: Error;
  onRetry?: () => void;
  /** What was asked for, when a whole page depends on it. */
  what?: string;
}

/** Why something could not be read or done, in the server's own sentence, and what can be done about it; in place of a whole page with its heading. */
export function ProblemNotice({ what, ...props }: Props) {
  if (!what) return <Why {...props} />;
  if (props.error instanceof ApiError && props.error.problem.status === 404) return <NotFoundPage what={what} />;
  return (
    <>
      <PageHeading title={`The ${what} could not be loaded`} />
      <Why {...props} />
    </>
  );
}

function Why({ error, onRetry }: Omit<Props, 'what'>) {
  const { state } = useSignIn();
  if (error instanceof ApiError && error.problem.status === 401 && state() === 'good')
    return (
      <Notice live title="You are signed in again">
        <p>Your sign-in had run out before this was done. Do it once more.</p>
        {onRetry && <PlainButton onClick={onRetry}>Try again</PlainButton>}
      </Notice>
    );
  if (!(error instanceof ApiError))
    return (
      <Notice tone="danger" live title="Something went wrong">
        <p>{error.message || 'Try again. If it goes on, tell your administrator.'}</p>
        {onRetry && <PlainButton onClick={onRetry}>Try again</PlainButton>}
      </Notice>
    );
  const { status, detail, requestId, faults } = error.problem;
  return (
    <Notice tone="danger" live title={detail}>
      {faults && faults.length > 0 && (
        <ul>
          {faults.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
      {status >= 500 && requestId && <p>If you report this, give the reference {requestId}.</p>}
      {onRetry && <PlainButton onClick={onRetry}>Try again</PlainButton>}
    </Notice>
  );
}
