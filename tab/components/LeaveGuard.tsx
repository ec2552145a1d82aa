import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { Dialog } from './Dialog';

/** Asks before a form with words in it is left. */
export function LeaveGuard({ dirty }: { dirty: boolean }) {
  const blocker = useBlocker(({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    if (!dirty) return undefined;
    const leaving = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', leaving);
    return () => window.removeEventListener('beforeunload', leaving);
  }, [dirty]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog
      title="You have not sent this yet"
      onClose={() => blocker.reset()}
      actions={
        <>
          <Button appearance="primary" onClick={() => blocker.reset()}>
            Stay and go on writing
          </Button>
          <Button onClick={() => blocker.proceed()}>Leave without sending</Button>
        </>
      }
    >
      <p>What you typed in this form is not saved until you send it.</p>
    </Dialog>
  );
}
