import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReportResource } from '../../../src/contract/reports';
import { Dialog } from '../../components/Dialog';
import { TextAreaField } from '../../components/Fields';
import { fieldId } from '../../components/FormField';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useToast } from '../../components/Toasts';
import { useReportStep } from '../../queries/reports';

type Withdrawn = Pick<ReportResource, 'reference' | 'state' | 'revision'>;

/** For a report that does not hold any more, or is not carried on. */
export function Withdraw({ report }: { report: Withdrawn }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>Withdraw this report</Button>
      {asking && <ReasonDialog report={report} onClose={() => setAsking(false)} />}
    </>
  );
}

function ReasonDialog({ report: { reference, state, revision }, onClose }: { report: Withdrawn; onClose: () => void }) {
  const toast = useToast();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const withdraw = useReportStep<string>(
    (api, why) => api.withdrawReport({ params: { reference }, body: { revision, reason: why } }),
    () => {
      toast({ text: `${reference} is withdrawn.` });
      onClose();
    },
  );
  const send = () => {
    setTried(true);
    if (reason.trim()) withdraw.mutate(reason);
  };
  return (
    <Dialog
      title={`Withdraw ${reference}?`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Leave it as it is</Button>
          <Button appearance="primary" disabled={withdraw.isPending} onClick={send}>
            {withdraw.isPending ? 'Withdrawing…' : 'Withdraw it'}
          </Button>
        </>
      }
    >
      <p>{state === 'published' ? 'It stays where it is, marked as withdrawn and with your reason: somebody may have relied on it.' : 'It is not carried on. It cannot be changed or published any more.'}</p>
      <TextAreaField id={fieldId('withdraw-reason')} label="Why is it withdrawn?" rows={3} value={reason} onChange={setReason} error={tried && !reason.trim() ? 'Say why it is withdrawn.' : undefined} />
      {withdraw.error && <ProblemNotice error={withdraw.error} />}
    </Dialog>
  );
}
