import { ApiError } from '../../src/contract/client';
import { NotFoundPage } from '../app/NotFoundPage';
import { Notice } from './Notice';
import { PlainButton } from './PlainButton';

interface Props {
  error: Error;
  onRetry?: () => void;
  /** What was asked for, when a whole page depends on it. */
  what?: string;
}

/** Why something could not be read or done, in the server's own sentence, and what can be done about it. */
export function ProblemNotice({ error, onRetry, what }: Props) {
  if (!(error instanceof ApiError))
    return (
      <Notice tone="danger" live title="Something went wrong">
        <p>{error.message || 'Try again. If it goes on, tell your administrator.'}</p>
        {onRetry && <PlainButton onClick={onRetry}>Try again</PlainButton>}
      </Notice>
    );
  const { status, detail, requestId, faults } = error.problem;
  if (status === 404 && what) return <NotFoundPage what={what} />;
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
