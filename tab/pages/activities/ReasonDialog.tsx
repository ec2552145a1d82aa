import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ActivityResource } from '../../../src/contract/activities';
import type { Client } from '../../../src/contract/client';
import { Dialog } from '../../components/Dialog';
import { TextAreaField } from '../../components/Fields';
import { fieldId } from '../../components/FormField';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useActivityStep } from '../../queries/activities';

interface Props {
  title: string;
  label: string;
  verb: string;
  /** What is said when no reason is given. */
  missing: string;
  run: (api: Client, reason: string) => Promise<ActivityResource>;
  onClose: () => void;
}

/** A step that needs a reason. */
export function ReasonDialog({ title, label, verb, missing, run, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const step = useActivityStep(run, onClose);
  const send = () => {
    setTried(true);
    if (reason.trim()) step.mutate(reason);
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Leave it as it is</Button>
          <Button appearance="primary" disabled={step.isPending} onClick={send}>
            {verb}
          </Button>
        </>
      }
    >
      <TextAreaField id={fieldId('step-reason')} label={label} rows={3} value={reason} onChange={setReason} error={tried && !reason.trim() ? missing : undefined} />
      {step.error && <ProblemNotice error={step.error} />}
    </Dialog>
  );
}
