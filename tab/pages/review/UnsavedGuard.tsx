import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useBlocker } from 'react-router';
import type { Autosaver } from '../../autosave/autosaver';
import { isUnsaved } from '../../autosave/machine';
import { Dialog } from '../../components/Dialog';

/** Leaving a part first saves it. Only when that does not work is the person asked. */
export function UnsavedGuard<A>({ saver }: { saver: Autosaver<A> }) {
  const blocker = useBlocker(({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && isUnsaved(saver.state()));
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    void saver.flush().then((saved) => (saved ? blocker.proceed() : setAsking(true)));
  }, [blocker, saver]);
  if (blocker.state !== 'blocked' || !asking) return null;
  const stay = () => {
    setAsking(false);
    blocker.reset();
  };
  return (
    <Dialog
      title="Your last words are not saved"
      onClose={stay}
      actions={
        <>
          <Button appearance="primary" onClick={stay}>
            Stay on this page
          </Button>
          <Button onClick={() => blocker.proceed()}>Leave without saving</Button>
        </>
      }
    >
      <p>They could not be saved just now. If you leave this page, what you wrote since the last save is lost. If you stay, it is saved as soon as that is possible.</p>
    </Dialog>
  );
}
