import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { PanelItemResource } from '../../../../src/contract/panels';
import { ErrorSummary, type SummaryError } from '../../../components/ErrorSummary';
import { TextAreaField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { Notice } from '../../../components/Notice';
import { PageHeading } from '../../../components/PageHeading';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { RadioField } from '../../../components/RadioField';
import { useToast } from '../../../components/Toasts';
import { useDeclare } from '../../../queries/panels';
import { type ConflictKind, conflictKinds } from '../panelWords';
import { type Declaring, faultsOfDeclaring } from './declaring';
import { ItemCaption } from './ItemCaption';
import { Parties } from './Parties';

const [answerField, kindField, noteField] = [fieldId('answer'), fieldId('kind'), fieldId('note')];
const kinds = (Object.keys(conflictKinds) as ConflictKind[]).map((value) => ({ value, label: conflictKinds[value].label, hint: conflictKinds[value].hint }));

interface Props {
  item: PanelItemResource;
  /** Set where the person has declared before, and comes to say otherwise. */
  onBack: (() => void) | undefined;
}

/** The question that stands before a review (domain.md §6.0). A conflict is confirmed in words, for it closes the review. */
export function DeclareForm({ item, onBack }: Props) {
  const { panelReference, reviewReference } = item;
  const [draft, setDraft] = useState<Declaring>({ answer: onBack ? 'conflict' : undefined, kind: undefined, note: '' });
  const [errors, setErrors] = useState<SummaryError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [confirming, setConfirming] = useState(false);
  const { send, declare } = useAnswer(item, onBack);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const found = faultsOfDeclaring(draft);
    setErrors(found);
    setAttempt((count) => count + 1);
    if (found.length > 0) return;
    if (draft.answer === 'conflict') setConfirming(true);
    else send(draft);
  };
  const errorAt = (id: string) => errors.find(({ to }) => to === id)?.message;
  return (
    <div className={`${layout.measure} ${layout.stack}`}>
      <PageHeading title="Do you have a conflict of interest?" caption={<ItemCaption panel={panelReference} review={reviewReference} />} prefix={errors.length > 0 ? 'Error: ' : ''} />
      {confirming ? (
        <Confirm review={reviewReference} pending={declare.isPending} error={declare.error} onStop={() => send(draft)} onBack={() => setConfirming(false)} />
      ) : (
        <form noValidate onSubmit={submit} className={`${layout.stack} ${layout.wide}`}>
          <ErrorSummary key={attempt} errors={errors} />
          <Parties item={item} />
          <Suggestions item={item} />
          <RadioField
            id={answerField}
            label="Your answer"
            hint="Answer before you see anything of the review. It is kept with the record of its moderation."
            error={errorAt(answerField)}
            value={draft.answer}
            onChange={(answer) => setDraft({ ...draft, answer })}
            choices={[
              { value: 'continue', label: 'Continue', hint: 'I have no conflict. The review opens for me.' },
              { value: 'conflict', label: 'Stop', hint: 'I have a conflict. The review stays closed for me.' },
            ]}
            under={{ conflict: <Which draft={draft} onChange={setDraft} errorAt={errorAt} /> }}
          />
          {declare.error && <ProblemNotice error={declare.error} />}
          <div className={layout.row}>
            <Button type="submit" appearance="primary" size="large" disabled={declare.isPending}>
              {declare.isPending ? 'Sending…' : 'Give your answer'}
            </Button>
            {onBack && (
              <Button size="large" onClick={onBack}>
                Go back to your reading
              </Button>
            )}
          </div>
        </form>
      )}
    </div>
  );
}

function useAnswer({ panelReference, reviewReference }: PanelItemResource, onBack: (() => void) | undefined) {
  const toast = useToast();
  const navigate = useNavigate();
  const declare = useDeclare(panelReference, reviewReference, (answer) => {
    if (answer === 'continue') return onBack?.();
    toast({ text: `You are exempt from ${reviewReference}. It is discussed without you.` });
    void navigate(`/panels/${panelReference}`);
  });
  const send = ({ answer, kind, note }: Declaring) => {
    if (answer) declare.mutate({ answer, ...(answer === 'conflict' && kind ? { kind } : {}), note: answer === 'conflict' ? note.trim() : '' });
  };
  return { send, declare };
}

function Suggestions({ item: { suggestedConflicts } }: { item: PanelItemResource }) {
  if (suggestedConflicts.length === 0) return null;
  return (
    <Notice tone="warning" title="There may be a conflict">
      <ul>
        {suggestedConflicts.map((kind) => (
          <li key={kind}>{conflictKinds[kind].suggested}</li>
        ))}
      </ul>
      <p>This comes from the records and decides nothing: you know best.</p>
    </Notice>
  );
}

function Which({ draft, onChange, errorAt }: { draft: Declaring; onChange: (draft: Declaring) => void; errorAt: (id: string) => string | undefined }) {
  return (
    <div className={layout.stack}>
      <RadioField id={kindField} label="Which conflict?" value={draft.kind} onChange={(kind) => onChange({ ...draft, kind })} choices={kinds} error={errorAt(kindField)} />
      <TextAreaField id={noteField} label={draft.kind === 'other' ? 'What is it?' : 'Anything to add (optional)'} hint="The quality assurance leads read it; the other members do not." rows={2} value={draft.note} onChange={(note) => onChange({ ...draft, note })} error={errorAt(noteField)} />
    </div>
  );
}

function Confirm({ review, pending, error, onStop, onBack }: { review: string; pending: boolean; error: Error | null; onStop: () => void; onBack: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={`${layout.card} ${layout.stack}`} aria-labelledby="confirm">
      <h2 id="confirm" ref={heading} tabIndex={-1}>
        You will not see this review again
      </h2>
      <ul>
        <li>{review} closes for you everywhere: in lists, in searches, in messages and in the meeting.</li>
        <li>You leave its quorum. The panel decides without you, and what is said of it stays with them.</li>
        <li>Only a quality assurance lead can take this back.</li>
      </ul>
      {error && <ProblemNotice error={error} />}
      <div className={layout.row}>
        <Button appearance="primary" size="large" onClick={onStop} disabled={pending}>
          {pending ? 'Sending…' : 'Stop: I have a conflict'}
        </Button>
        <Button size="large" onClick={onBack}>
          Go back
        </Button>
      </div>
    </section>
  );
}
