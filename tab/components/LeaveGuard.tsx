import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useHeldWay } from '../navigation/useHeldWay';
import { Dialog } from './Dialog';

/** Asks before a form with words in it is left. */
export function LeaveGuard({ dirty }: { dirty: boolean }) {
  const way = useHeldWay((from, to) => dirty && from.pathname !== to.pathname);
  useEffect(() => {
    if (!dirty) return undefined;
    const leaving = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', leaving);
    return () => window.removeEventListener('beforeunload', leaving);
  }, [dirty]);
  if (!way) return null;
  return (
    <Dialog
      title="You have not sent this yet"
      onClose={way.stay}
      actions={
        <>
          <Button appearance="primary" onClick={way.stay}>
            Stay and go on writing
          </Button>
          <Button onClick={way.proceed}>Leave without sending</Button>
        </>
      }
    >
      <p>What you typed in this form is not saved until you send it.</p>
    </Dialog>
  );
}
