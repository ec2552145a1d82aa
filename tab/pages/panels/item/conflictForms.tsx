import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { ItemMember, PanelItemResource } from '../../../../src/contract/panels';
import { ErrorSummary, type SummaryError } from '../../../components/ErrorSummary';
import { TextAreaField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { RadioField } from '../../../components/RadioField';
import { useToast } from '../../../components/Toasts';
import { useItemStep } from '../../../queries/panels';
import type { ConflictKind } from '../panelWords';
import { type Declaring, faultsOfConflict } from './declaring';

interface Props {
  item: PanelItemResource;
  member: ItemMember;
  onEnd: () => void;
}

const kindChoices = [
  { value: 'lineManager' as const, label: 'Line management' },
  { value: 'sameTeam' as const, label: 'Their own team' },
  { value: 'formerWorker' as const, label: 'Worked with the child or family' },
  { value: 'personal' as const, label: 'A personal tie' },
  { value: 'other' as const, label: 'Something else' },
] satisfies readonly { value: ConflictKind; label: string }[];

/** A conflict that the quality assurance lead records for somebody: its subject cannot take it back (domain.md §6.0). */
export function PinForm({ item, member, onEnd }: Props) {
  const toast = useToast();
  const [draft, setDraft] = useState<Pick<Declaring, 'kind' | 'note'>>({ kind: undefined, note: '' });
  const pin = useItemStep<{ kind: ConflictKind; note: string }>(
    (api, body) => api.pinConflict({ params: { reference: item.panelReference, review: item.reviewReference, oid: member.oid }, body }),
    () => {
      toast({ text: `${member.name} is exempt from ${item.reviewReference}.` });
      onEnd();
    },
  );
  const send = () => draft.kind && pin.mutate({ kind: draft.kind, note: draft.note.trim() });
  return (
    <ConflictForm title={`Record a conflict of ${member.name}`} button="Record the conflict" check={() => faultsOfConflict(draft)} onSend={send} pending={pin.isPending} error={pin.error} onEnd={onEnd}>
      {(errorAt) => (
        <>
          <p>The review closes for {member.name} everywhere, and they leave its quorum. They cannot take it back. What they wrote in a reading counts no more.</p>
          <RadioField id={fieldId('kind')} label="Which conflict?" value={draft.kind} onChange={(kind) => setDraft({ ...draft, kind })} choices={kindChoices} error={errorAt(fieldId('kind'))} />
          <TextAreaField id={fieldId('note')} label={draft.kind === 'other' ? 'What is it?' : 'Note (optional)'} rows={2} value={draft.note} onChange={(note) => setDraft({ ...draft, note })} error={errorAt(fieldId('note'))} />
        </>
      )}
    </ConflictForm>
  );
}

/** Takes a declaration back, so that the member is asked again. */
export function LiftForm({ item, member, onEnd }: Props) {
  const toast = useToast();
  const [reason, setReason] = useState('');
  const field = fieldId('reason');
  const lift = useItemStep<{ reason: string }>(
    (api, body) => api.liftConflict({ params: { reference: item.panelReference, review: item.reviewReference, oid: member.oid }, body }),
    () => {
      toast({ text: `${member.name} is asked again whether they have a conflict.` });
      onEnd();
    },
  );
  return (
    <ConflictForm title={`Ask ${member.name} again`} button="Ask them again" check={() => (reason.trim() ? [] : [{ message: 'Say why.', to: field }])} onSend={() => lift.mutate({ reason: reason.trim() })} pending={lift.isPending} error={lift.error} onEnd={onEnd}>
      {(errorAt) => (
        <>
          <p>What was declared is taken back and stays on record with your reason. {member.name} answers the question anew before anything of the review opens.</p>
          <TextAreaField id={field} label="Why?" rows={2} value={reason} onChange={setReason} error={errorAt(field)} />
        </>
      )}
    </ConflictForm>
  );
}

interface FrameProps {
  title: string;
  button: string;
  check: () => SummaryError[];
  onSend: () => void;
  pending: boolean;
  error: Error | null;
  onEnd: () => void;
  children: (errorAt: (id: string) => string | undefined) => ReactNode;
}

function ConflictForm({ title, button, check, onSend, pending, error, onEnd, children }: FrameProps) {
  const [errors, setErrors] = useState<SummaryError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const found = check();
    setErrors(found);
    setAttempt((count) => count + 1);
    if (found.length === 0) onSend();
  };
  return (
    <form noValidate onSubmit={submit} className={`${layout.card} ${layout.stack}`} aria-label={title}>
      <h3>{title}</h3>
      <ErrorSummary key={attempt} errors={errors} />
      {children((id) => errors.find(({ to }) => to === id)?.message)}
      {error && <ProblemNotice error={error} />}
      <div className={layout.row}>
        <Button type="submit" appearance="primary" disabled={pending}>
          {pending ? 'Sending…' : button}
        </Button>
        <Button onClick={onEnd}>Go back</Button>
      </div>
    </form>
  );
}
