import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CalibrationResource } from '../../../src/contract/calibration';
import { DataTable } from '../../components/DataTable';
import { Dialog } from '../../components/Dialog';
import { TextAreaField } from '../../components/Fields';
import { fieldId } from '../../components/FormField';
import layout from '../../components/layout.module.css';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useToast } from '../../components/Toasts';
import { useCalibrationVerb } from '../../queries/calibration';
import { dayInWords } from '../../words/dates';
import { progressNames } from './calibrationWords';
import { CopyReading } from './CopyReading';

/** For the QA lead: how far everybody is, and the two ways in which it ends. */
export function Running({ exercise }: { exercise: CalibrationResource }) {
  const { lead, abilities, dueDay } = exercise;
  if (!lead) return null;
  return (
    <>
      <section className={layout.stack} aria-labelledby="participants">
        <h2 id="participants">Who takes part</h2>
        <p>Made of review {lead.reviewReference}. Grades are due by {dayInWords(dueDay)}. {exercise.state === 'open' && 'Until it is closed nobody sees another’s grades, and neither do you.'}</p>
        <DataTable caption="Who takes part" columns={['Reviewer', 'How far']} rows={lead.participants.map(({ oid, name, progress, late }) => ({ key: oid, cells: [name, `${progressNames[progress]}${late ? ', late' : ''}`] }))} />
        <div className={layout.row}>
          {abilities.close?.allowed && <Close exercise={exercise} />}
          {abilities.withdraw?.allowed && <Withdraw exercise={exercise} />}
        </div>
      </section>
      <h2>The copy that was sent</h2>
      <CopyReading parts={exercise.copy} />
    </>
  );
}

function Close({ exercise: { reference, revision, lead } }: { exercise: CalibrationResource }) {
  const [asking, setAsking] = useState(false);
  const toast = useToast();
  const close = useCalibrationVerb((api, _: undefined) => api.closeCalibration({ params: { reference }, body: { revision } }), () => toast({ text: `Exercise ${reference} is closed. Those who handed in can see the results.` }));
  const waiting = lead?.participants.filter(({ progress }) => progress !== 'handedIn').map(({ name }) => name) ?? [];
  return (
    <>
      <Button appearance="primary" onClick={() => setAsking(true)}>
        Close and show the results…
      </Button>
      {asking && (
        <Dialog
          title="Close the exercise?"
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>Keep it open</Button>
              <Button appearance="primary" disabled={close.isPending} onClick={() => close.mutate(undefined)}>
                {close.isPending ? 'Closing…' : 'Close the exercise'}
              </Button>
            </>
          }
        >
          <p>Those who handed in see the gold standard with your reasons, their own grades and how many gave each grade, without names.</p>
          {waiting.length > 0 && <p>Not handed in yet: {waiting.join(', ')}. They can no longer do so, and will not see the gold standard.</p>}
          {close.error && <ProblemNotice error={close.error} />}
        </Dialog>
      )}
    </>
  );
}

/** Takes the exercise back, with a reason. */
export function Withdraw({ exercise: { reference, revision } }: { exercise: CalibrationResource }) {
  const [reason, setReason] = useState<string>();
  const [tried, setTried] = useState(false);
  const toast = useToast();
  const withdraw = useCalibrationVerb((api, words: string) => api.withdrawCalibration({ params: { reference }, body: { revision, reason: words } }), () => toast({ text: `Exercise ${reference} is withdrawn.` }));
  const send = () => {
    setTried(true);
    if (reason?.trim()) withdraw.mutate(reason);
  };
  return (
    <>
      <Button onClick={() => setReason('')}>Withdraw…</Button>
      {reason !== undefined && (
        <Dialog
          title="Withdraw the exercise?"
          onClose={() => setReason(undefined)}
          actions={
            <>
              <Button onClick={() => setReason(undefined)}>Keep it</Button>
              <Button appearance="primary" disabled={withdraw.isPending} onClick={send}>
                Withdraw the exercise
              </Button>
            </>
          }
        >
          <p>It is gone for those who take part, with what they wrote in it. This is for good.</p>
          <TextAreaField id={fieldId('withdraw-reason')} label="Why is it withdrawn?" rows={3} value={reason} onChange={setReason} error={tried && !reason.trim() ? 'Say why it is withdrawn.' : undefined} />
          {withdraw.error && <ProblemNotice error={withdraw.error} />}
        </Dialog>
      )}
    </>
  );
}
