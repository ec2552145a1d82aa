import { Button } from '@fluentui/react-components';
import { Notice } from '../../../components/Notice';

/** Somebody else decided the same thing while this form was open: what they decided, and the choice to leave it or to decide anew. */
export function Overtaken({ who, what, reason, onKeep }: { who: string; what: string; reason: string; onKeep: () => void }) {
  return (
    <Notice tone="warning" live title={`${who} decided this while you were writing`}>
      <p>
        <strong>{what}</strong>
        {reason && `: ${reason}`}
      </p>
      <p>Your words are still here. Send them if the panel decides anew; or leave it as it is.</p>
      <Button onClick={onKeep}>Leave it as {who} recorded it</Button>
    </Notice>
  );
}
