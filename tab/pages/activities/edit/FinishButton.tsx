import { Button } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActivityResource, ActivityWords } from '../../../../src/contract/activities';
import type { Autosaver } from '../../../autosave/autosaver';
import { Dialog } from '../../../components/Dialog';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { useToast } from '../../../components/Toasts';
import { activityKeys, useActivityStep } from '../../../queries/activities';
import { plural } from '../../../words/dates';

interface Props {
  activity: ActivityResource;
  saver: Autosaver<ActivityWords>;
  /** There is something to be filled in first: it shows from now on. */
  onMissing: () => void;
}

/** Saves what is unsaved, says what is missing, and asks once before it stands. */
export function FinishButton({ activity: { reference }, saver, onMissing }: Props) {
  const queries = useQueryClient();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const finish = useActivityStep<void>(
    (api) => api.finishActivity({ params: { reference }, body: { revision: saver.state().base.revision } }),
    ({ tracked, entering }) => {
      setAsking(false);
      const count = tracked.length + entering;
      toast({ text: count === 0 ? `${reference} is finished.` : `${reference} is finished. ${plural(count, 'recommendation')} ${count === 1 ? 'is' : 'are'} in the tracker.` });
    },
  );
  const press = async () => {
    if (!(await saver.flush())) return;
    const saved = queries.getQueryData<ActivityResource>(activityKeys.one(reference));
    if (saved && saved.missing.length > 0) onMissing();
    else setAsking(true);
  };
  const count = Object.values(saver.state().mine.sections).reduce((sum, { recommendations }) => sum + recommendations.length, 0);
  return (
    <>
      <Button appearance="primary" size="large" onClick={() => void press()}>
        Finish
      </Button>
      {asking && (
        <Dialog
          title="Finish this activity?"
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>Go on writing</Button>
              <Button appearance="primary" disabled={finish.isPending} onClick={() => finish.mutate()}>
                {finish.isPending ? 'Finishing…' : 'Finish it'}
              </Button>
            </>
          }
        >
          <p>From then on it stands as it is, and senior leaders can read what was found, without the cases.</p>
          <p>{count === 0 ? 'It recommends nothing, so nothing enters the tracker.' : `${plural(count, 'recommendation')} ${count === 1 ? 'enters' : 'enter'} the tracker, and the owners are told. After that it cannot be opened again.`}</p>
          {finish.error && <ProblemNotice error={finish.error} />}
        </Dialog>
      )}
    </>
  );
}
