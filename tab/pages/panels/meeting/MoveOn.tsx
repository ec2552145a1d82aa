import { Button } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MeetingResource } from '../../../../src/contract/panels';
import { Dialog } from '../../../components/Dialog';
import layout from '../../../components/layout.module.css';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { readPanelsAgain } from '../../../queries/panels';
import { Minutes } from '../Minutes';
import { currentPlace, nextReview } from './follow';
import styles from './meeting.module.css';
import { useMeetingStep } from './useMeeting';

/** On to the next review, a pause between two, and the end of the meeting. */
export function MoveOn({ meeting }: { meeting: MeetingResource }) {
  const { abilities, panelReference: reference } = meeting;
  const [finishing, setFinishing] = useState(false);
  const move = useMeetingStep<string>((api, review, revision) => api.moveMeeting({ params: { reference }, body: { revision, review } }), reference);
  const next = nextReview(meeting);
  const mayMove = abilities.move?.allowed === true;
  if (!mayMove && !abilities.finish?.allowed && !abilities.minutes?.allowed) return null;
  const goTo = (review: string) => {
    move.mutate(review);
    // The next review begins at its top.
    document.getElementById('places')?.scrollIntoView({ block: 'start' });
  };
  return (
    <section className={styles.moveOn} aria-label="Go on">
      <div className={layout.row}>
        {mayMove && next && (
          <Button appearance="primary" size="large" disabled={move.isPending} onClick={() => goTo(next)}>
            Next review: {next}
          </Button>
        )}
        {mayMove && currentPlace(meeting) && (
          <Button size="large" disabled={move.isPending} onClick={() => move.mutate('')}>
            Pause between two reviews
          </Button>
        )}
        {abilities.finish?.allowed && (
          <Button size="large" onClick={() => setFinishing(true)}>
            Finish the meeting
          </Button>
        )}
      </div>
      {move.error && <ProblemNotice error={move.error} />}
      {abilities.minutes?.allowed && <Minutes reference={reference} />}
      {finishing && <Finish meeting={meeting} onClose={() => setFinishing(false)} />}
    </section>
  );
}

function Finish({ meeting: { panelReference: reference }, onClose }: { meeting: MeetingResource; onClose: () => void }) {
  const queries = useQueryClient();
  const finish = useMeetingStep((api, _: void, revision) => api.finishPanel({ params: { reference }, body: { revision } }), reference);
  const press = () =>
    finish.mutate(undefined, {
      onSuccess: () => {
        onClose();
        void readPanelsAgain(queries);
      },
    });
  return (
    <Dialog
      title="Finish the meeting?"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Go on meeting</Button>
          <Button appearance="primary" onClick={press} disabled={finish.isPending}>
            {finish.isPending ? 'Finishing…' : 'Finish the meeting'}
          </Button>
        </>
      }
    >
      <p>It ends for everybody. What was decided stands, and the minutes can be taken out as Word.</p>
      {finish.error && <ProblemNotice error={finish.error} />}
    </Dialog>
  );
}
