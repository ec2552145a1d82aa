import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { TrackingMeetingResource } from '../../../../src/contract/trackingMeetings';
import { Dialog } from '../../../components/Dialog';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { plural } from '../../../words/dates';
import styles from './room.module.css';
import { useRoomStep } from './useRoom';

/** Ends the meeting; rows that nobody reached are said to be so in the minutes. */
export function Finish({ meeting: { reference, agenda }, unsaved }: { meeting: TrackingMeetingResource; unsaved: number }) {
  const [asking, setAsking] = useState(false);
  const left = agenda.filter(({ outcome }) => outcome === 'waiting').length;
  const finish = useRoomStep<void>((api, _, revision) => api.finishTrackingMeeting({ params: { reference }, body: { revision } }), reference);
  const end = () => finish.mutate(undefined, { onSettled: () => setAsking(false) });
  return (
    <section className={styles.block} aria-labelledby="finish">
      <h2 id="finish">Finish</h2>
      {finish.error && <ProblemNotice error={finish.error} />}
      <div>
        <Button appearance="primary" size="large" disabled={unsaved > 0} onClick={() => setAsking(true)}>
          Finish the meeting
        </Button>
      </div>
      <p role="status">{unsaved > 0 && `${plural(unsaved, 'row')} ${unsaved === 1 ? 'is' : 'are'} not saved yet. The meeting can be finished once nothing is left.`}</p>
      {asking && (
        <Dialog
          title="Finish the meeting?"
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>Go on with the meeting</Button>
              <Button appearance="primary" disabled={finish.isPending} onClick={end}>
                {finish.isPending ? 'Finishing…' : 'Finish it'}
              </Button>
            </>
          }
        >
          <p>{left === 0 ? 'Every recommendation on the agenda has been spoken of.' : `${plural(left, 'recommendation')} ${left === 1 ? 'has' : 'have'} not been spoken of. The minutes say so, and ${left === 1 ? 'it stands' : 'they stand'} on the next agenda if nothing changes.`}</p>
          <p>Nothing more can be said in it afterwards. The minutes can then be taken out as a Word file.</p>
        </Dialog>
      )}
    </section>
  );
}
