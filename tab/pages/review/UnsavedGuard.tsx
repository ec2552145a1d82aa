import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Autosaver } from '../../autosave/autosaver';
import { isUnsaved } from '../../autosave/machine';
import { Dialog } from '../../components/Dialog';
import { useHeldWay } from '../../navigation/useHeldWay';

/** Leaving a part first saves it. Only when that does not work is the person asked. */
export function UnsavedGuard<A>({ saver }: { saver: Autosaver<A> }) {
  const way = useHeldWay((from, to) => from.pathname !== to.pathname && isUnsaved(saver.state()));
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (!way) return;
    void saver.flush().then((saved) => (saved ? way.proceed() : setAsking(true)));
  }, [way, saver]);
  if (!way || !asking) return null;
  const stay = () => {
    setAsking(false);
    way.stay();
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
          <Button onClick={way.proceed}>Leave without saving</Button>
        </>
      }
    >
      <p>They could not be saved just now. If you leave this page, what you wrote since the last save is lost. If you stay, it is saved as soon as that is possible.</p>
    </Dialog>
  );
}
