import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { RecommendationResource } from '../../../../src/contract/recommendations';
import type { Capture } from '../../../../src/contract/trackingMeetings';
import { DateField, TextAreaField } from '../../../components/Fields';
import { ErrorSummary, type SummaryError } from '../../../components/ErrorSummary';
import { fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { useMe } from '../../../queries/app';
import styles from './room.module.css';

interface Props {
  it: RecommendationResource;
  open: boolean;
  onOpen: (open: boolean) => void;
  send: (capture: Capture) => void;
}

/** Two steps, for those who may: the action is done, and what it changed. */
export function SignOff({ it, open, onOpen, send }: Props) {
  const done = it.abilities.signOffDone?.allowed === true;
  const impact = it.abilities.signOffImpact?.allowed === true;
  if (!done && !impact) return null;
  if (!open)
    return (
      <div>
        <Button size="large" onClick={() => onOpen(true)}>
          {done ? 'Sign off as done' : 'Sign off the impact'} <kbd>O</kbd>
        </Button>
      </div>
    );
  return done ? <DoneForm it={it} send={send} onCancel={() => onOpen(false)} /> : <ImpactForm it={it} send={send} onCancel={() => onOpen(false)} />;
}

type FormProps = Pick<Props, 'it' | 'send'> & { onCancel: () => void };
const [evidenceId, dayId, reasonId, impactId] = [fieldId('sign.evidence'), fieldId('sign.evidenceDay'), fieldId('sign.noEvidenceReason'), fieldId('sign.impact')];

function DoneForm({ it, send, onCancel }: FormProps) {
  const today = useMe().data?.today ?? '';
  const [evidence, setEvidence] = useState(it.evidence);
  const [evidenceDay, setDay] = useState(it.evidenceDay);
  const [noEvidenceReason, setReason] = useState('');
  const none = evidence.trim() === '';
  const check = (): SummaryError[] => {
    if (none) return noEvidenceReason.trim() ? [] : [{ to: evidenceId, message: 'Say what the evidence is, or why none is needed.' }];
    return evidenceDay && evidenceDay <= today ? [] : [{ to: dayId, message: 'Choose the day that the evidence describes.' }];
  };
  return (
    <SignForm title="Sign off as done" check={check} onCancel={onCancel} onSubmit={() => send({ as: 'signOffDone', revision: it.revision, evidence, evidenceDay: none ? '' : evidenceDay, noEvidenceReason: none ? noEvidenceReason.trim() : '' })}>
      <p>Done is not impact: what it changed for the child is signed off in a second step.</p>
      <TextAreaField id={evidenceId} label="Evidence" hint="Leave it empty where none is needed, and say why." rows={2} value={evidence} onChange={setEvidence} />
      {none ? <TextAreaField id={reasonId} label="Why is no evidence needed?" rows={2} value={noEvidenceReason} onChange={setReason} /> : <DateField id={dayId} label="Which day does the evidence describe?" max={today} value={evidenceDay} onChange={setDay} />}
    </SignForm>
  );
}

function ImpactForm({ it, send, onCancel }: FormProps) {
  const [impactAchieved, setImpact] = useState(it.impactAchieved);
  const check = (): SummaryError[] => (impactAchieved.trim() ? [] : [{ to: impactId, message: 'Say what is different for the child or families.' }]);
  return (
    <SignForm title="Sign off the impact" check={check} onCancel={onCancel} onSubmit={() => send({ as: 'signOffImpact', revision: it.revision, impactAchieved })}>
      <TextAreaField id={impactId} label="What is different for the child or families?" rows={2} value={impactAchieved} onChange={setImpact} />
    </SignForm>
  );
}

interface FrameProps {
  title: string;
  check: () => SummaryError[];
  onSubmit: () => void;
  onCancel: () => void;
  children: React.ReactNode;
}

function SignForm({ title, check, onSubmit, onCancel, children }: FrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [errors, setErrors] = useState<SummaryError[]>([]);
  useEffect(() => heading.current?.focus(), []);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const found = check();
    setErrors(found);
    if (found.length === 0) onSubmit();
  };
  return (
    <form noValidate className={styles.sign} onSubmit={submit} aria-labelledby="sign">
      <h4 id="sign" ref={heading} tabIndex={-1}>
        {title}
      </h4>
      <ErrorSummary errors={errors} />
      {children}
      <div className={layout.row}>
        <Button type="submit" appearance="primary" size="large">
          {title}
        </Button>
        <Button size="large" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
