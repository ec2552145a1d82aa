import { Notice } from '../../../components/Notice';
import type { Sending } from './captureQueue';

/** Why the row could not be saved; what was written is still in its fields. */
export function Refused({ sending }: { sending: Sending | undefined }) {
  if (sending?.state !== 'held' || !sending.problem) return null;
  const { code, detail, faults = [] } = sending.problem;
  if (code === 'stale')
    return (
      <Notice tone="warning" live title="Somebody else changed this before it was saved">
        <p>What it says now is shown above. Your words are still here: look at both, then save again.</p>
      </Notice>
    );
  return (
    <Notice tone="danger" live title="This was not saved">
      <p>{detail}</p>
      {faults.length > 0 && (
        <ul>
          {faults.map(({ path, message }) => (
            <li key={path}>{message}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
